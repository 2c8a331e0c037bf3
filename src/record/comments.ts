import { pointerOf } from '../base/pointer.ts'
import type { Span } from '../base/range.ts'
import { isBreak, lineEnd } from './salvage.ts'
import { type YamlNode, yamlTree } from './tree.ts'

/** A comment of a YAML text. */
interface YamlComment {
  /** With the `#`, without the line break. */
  readonly span: Span
  /** What follows the `#`, without spaces around it. */
  readonly text: string
  /** The field on the comment's line, or else the next one after it; empty where there is none. */
  readonly pointer: string
}

interface Mark {
  readonly at: number
  readonly pointer: string
  /** A key or item begins here; otherwise a value ends here. */
  readonly begins: boolean
}

/** Every comment of a YAML text, in order. A `#` within a text is none. */
export function comments(text: string, span: Span): YamlComment[] {
  const { root, unread } = yamlTree(text, span)
  const survey: Survey = { scalars: [], marks: [], path: [] }
  if (root !== undefined) visit(root, survey)
  const opaque = [...survey.scalars, ...unread].sort((a, b) => a.start - b.start)
  const found = commentSpans(text, span, opaque)
  let next = 0
  return found.map((each) => {
    while (next < survey.marks.length && (survey.marks[next] as Mark).at < each.start) next++
    return { span: each, text: text.slice(each.start + 1, each.end).trim(), pointer: pointerFor(text, survey.marks, next, each.start) }
  })
}

interface Survey {
  readonly scalars: Span[]
  readonly marks: Mark[]
  readonly path: (string | number)[]
}

function visit(node: YamlNode, survey: Survey): void {
  const { scalars, marks, path } = survey
  if (node.type === 'scalar') scalars.push(node.content)
  else if (node.type === 'list') {
    for (const [i, item] of node.items.entries()) {
      path.push(i)
      marks.push({ at: item.dash ?? item.node.start, pointer: pointerOf(path), begins: true })
      visit(item.node, survey)
      path.pop()
    }
  } else {
    for (const entry of node.entries) {
      path.push(entry.name ?? '')
      marks.push({ at: entry.key.start, pointer: pointerOf(path), begins: true })
      scalars.push(entry.key)
      visit(entry.node, survey)
      path.pop()
    }
  }
  // A block list or map ends with its last value, whose own end says more.
  if (node.end > node.start && (node.type === 'scalar' || node.flow)) marks.push({ at: node.end - 1, pointer: pointerOf(path), begins: false })
}

function commentSpans(text: string, span: Span, opaque: readonly Span[]): Span[] {
  const found: Span[] = []
  let next = 0
  for (let at = span.start; at < span.end; ) {
    const hidden = opaque[next]
    if (hidden !== undefined && hidden.start <= at) {
      at = Math.max(at, hidden.end)
      next++
    } else if (text.charCodeAt(at) === 0x23 && beginsComment(text, at, span.start)) {
      const end = lineEnd(text, at, span.end)
      found.push({ start: at, end })
      at = end
    } else at++
  }
  return found
}

function beginsComment(text: string, at: number, start: number): boolean {
  return at === start || /\s/.test(text.charAt(at - 1))
}

/** `next` is the first mark after the comment. */
function pointerFor(text: string, marks: readonly Mark[], next: number, comment: number): string {
  const before = marks[next - 1]
  if (before !== undefined && !crossesLine(text, before.at, comment)) return before.pointer
  for (let i = next; i < marks.length; i++) if (marks[i]?.begins) return marks[i]?.pointer ?? ''
  return ''
}

function crossesLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(text.charCodeAt(at))) return true
  return false
}
