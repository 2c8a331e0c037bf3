import type { Span } from '../base/range.ts'
import type { TextEdit } from '../base/text-edit.ts'
import { isList, isMap, type Value } from '../base/value.ts'
import { inlineInStyleOf } from './edit-scalar.ts'
import { flowText, scalarText } from './emit.ts'
import { beginsLine, type Page } from './layout.ts'
import { afterBreak, isBreak, lineEnd, lineStart } from './salvage.ts'
import type { Entry, ListNode, MapNode, YamlNode } from './tree.ts'

/** Replaces a value between brackets. */
export function replaceInFlow(node: YamlNode, entry: Entry | undefined, value: Value): TextEdit[] {
  const scalar = !isList(value) && !isMap(value)
  const text = scalar ? ((node.type === 'scalar' && !node.absent ? inlineInStyleOf(node, value, true) : undefined) ?? scalarText(value, true)) : flowText(value)
  if (node.type !== 'scalar' || !node.absent) return [{ start: node.start, end: node.end, text }]
  if (entry === undefined) return []
  return entry.colon === undefined
    ? [{ start: entry.key.end, end: entry.key.end, text: `: ${text}` }]
    : [{ start: entry.colon + 1, end: entry.colon + 1, text: ` ${text}` }]
}

/** The stretches of a flow collection's entries or items. */
export function flowMembers(node: ListNode | MapNode): Span[] {
  if (node.type === 'list') return node.items.map((item) => item.node)
  return node.entries.map((entry) => ({ start: entry.key.start, end: Math.max(entry.key.end, (entry.colon ?? -1) + 1, entry.node.end) }))
}

/** Inserts an entry or item between brackets, before the member of that index. */
export function insertInFlow(page: Page, node: ListNode | MapNode, index: number, written: string): TextEdit[] {
  const { text } = page
  const members = flowMembers(node)
  const next = members[index]
  if (next !== undefined)
    return [
      { start: next.start, end: next.start, text: beginsLine(text, next.start) ? `${written},${page.newline}${indentAt(text, next.start)}` : `${written}, ` },
    ]
  const last = members.at(-1)
  if (last === undefined) return [{ start: node.start + 1, end: node.start + 1, text: written }]
  if (!beginsLine(text, last.start) || lineEnd(text, last.end) >= node.end - 1) return [{ start: last.end, end: last.end, text: `, ${written}` }]
  const end = lineEnd(text, last.end)
  const line = page.newline + indentAt(text, last.start) + written
  const comma = commaAfter(text, last.end)
  // A comma that is there already serves the new member, and the new one stands behind it with a comma of its own.
  if (comma !== undefined) return [{ start: end, end, text: `${line},` }]
  return [
    { start: last.end, end: last.end, text: ',' },
    { start: end, end, text: line },
  ]
}

function indentAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace('\ufeff', '')
}

/** The comma right behind a member; comments and line breaks may stand between. */
function commaAfter(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === ',') return at
    if (char === '#') at = lineEnd(text, at)
    else if (!/\s/.test(char)) return undefined
  }
  return undefined
}

/** Takes an entry or item out of its brackets, with one comma, and with its line where it has one of its own. */
export function removeInFlow(page: Page, node: ListNode | MapNode, index: number): TextEdit[] {
  const { text } = page
  const members = flowMembers(node)
  const member = members[index]
  if (member === undefined) return []
  const before = members[index - 1]
  const comma = commaAfter(text, member.end)
  const edits: TextEdit[] = []
  const isLast = index === members.length - 1
  if (isLast && before !== undefined && comma === undefined) {
    const at = commaAfter(text, before.end)
    if (at !== undefined && isWithinLine(text, at, member.start)) return [{ start: at, end: member.end, text: '' }]
    if (at !== undefined) edits.push({ start: at, end: at + 1, text: '' })
  }
  const end = comma !== undefined && isWithinLine(text, member.end, comma) ? comma + 1 : member.end
  const rest = text.slice(end, lineEnd(text, end))
  if (beginsLine(text, member.start) && /^\s*(?:#.*)?$/.test(rest)) {
    edits.push({ start: lineStart(text, member.start), end: Math.min(text.length, afterBreak(text, end + rest.length)), text: '' })
  } else edits.push({ start: member.start, end: end + (/^[ \t]*(?=[^\s#])/.exec(rest)?.[0].length ?? 0), text: '' })
  if (comma !== undefined && comma >= end) edits.push({ start: comma, end: comma + 1, text: '' })
  return edits
}

function isWithinLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(text.charCodeAt(at))) return false
  return true
}
