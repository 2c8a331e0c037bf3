import { isMap, isScalar, parseDocument, Scalar, type ScalarTag, type YAMLMap } from 'yaml'
import { applyEdits, type TextEdit } from '../base/text-edit.ts'
import { sameValue } from '../base/value.ts'
import { readText } from './read.ts'
import type { RecordPart, TextFormat } from './record.ts'
import { readYaml } from './yaml.ts'

/**
 * A text with its records in canonical layout: keys in the order of their kind, two spaces of indentation, one space before comments.
 * Comments stay with their fields, values stay what they are, prose is left alone. A record that cannot be read, or whose values would
 * change, stays as it is. The result formats to itself.
 */
export function formatText(text: string, format: TextFormat, keyOrderOf: (part: RecordPart) => readonly string[]): string {
  const edits: TextEdit[] = []
  for (const part of readText(text, format).parts) {
    const before = text.slice(part.yaml.start, part.yaml.end)
    const after = formatYaml(before, keyOrderOf(part))
    if (after !== undefined && after !== before) edits.push({ ...part.yaml, text: after })
  }
  return applyEdits(text, edits)
}

/** `undefined` where the text had better stay as it is. */
function formatYaml(before: string, keyOrder: readonly string[]): string | undefined {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : ''
  const source = before.slice(mark.length).replaceAll('\r\n', '\n')
  if (source.includes('\r')) return undefined
  const textTag = asWritten(source)
  const document = parseDocument(source, {
    schema: 'failsafe',
    customTags: (tags) => [...tags.filter((tag) => !isTextTag(tag)), textTag, nullTag, booleanTag],
  })
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  sortKeys(document.contents, keyOrder)
  const written = document.toString({ lineWidth: 0, indent: 2, indentSeq: true, flowCollectionPadding: false })
  const after = mark + (before.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written)
  return sameData(before, after) ? after : undefined
}

function sortKeys(map: YAMLMap, keyOrder: readonly string[]): void {
  const rank = new Map(keyOrder.map((key, i) => [key, i]))
  const rankOf = (key: unknown) => rank.get(isScalar(key) ? String(key.value) : '') ?? keyOrder.length
  const items = [...map.items]
  map.items.sort((a, b) => rankOf(a.key) - rankOf(b.key) || items.indexOf(a) - items.indexOf(b))
}

function isTextTag(tag: unknown): boolean {
  return typeof tag === 'object' && tag !== null && 'tag' in tag && tag.tag === textName
}

const textName = 'tag:yaml.org,2002:str'

/** Texts keep their quotes, escapes and line breaks; only their indentation follows the layout. */
function asWritten(source: string): ScalarTag {
  return {
    tag: textName,
    default: true,
    identify: (value) => typeof value === 'string',
    resolve: (text) => text,
    stringify: (item, { indent, forceBlockIndent, indentStep, inFlow }) => {
      const raw = item.range ? source.slice(item.range[0], item.range[1]) : undefined
      if (raw === undefined) return JSON.stringify(item.value)
      const inner = indent || (forceBlockIndent ? indentStep : '')
      const [first = '', ...rest] = raw.split('\n')
      if (rest.length === 0) return raw
      return /^[|>]/.test(first) && inFlow !== true
        ? block(first, rest, inner)
        : [first, ...rest.map((line) => (line.trim() === '' ? '' : inner + line.trim()))].join('\n')
    },
  }
}

/** A `|` or `>` scalar with its lines moved to another indentation. */
function block(head: string, lines: readonly string[], indent: string): string {
  const header = /^[|>][-+]?/.exec(head)?.[0] ?? head
  const margin = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0
  const moved = lines.map((line) => (line.trim() === '' ? '' : indent + line.slice(margin)))
  while (!header.endsWith('+') && moved.at(-1) === '') moved.pop()
  return [header, ...moved].join('\n')
}

/** Plain scalars keep their text: only `null`, `true` and `false` are something else, and those are written as they were. */
const nullTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:null',
  default: true,
  identify: (value) => value === null,
  test: /^(?:~|[Nn]ull|NULL)?$/,
  resolve: () => new Scalar(null),
  stringify: ({ source }) => source ?? '',
}

const booleanTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  identify: (value) => typeof value === 'boolean',
  test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
  resolve: (text) => new Scalar(/^t/i.test(text)),
  stringify: ({ source, value }) => source ?? String(value),
}

function sameData(before: string, after: string): boolean {
  const old = readYaml(before, { start: 0, end: before.length })
  const now = readYaml(after, { start: 0, end: after.length })
  return now.problems.length === 0 && sameValue(old.data, now.data)
}
