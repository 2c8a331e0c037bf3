import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import type { Span } from '../base/range.ts'
import { isMap, type ValueMap } from '../base/value.ts'
import { type Fields, setField } from './compose.ts'
import { beginsLine, columnOf, linesEnd } from './layout.ts'
import * as say from './read-messages.ts'
import type { ReadResult, RecordPart, TextFormat } from './record.ts'
import { afterBreak, lineEnd, lineStart } from './salvage.ts'
import { type RecordBlock, recordBlocks } from './sections.ts'
import { yamlTree } from './tree.ts'
import { readYaml } from './yaml.ts'

/** Reads every record of a text. Never throws: what is wrong is said in the problems. */
export function readText(text: string, format: TextFormat): ReadResult {
  return format === 'yaml' ? readYamlFile(text) : readMarkdown(text)
}

/** A byte order mark belongs to the file, not to its text. */
function textStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0
}

function readYamlFile(text: string): ReadResult {
  const yaml = { start: textStart(text), end: text.length }
  const { part, problems } = partOf('yaml', text, yaml)
  return { parts: [{ ...part, span: { start: 0, end: text.length } }], problems }
}

/** The fields of a YAML text; without them the part is there all the same, so that a half-written record can be worked on. */
function partOf<F extends RecordPart['form']>(
  form: F,
  text: string,
  yaml: Span,
): { part: { form: F; yaml: Span; data: ValueMap; broken?: true }; problems: readonly Problem[] } {
  const { data, problems } = readYaml(text, yaml)
  const fields = isMap(data) ? data : {}
  return { part: problems.length > 0 ? { form, yaml, data: fields, broken: true } : { form, yaml, data: fields }, problems }
}

function readMarkdown(text: string): ReadResult {
  const front = frontMatter(text)
  const parts: RecordPart[] = []
  const problems: Problem[] = []
  if (front?.yaml !== undefined) {
    const { part, problems: found } = partOf('markdown', text, front.yaml)
    parts.push({ ...part, span: { start: 0, end: text.length }, prose: { start: front.after, end: text.length } })
    problems.push(...found)
  } else if (front !== undefined) problems.push(problemAt('front-matter-open', say.frontMatterOpen, front.opening))
  for (const block of recordBlocks(text, front?.after ?? textStart(text))) readSection(text, block, parts, problems)
  return { parts, problems }
}

interface FrontMatter {
  readonly opening: Span
  /** `undefined` where nothing closes it. */
  readonly yaml: Span | undefined
  /** Where the prose begins. */
  readonly after: number
}

function frontMatter(text: string): FrontMatter | undefined {
  const start = textStart(text)
  if (!text.startsWith('---', start)) return undefined
  const first = lineEnd(text, start)
  if (text.slice(start, Math.min(first, start + 80)).trimEnd() !== '---') return undefined
  const opening = { start, end: start + 3 }
  const from = Math.min(text.length, afterBreak(text, first))
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at)
    const next = Math.min(text.length, afterBreak(text, end))
    if (isClosingLine(text, at, end)) return { opening, yaml: { start: from, end: at }, after: next }
    at = next
  }
  // A line of dashes alone is a thematic break; with a field below it, front matter was meant.
  return /^[A-Za-z_][\w-]{0,60}[ \t]*[:：]/.test(text.slice(from, from + 80)) ? { opening, yaml: undefined, after: from } : undefined
}

function isClosingLine(text: string, start: number, end: number): boolean {
  if (!text.startsWith('---', start) && !text.startsWith('...', start)) return false
  for (let at = start + 3; at < end; at++) if (text.charCodeAt(at) !== 32 && text.charCodeAt(at) !== 9) return false
  return true
}

function readSection(text: string, block: RecordBlock, parts: RecordPart[], problems: Problem[]): void {
  const { heading } = block
  if (!block.closed) problems.push(problemAt('section-block-open', say.blockOpen, block.fence))
  if (heading === undefined) {
    problems.push(problemAt('section-without-heading', say.blockWithoutHeading, block.fence))
    return
  }
  const id = text.slice(heading.idSpan.start, heading.idSpan.end)
  const title = text.slice(heading.titleSpan.start, heading.titleSpan.end)
  const read = readBlock(text, block.inside)
  const data: Fields = { id, title }
  for (const [key, value] of Object.entries(read.data)) {
    if (key === 'id' || key === 'title' || key === 'kind') read.problems.push(repeatedProblem(text, block.inside, key))
    else setField(data, key, value)
  }
  problems.push(...read.problems)
  const { level, idSpan, titleSpan } = heading
  parts.push({
    form: 'section',
    span: { start: heading.start, end: block.proseEnd },
    yaml: block.inside,
    data,
    ...(read.broken ? { broken: true } : {}),
    heading: { id, title, level, idSpan, titleSpan },
    prose: { start: Math.min(block.after, block.proseEnd), end: block.proseEnd },
  })
}

/** An empty block is fine: the heading may say all there is. */
function readBlock(text: string, inside: Span): { data: ValueMap; problems: Problem[]; broken: boolean } {
  const result = readYaml(text, inside)
  const problems = result.problems.filter((problem) => problem.code !== 'record-empty')
  return { data: isMap(result.data) ? result.data : {}, problems, broken: problems.length > 0 }
}

/** `title: …` in a block whose heading says it already; the fix takes its lines out. */
function repeatedProblem(text: string, inside: Span, key: string): Problem {
  const base = { code: 'section-repeats-heading', message: say.repeatsHeading(key), pointer: `/${key}` }
  const { root } = yamlTree(text, inside)
  const entry = root?.type === 'map' ? root.entries.find((each) => each.name === key) : undefined
  if (entry === undefined) return { ...base, span: inside }
  const { start, end } = entry.key
  if (!beginsLine(text, start)) return { ...base, span: { start, end } }
  const lines = { start: lineStart(text, start), end: linesEnd(text, inside.end, entry.node, columnOf(text, start)) }
  return { ...base, span: { start, end }, fixes: [{ title: say.repeatsHeadingFix, changes: [{ span: lines, text: '' }] }] }
}

function problemAt(code: string, message: Message, span: Span): Problem {
  return { code, message, pointer: '', span }
}
