import type { TextEdit } from '../base/text-edit.ts'
import type { Value } from '../base/value.ts'
import { refused } from './change-data.ts'
import * as say from './edit-messages.ts'
import { entryLines, indented, itemLines } from './emit.ts'
import { beginsLine, columnOf, keepsBlankLines, linesEnd, type Page } from './layout.ts'
import { afterBreak, afterSpaces, isBreak, lineStart } from './salvage.ts'
import type { Entry, ListNode, MapNode, YamlNode } from './tree.ts'

/** Writes lines at the beginning of a line, or behind a last line that has no line break. */
function linesAt(page: Page, offset: number, column: number, lines: readonly string[]): TextEdit[] {
  const written = indented(lines, column)
  const before = page.text.charCodeAt(offset - 1)
  const text =
    offset === page.part.yaml.start || isBreak(before)
      ? written.map((line) => line + page.newline).join('')
      : written.map((line) => page.newline + line).join('')
  return [{ start: offset, end: offset, text }]
}

/** The first field of a record that has none. */
export function firstEntry(page: Page, key: string, value: Value): TextEdit[] {
  return linesAt(page, page.part.yaml.end, 0, entryLines(key, value, page.layout))
}

/** Adds a field, at the top level where the schema's order wants it, else at the end. */
export function insertEntry(page: Page, map: MapNode, key: string, value: Value): TextEdit[] {
  const first = map.entries[0]
  if (first === undefined) throw refused(say.byHand)
  const column = columnOf(page.text, first.key.start)
  const lines = entryLines(key, value, page.layout)
  const after = map === page.root ? entryBefore(map.entries, key, page.keyOrder) : map.entries.at(-1)
  if (after !== undefined) return linesAt(page, linesEnd(page.text, page.part.yaml.end, after.node, column), column, lines)
  return linesAt(page, Math.max(page.part.yaml.start, lineStart(page.text, first.key.start)), column, lines)
}

/** The field that a new one follows; `undefined` where it comes first. */
function entryBefore(entries: readonly Entry[], key: string, keyOrder: readonly string[]): Entry | undefined {
  const place = keyOrder.indexOf(key)
  if (place < 0) return entries.at(-1)
  return entries.findLast((entry) => {
    const other = keyOrder.indexOf(entry.name ?? '')
    return other >= 0 && other < place
  })
}

/** Inserts an item before the one of that index, or at the end. */
export function insertItem(page: Page, list: ListNode, index: number, value: Value): TextEdit[] {
  const { text, layout } = page
  const dash = list.items[0]?.dash
  if (dash === undefined) throw refused(say.byHand)
  const column = columnOf(text, dash)
  const before = list.items[index - 1]
  if (before !== undefined) return linesAt(page, linesEnd(page.text, page.part.yaml.end, before.node, column), column, itemLines(value, layout))
  if (beginsLine(text, dash)) return linesAt(page, lineStart(text, dash), column, itemLines(value, layout))
  const written = indented([...itemLines(value, layout), ''], column)
    .join(page.newline)
    .trimStart()
  return [{ start: dash, end: dash, text: written + ' '.repeat(column) }]
}

/** Takes out a field with its lines and the comment behind it; comments above stay. */
export function removeEntry(page: Page, map: MapNode, entry: Entry): TextEdit[] {
  const before = map.entries[map.entries.indexOf(entry) - 1]?.node
  return removeMember(page, entry.key.start, entry.node, map.entries.length, before)
}

export function removeItem(page: Page, list: ListNode, index: number): TextEdit[] {
  const item = list.items[index]
  if (item?.dash === undefined) throw refused(say.byHand)
  return removeMember(page, item.dash, item.node, list.items.length, list.items[index - 1]?.node)
}

function removeMember(page: Page, start: number, node: YamlNode, count: number, before: YamlNode | undefined): TextEdit[] {
  const { text } = page
  const limit = page.part.yaml.end
  let end = linesEnd(text, limit, node, columnOf(text, start))
  // Blank lines below must not become part of a text above that keeps its blank lines.
  if (before !== undefined && keepsBlankLines(text, before))
    while (end < limit && isBreak(text.charCodeAt(afterSpaces(text, end, limit)))) end = Math.min(limit, afterBreak(text, afterSpaces(text, end, limit)))
  if (beginsLine(text, start)) return [wholeLines(page, start, end)]
  // The first member behind a dash: what follows moves up to the dash.
  if (count < 2) throw refused(say.byHand)
  while (end < limit && /\s/.test(text.charAt(end))) end++
  return [{ start, end, text: '' }]
}

/** Lines at the end of a text without a last line break take the break before them along, unless it ends a blank line. */
function wholeLines(page: Page, from: number, end: number): TextEdit {
  const { text } = page
  const first = page.part.yaml.start
  const start = Math.max(first, lineStart(text, from))
  if (end < text.length || isBreak(text.charCodeAt(end - 1))) return { start, end, text: '' }
  const crlf = text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13
  const before = Math.max(first, start - (crlf ? 2 : 1))
  return { start: isBreak(text.charCodeAt(before - 1)) ? start : before, end, text: '' }
}
