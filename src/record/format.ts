import { type Document, isCollection, isMap, isPair, isScalar, type ParsedNode, parseDocument, type ScalarTag, visit, type YAMLMap } from 'yaml'
import { applyEdits, type TextEdit } from '../base/text-edit.ts'
import { sameValue } from '../base/value.ts'
import { comments } from './comments.ts'
import { newlineOf } from './layout.ts'
import { readText } from './read.ts'
import type { RecordPart, TextFormat } from './record.ts'
import { readYaml } from './yaml.ts'

/**
 * A text with its records in canonical layout: keys in the order of their kind, two spaces of indentation, at most one blank line,
 * brackets only where they fit on one line. Comments stay with their fields, values are spelt as they were, prose is left alone.
 * A record that cannot be read stays as it is, and so does one that would lose anything. The result formats to itself.
 */
export function formatText(text: string, format: TextFormat, keyOrderOf: (part: RecordPart) => readonly string[]): string {
  const edits: TextEdit[] = []
  for (const part of readText(text, format).parts) {
    // Broken YAML never reaches the yaml package, which deep nesting would make abort the process.
    if (part.broken) continue
    const before = text.slice(part.yaml.start, part.yaml.end)
    const after = formatYaml(before, newlineOf(text), keyOrderOf(part))
    if (after !== undefined && after !== before) edits.push({ ...part.yaml, text: after })
  }
  return applyEdits(text, edits)
}

/** `undefined` where the text had better stay as it is. */
function formatYaml(before: string, newline: string, keyOrder: readonly string[]): string | undefined {
  const source = before.replace(/\r\n?/g, '\n')
  const once = layOut(source, keyOrder)
  const twice = once === undefined || once === source ? once : layOut(once, keyOrder)
  const after = twice?.replaceAll('\n', newline)
  return after !== undefined && after !== before && holdsTheSame(before, after) ? after : undefined
}

function layOut(source: string, keyOrder: readonly string[]): string | undefined {
  const textTag = spelling(source)
  const document = parseDocument(source, {
    schema: 'failsafe',
    customTags: (tags) => [...tags.filter((tag) => typeof tag === 'string' || tag.tag !== textTag.tag), textTag],
  })
  const { contents } = document
  if (document.errors.length > 0 || !isMap(contents)) return undefined
  placeFirstComment(document, contents)
  placeLastComment(document, contents, source)
  sortKeys(contents, keyOrder)
  closeGaps(contents, source)
  openBrackets(document, source)
  const written = document.toString({ lineWidth: 0, indent: 2, indentSeq: true, flowCollectionPadding: false })
  // The package leaves a space behind the dash of an item that holds nothing.
  return written.replace(/^\n+/, '').replace(/^( *(?:- )*-) $/gm, '$1')
}

/** A comment right above the first field belongs to that field; only with a blank line below it is it of the whole record. */
function placeFirstComment(document: Document<ParsedNode>, map: YAMLMap): void {
  const key = map.items[0]?.key
  if (!isScalar(key)) return
  const comment = [map.commentBefore, key.commentBefore].filter(Boolean).join('\n')
  const gap = comment.lastIndexOf('\n\n')
  if (gap >= 0) document.commentBefore = [document.commentBefore, comment.slice(0, gap)].filter(Boolean).join('\n\n')
  key.commentBefore = gap < 0 ? comment : comment.slice(gap + 2)
  map.commentBefore = null
}

/** The package sets a comment at the end off by a blank line, which the comment of a map is not. */
function placeLastComment(document: Document<ParsedNode>, map: YAMLMap, source: string): void {
  const isSetOff = /^[ \t]*\n/.test(source.slice(map.range?.[1]))
  if (!document.comment || map.comment || isSetOff) return
  map.comment = document.comment
  document.comment = null
}

/** No blank line may follow a text that would take it for its own. */
function closeGaps(map: YAMLMap, source: string): void {
  for (const [i, { key }] of map.items.entries()) {
    const above = map.items[i - 1]?.value
    if (isScalar(key) && above !== undefined && keepsBreaks(above, source)) key.spaceBefore = false
  }
}

function keepsBreaks(node: unknown, source: string): boolean {
  if (isScalar(node)) return /^[|>]\d?\+/.test(source.slice(node.range?.[0]))
  if (!isCollection(node) || node.flow) return false
  const last = node.items.at(-1)
  return keepsBreaks(isPair(last) ? last.value : last, source)
}

function sortKeys(map: YAMLMap, keyOrder: readonly string[]): void {
  const rank = new Map(keyOrder.map((key, i) => [key, i]))
  const rankOf = (key: unknown): number => rank.get(isScalar(key) ? String(key.value) : '') ?? keyOrder.length
  map.items.sort((a, b) => rankOf(a.key) - rankOf(b.key))
}

const bracketWidth = 100

/** Lists and maps between brackets become blocks where they hold comments or do not fit on one line. */
function openBrackets(document: Document<ParsedNode>, source: string): void {
  visit(document, {
    Collection(_, node) {
      if (!node.flow) return undefined
      if (node.items.length === 0) return visit.SKIP
      const [start = 0, end = 0] = node.range ?? []
      const raw = source.slice(start, end)
      if (raw.replace(/\s+/g, ' ').length <= bracketWidth && !/[\s]#/.test(raw)) return visit.SKIP
      node.flow = false
      return undefined
    },
  })
}

/** Scalars keep their quotes, escapes and line breaks; only their indentation follows the layout. */
function spelling(source: string): ScalarTag {
  return {
    tag: 'tag:yaml.org,2002:str',
    default: true,
    identify: (value) => typeof value === 'string',
    resolve: (text) => text,
    stringify: (item, { indent, forceBlockIndent, indentStep, inFlow }, onComment) => {
      const [start = 0, end = 0] = item.range ?? []
      const [first = '', ...rest] = source.slice(start, end).split('\n')
      const inner = indent || (forceBlockIndent ? indentStep : '')
      if (!/^[|>]/.test(first) || inFlow) return [first, ...rest.map((line) => (line.trim() === '' ? '' : inner + line.trim()))].join('\n')
      const comment = item.comment ? ` #${item.comment}` : ''
      if (comment !== '') onComment?.()
      return blockText(first, rest, inner, comment)
    },
  }
}

/** A `|` or `>` scalar with its lines moved to another indentation. */
function blockText(head: string, lines: readonly string[], indent: string, comment: string): string {
  const header = /^[|>][-+]?/.exec(head)?.[0] ?? head
  const margin = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0
  const moved = lines.map((line) => (line.trim() === '' ? '' : indent + line.slice(margin)))
  if (moved.at(-1) === '') moved.pop()
  while (!header.endsWith('+') && moved.at(-1) === '') moved.pop()
  return [header + comment, ...moved].join('\n')
}

/** Data and comments are those of before. */
function holdsTheSame(before: string, after: string): boolean {
  const old = readYaml(before, { start: 0, end: before.length })
  const now = readYaml(after, { start: 0, end: after.length })
  return now.problems.length === 0 && sameValue(old.data, now.data) && commentsOf(before) === commentsOf(after)
}

function commentsOf(yaml: string): string {
  const found = comments(yaml, { start: 0, end: yaml.length })
  return found
    .map(({ text }) => text)
    .sort()
    .join('\n')
}
