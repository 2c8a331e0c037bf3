import { EVENT_ID, type Event } from 'js-yaml'
import type { Problem } from '../base/problem.ts'
import type { Span } from '../base/range.ts'
import { isMap, type Value } from '../base/value.ts'
import { Composer, type Fields, setField } from './compose.ts'
import { parseYaml, type Slip } from './parse.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { fieldChunks } from './salvage.ts'
import { conflictProblems, explainMissingColon, explainSlip, strayMarks } from './syntax.ts'
import * as say from './yaml-messages.ts'

/** The value of a YAML text and what is wrong with it. */
export interface YamlResult {
  /** `undefined` for an empty text; of a text with a slip, the fields that can be read all the same. */
  readonly data?: Value
  readonly problems: readonly Problem[]
}

/** Slips that are explained in one text; past them the reader gives up on the rest. */
const slipsPerText = 20

/** Reads the YAML text in a span of a file. Never throws, whatever the text. */
export function readYaml(text: string, span: Span): YamlResult {
  const source = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end)
  const plain = readPlainYaml(source)
  return plain ? { data: plain, problems: [] } : readCarefully(text, span)
}

/** As `readYaml`, always by js-yaml. */
export function readCarefully(text: string, span: Span): YamlResult {
  const source = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end)
  const parsed = parseYaml(source)
  if ('slip' in parsed) return readBroken(source, span.start, parsed.slip)
  const composer = new Composer(source, span.start, parsed.events)
  const data = composer.compose()
  if (isMap(data)) return { data, problems: [...composer.problems, ...strayMarks(source, span.start)] }
  if (data === undefined || isBlank(parsed.events)) {
    const start = { start: span.start, end: Math.min(span.end, span.start + 1) }
    return { problems: [{ code: 'record-empty', message: say.empty, pointer: '', span: start }] }
  }
  return readBroken(source, span.start, undefined)
}

function isBlank(events: readonly Event[]): boolean {
  const root = events[1]
  return root?.type === EVENT_ID.SCALAR && root.valueStart < 0 && root.tagStart < 0 && root.anchorStart < 0
}

/** Reads field by field, so that one slip costs one field and every slip is named at its own place. */
function readBroken(source: string, offset: number, slip: Slip | undefined): YamlResult {
  const data: Fields = {}
  const problems: Problem[] = []
  for (const chunk of fieldChunks(source)) {
    if (problems.length >= slipsPerText) break
    const found = readChunk(source, offset, chunk)
    problems.push(...found.problems)
    if (!isMap(found.data)) continue
    for (const [key, value] of Object.entries(found.data)) if (!Object.hasOwn(data, key)) setField(data, key, value)
  }
  const conflicts = conflictProblems(source, offset)
  if (conflicts.length > 0) return { data, problems: conflicts.slice(0, slipsPerText) }
  if (problems.length > 0) return { data, problems }
  const whole = { start: 0, end: source.length }
  return { data, problems: [slip === undefined ? notFields(source, offset, whole) : explainSlip(source, offset, whole, slip)] }
}

function readChunk(source: string, offset: number, chunk: Span): YamlResult {
  const text = source.slice(chunk.start, chunk.end)
  const parsed = parseYaml(text)
  if ('slip' in parsed) return { problems: [explainSlip(source, offset, chunk, { reason: parsed.slip.reason, offset: parsed.slip.offset + chunk.start })] }
  const composer = new Composer(text, offset + chunk.start, parsed.events)
  const data = composer.compose()
  if (isMap(data)) return { data, problems: composer.problems }
  if (data === undefined) return { problems: [] }
  return { problems: [typeof data === 'string' ? explainMissingColon(source, offset, chunk) : notFields(source, offset, chunk)] }
}

function notFields(source: string, offset: number, within: Span): Problem {
  const text = source.slice(within.start, within.end)
  const start = Math.max(0, text.search(/[^\s\uFEFF]/))
  const length = text.slice(start).search(/[\r\n]|$/)
  const from = offset + within.start + start
  return { code: 'record-not-fields', message: say.notFields, pointer: '', span: { start: from, end: from + length } }
}
