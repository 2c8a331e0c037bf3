import { EVENT_ID } from 'js-yaml'
import { pointerOf } from '../base/pointer.ts'
import { keyText } from './compose.ts'
import { parseYaml } from './parse.ts'
import { afterBreak, afterSpaces, lineEnd } from './salvage.ts'

/** A field and the side of it that an offset is in. */
export interface FieldPlace {
  /** The last step of a key that is being typed is what stands there so far; it is empty on a blank line. */
  readonly pointer: string
  readonly at: 'key' | 'value'
}

/** A key or list item that encloses what follows it with more indentation. */
interface Frame {
  readonly column: number
  readonly step: string | number
}

/** What one line of block style says. */
interface LineShape {
  readonly start: number
  readonly end: number
  /** Column of each `-` that the line begins with. */
  readonly dashes: readonly number[]
  /** Column of the first character after spaces and dashes. */
  readonly column: number
  readonly key: string | undefined
  /** Offset of the colon after the key. */
  readonly colon: number
}

/** The field at an offset by indentation alone, for YAML that is only half typed. `from` begins a top-level field. */
export function linePointer(text: string, from: number, offset: number): FieldPlace {
  let frames: Frame[] = []
  /** Lines with more indentation than this belong to a block scalar. */
  let textColumn = -1
  for (let at = from; ; ) {
    const line = shapeOf(text, at)
    const isLast = offset <= line.end
    const blank = line.start + line.column >= line.end && line.dashes.length === 0
    if (textColumn >= 0 && ((line.dashes[0] ?? line.column) > textColumn || (blank && !isLast))) {
      if (isLast) return { pointer: pathOf(frames), at: 'value' }
    } else {
      textColumn = -1
      if (isLast) return placeOn(text, line, frames, offset)
      if (!blank && text[line.start + line.column] !== '#') frames = after(frames, line)
      if (line.key !== undefined && /^[ \t]+[|>][-+\d]*[ \t]*(?:#|$)/.test(text.slice(line.colon + 1, Math.min(line.end, line.colon + 40))))
        textColumn = frames.at(-1)?.column ?? -1
    }
    at = afterBreak(text, line.end)
  }
}

function shapeOf(text: string, start: number): LineShape {
  const end = lineEnd(text, start)
  const dashes: number[] = []
  let at = afterSpaces(text, start, end)
  while (text[at] === '-' && (at + 1 === end || text[at + 1] === ' ')) {
    dashes.push(at - start)
    at = afterSpaces(text, at + 1, end)
  }
  const key = /^(?:("(?:[^"\\]|\\.){0,200}"|'(?:[^']|''){0,200}')|([^\s'"#[\]{},:][^:#]{0,200}?)) *:(?=\s|$)/.exec(text.slice(at, Math.min(end, at + 410)))
  const name = key === null ? undefined : key[1] === undefined ? (key[2] ?? '') : unquoted(key[1])
  return { start, end, dashes, column: at - start, key: name, colon: key === null ? end : at + key[0].length - 1 }
}

function unquoted(written: string): string {
  const parsed = parseYaml(written)
  const event = 'events' in parsed ? parsed.events[1] : undefined
  return (event?.type === EVENT_ID.SCALAR ? keyText(written, event) : undefined) ?? written
}

/** The frames that are open after a line. */
function after(frames: readonly Frame[], line: LineShape): Frame[] {
  let open = [...frames]
  for (const dash of line.dashes) open = withItem(open, dash)
  if (line.key === undefined) return open
  return [...open.filter((frame) => frame.column < line.column), { column: line.column, step: line.key }]
}

/** A list may stand at the column of its key. */
function withItem(frames: readonly Frame[], column: number): Frame[] {
  const open = frames.filter((frame) => frame.column <= column)
  const last = open.at(-1)
  if (last !== undefined && last.column === column && typeof last.step === 'number') return [...open.slice(0, -1), { column, step: last.step + 1 }]
  return [...open, { column, step: 0 }]
}

function pathOf(frames: readonly Frame[]): string {
  return pointerOf(frames.map((frame) => frame.step))
}

function placeOn(text: string, line: LineShape, frames: readonly Frame[], offset: number): FieldPlace {
  const content = line.start + line.column
  const open = after(frames, line)
  if (line.key !== undefined && offset > line.colon) return inValue(text, line.colon + 1, pathOf(open), offset)
  if (line.key !== undefined && offset >= content) return { pointer: pathOf(open), at: 'key' }
  const passed = line.dashes.filter((dash) => line.start + dash <= offset)
  if (passed.length > 0) return inValue(text, content, pathOf(passed.reduce<readonly Frame[]>(withItem, frames)), offset)
  const column = Math.min(line.dashes[0] ?? line.column, offset - line.start)
  const parents = frames.filter((frame) => frame.column < column)
  const typed = line.dashes.length === 0 && line.key === undefined ? text.slice(content, line.end).trim() : ''
  return { pointer: pathOf(parents) + pointerOf([typed]), at: 'key' }
}

/** Within `[a, b` the number of commas says which item is meant. */
function inValue(text: string, from: number, pointer: string, offset: number): FieldPlace {
  const start = afterSpaces(text, from, offset)
  if (text[start] !== '[' || start >= offset) return { pointer, at: 'value' }
  let depth = 0
  let item = 0
  for (let at = start; at < offset; at++) {
    const char = text.charAt(at)
    if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth--
    else if (char === ',' && depth === 1) item++
  }
  return depth > 0 ? { pointer: pointer + pointerOf([item]), at: 'value' } : { pointer, at: 'value' }
}
