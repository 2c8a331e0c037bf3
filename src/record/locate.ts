import { pointerSteps } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import type { Span } from '../base/range.ts'
import { textOf } from '../base/value.ts'
import { nodesAlong, type Step } from './find-node.ts'
import type { RecordPart } from './record.ts'
import { lineEnd } from './salvage.ts'
import { type YamlNode, type YamlTree, yamlTree } from './tree.ts'

export { pointerAt } from './pointer-at.ts'

/** The place in the text that a problem speaks of. A field that is missing is placed at what should hold it. */
export function locate(text: string, part: RecordPart, problem: Pick<Problem, 'pointer' | 'at' | 'word' | 'prose' | 'span'>): Span {
  if (problem.span !== undefined) return problem.span
  if (problem.prose && part.prose !== undefined) return locateProse(text, part, part.prose, problem.word)
  const heading = headingSpan(part, problem.pointer)
  if (heading !== undefined) return within(text, heading, problem.word) ?? heading
  const steps = pointerSteps(problem.pointer)
  const { root } = treeOf(text, part.yaml)
  const path = root === undefined ? [] : nodesAlong(root, steps)
  const last = path[path.length - 1]
  if (last === undefined || path.length === 1) return wholeRecord(text, part, root)
  if (path.length <= steps.length) return keySpan(text, path, last)
  if (problem.at === 'key') return keySpan(text, path, last)
  return valueSpan(text, path, last, problem.word)
}

let latest: { readonly text: string; readonly span: Span; readonly tree: YamlTree } | undefined

/** The tree of a text, kept for the next question: the findings of a file are placed one after the other, and a large file may have a hundred. */
function treeOf(text: string, span: Span): YamlTree {
  if (latest?.text !== text || latest.span.start !== span.start || latest.span.end !== span.end) latest = { text, span, tree: yamlTree(text, span) }
  return latest.tree
}

type Word = Problem['word']

/** The ID and title of a section stand in its heading. */
function headingSpan(part: RecordPart, pointer: string): Span | undefined {
  if (part.heading === undefined) return undefined
  if (pointer === '/id') return part.heading.idSpan
  if (pointer !== '/title') return undefined
  const { titleSpan, idSpan } = part.heading
  return titleSpan.start === titleSpan.end ? idSpan : titleSpan
}

/** A record as a whole is marked at its title in the heading, or else at its ID, or else at its first line. */
function wholeRecord(text: string, part: RecordPart, root: YamlNode | undefined): Span {
  const heading = headingSpan(part, '/title')
  if (heading !== undefined) return heading
  const path = root === undefined ? [] : nodesAlong(root, ['id'])
  const id = path[1]
  if (id !== undefined && id.node.type === 'scalar' && !id.node.absent) return id.node
  const yaml = text.slice(part.yaml.start, part.yaml.end)
  const first = yaml.search(/(?<=^[^\S\n]*)[^\s#]/m)
  const start = part.yaml.start + Math.max(0, first < 0 ? yaml.search(/\S/) : first)
  return { start, end: Math.min(lineEnd(text, start), Math.max(start, part.yaml.end)) }
}

function keySpan(text: string, path: readonly Step[], last: Step): Span {
  if (last.entry !== undefined) return last.entry.key
  if (last.item !== undefined) return firstLine(text, last.node, last.item.dash)
  return path[0]?.node ?? last.node
}

/** A value over many lines is marked at its key, as far as it is no text: a whole list underlined says less. */
function valueSpan(text: string, path: readonly Step[], last: Step, word: Word): Span {
  const { node } = last
  if (node.type !== 'scalar') return node.flow ? firstLine(text, node, undefined) : keySpan(text, path, last)
  if (node.absent) return keySpan(text, path, last)
  const content = trimmed(text, node.content)
  const found = word === undefined ? undefined : wordWithin(text, content, textOf(node.value) ?? '', word)
  if (found !== undefined) return found
  return node.style === 'literal' || node.style === 'folded' ? (content.start === content.end ? keySpan(text, path, last) : content) : node
}

function firstLine(text: string, node: YamlNode, dash: number | undefined): Span {
  const start = node.start === node.end && dash !== undefined ? dash : node.start
  return trimmed(text, { start, end: Math.max(start + 1, Math.min(node.end, lineEnd(text, start))) })
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** A word of a value, in the text as it is written. `undefined` where quoting hides it. */
function wordWithin(text: string, content: Span, value: string, word: NonNullable<Word>): Span | undefined {
  const written = text.slice(content.start, content.end)
  return countOf(written, word.text) === countOf(value, word.text) ? within(text, content, word) : undefined
}

function countOf(text: string, word: string): number {
  return word === '' ? 0 : text.split(word).length - 1
}

/** The n-th occurrence of a word in a stretch of text. */
function within(text: string, span: Span, word: Word): Span | undefined {
  if (word === undefined || word.text === '') return undefined
  const stretch = text.slice(span.start, span.end)
  let at = stretch.indexOf(word.text)
  for (let i = 0; i < word.index && at >= 0; i++) at = stretch.indexOf(word.text, at + word.text.length)
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + word.text.length }
}

function locateProse(text: string, part: RecordPart, prose: Span, word: Word): Span {
  const found = within(text, prose, word)
  if (found !== undefined) return found
  const content = trimmed(text, prose)
  if (content.start < content.end) return { start: content.start, end: Math.min(content.end, lineEnd(text, content.start)) }
  return locate(text, part, { pointer: '' })
}
