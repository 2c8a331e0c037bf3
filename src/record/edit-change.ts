import { pointerSteps } from '../base/pointer.ts'
import type { TextEdit } from '../base/text-edit.ts'
import { isList, isMap, type Value } from '../base/value.ts'
import { refused, wrapped } from './change-data.ts'
import { firstEntry, insertEntry, insertItem, removeEntry, removeItem } from './edit-block.ts'
import { flowMembers, insertInFlow, removeInFlow, replaceInFlow } from './edit-flow.ts'
import * as say from './edit-messages.ts'
import { replaceInSlot } from './edit-scalar.ts'
import { canSingleQuote, doubleQuoted, flowEntry, flowText, keyTextOf, singleQuoted } from './emit.ts'
import { nodesAlong, type Step } from './find-node.ts'
import { columnOf, type Page } from './layout.ts'
import type { Move } from './moves.ts'
import { lineEnd } from './salvage.ts'
import type { ListNode, MapNode, ScalarNode } from './tree.ts'

/** The edits of one step, in the text as it is now. */
export function editsOf(page: Page, move: Move): TextEdit[] {
  const steps = pointerSteps(move.pointer)
  if (steps.length === 0) throw refused(say.byHand)
  if ('insert' in move) return insertAt(page, pathTo(page, steps.slice(0, -1)), Number(steps.at(-1)), move.insert)
  const path = pathTo(page, steps)
  const found = path.length === steps.length + 1
  if ('set' in move) return found ? replaceAt(page, path, move.set) : addAt(page, path, steps, move.set)
  if (!found) throw refused(say.noField)
  return 'remove' in move ? removeAt(page, path) : renameAt(path, move.rename)
}

function pathTo(page: Page, steps: readonly string[]): Step[] {
  return page.root === undefined ? [] : nodesAlong(page.root, steps)
}

function replaceAt(page: Page, path: readonly Step[], value: Value): TextEdit[] {
  const last = path.at(-1)
  if (last === undefined) throw refused(say.byHand)
  const { node, entry, item } = last
  if (inFlow(path)) return replaceInFlow(node, entry, value)
  if (entry?.colon !== undefined && entry.key.type === 'scalar')
    return replaceInSlot(page, { anchor: entry.colon + 1, column: columnOf(page.text, entry.key.start), isItem: false }, node, value)
  if (item?.dash !== undefined) return replaceInSlot(page, { anchor: item.dash + 1, column: columnOf(page.text, item.dash), isItem: true }, node, value)
  throw refused(say.byHand)
}

/** Whether the node at the end of a path stands between brackets. */
function inFlow(path: readonly Step[]): boolean {
  return path.slice(0, -1).some(({ node }) => node.type !== 'scalar' && node.flow)
}

/** Adds what the end of a path lacks, with the parents that are missing. */
function addAt(page: Page, path: readonly Step[], steps: readonly string[], value: Value): TextEdit[] {
  const parent = path.at(-1)?.node
  const missing = steps.slice(Math.max(0, path.length - 1))
  const [step = '', ...rest] = missing
  const inner = wrapped(rest, value)
  if (parent === undefined) return firstEntry(page, step, inner)
  if (parent.type === 'scalar') {
    if (parent.value !== null) throw refused(say.notInText)
    return replaceAt(page, path, wrapped(missing, value))
  }
  if (parent.type === 'list') return insertAt(page, path, step === '-' ? parent.items.length : Number(step), inner)
  if (!parent.flow) return insertEntry(page, parent, step, inner)
  return opensUp(page, path, inner) ? replaceAt(page, path, wrapped(missing, value)) : insertInFlow(page, parent, parent.entries.length, flowEntry(step, inner))
}

/** Empty brackets become a block where what comes into them would not read well on one line. */
function opensUp(page: Page, path: readonly Step[], value: Value): boolean {
  const node = path.at(-1)?.node
  if (node === undefined || path.length < 2 || inFlow(path) || !/^(?:\[\s*\]|\{\s*\})$/.test(page.text.slice(node.start, node.end))) return false
  return isList(value) || isMap(value) || (typeof value === 'string' && value.includes('\n'))
}

/** Inserts an item into the list at the end of a path. */
function insertAt(page: Page, path: readonly Step[], index: number, value: Value): TextEdit[] {
  const list = path.at(-1)?.node
  if (list?.type !== 'list' || !Number.isInteger(index) || index < 0 || index > list.items.length) throw refused(say.byHand)
  if (!list.flow) return insertItem(page, list, index, value)
  return opensUp(page, path, value) ? replaceAt(page, path, [value]) : insertInFlow(page, list, index, flowText(value))
}

function removeAt(page: Page, path: readonly Step[]): TextEdit[] {
  const last = path.at(-1)
  const parent = path.at(-2)?.node
  if (last === undefined || parent === undefined || parent.type === 'scalar') throw refused(say.noField)
  const index =
    parent.type === 'map' ? parent.entries.findIndex(({ key }) => key === last.entry?.key) : parent.items.findIndex(({ node }) => node === last.node)
  if (parent.flow) return removeInFlow(page, parent, index)
  if (flowMembers(parent).length === 1 && path.length > 2) return emptied(page, path.slice(0, -1), parent)
  if (parent.type === 'list') return removeItem(page, parent, index)
  if (last.entry === undefined) throw refused(say.noField)
  return removeEntry(page, parent, last.entry)
}

/** Takes the only member out of a block; comments on other lines stay. */
function emptied(page: Page, path: readonly Step[], parent: ListNode | MapNode): TextEdit[] {
  const owner = path.at(-1)
  const anchor = owner?.entry?.colon ?? owner?.item?.dash
  const entry = parent.type === 'map' ? parent.entries[0] : undefined
  if (anchor === undefined || lineEnd(page.text, anchor) >= parent.start) return replaceAt(page, path, parent.type === 'map' ? {} : [])
  const mark: TextEdit = { start: anchor + 1, end: anchor + 1, text: parent.type === 'map' ? ' {}' : ' []' }
  return [mark, ...(parent.type === 'list' ? removeItem(page, parent, 0) : entry === undefined ? [] : removeEntry(page, parent, entry))]
}

function renameAt(path: readonly Step[], name: string): TextEdit[] {
  const key = path.at(-1)?.entry?.key
  if (key?.type !== 'scalar' || key.absent) throw refused(say.noField)
  return [{ start: key.start, end: key.end, text: inlineKey(key, name, inFlow(path)) }]
}

function inlineKey(key: ScalarNode, name: string, flow: boolean): string {
  if (key.style === 'double') return doubleQuoted(name)
  return key.style === 'single' && canSingleQuote(name) ? singleQuoted(name) : keyTextOf(name, flow)
}
