import type { Finding, Fix, Related } from '../base/finding.ts'
import { limits } from '../base/limits.ts'
import type { FixIntent, Problem, RelatedRecord } from '../base/problem.ts'
import { emptyRange, type Range } from '../base/range.ts'
import type { FileEdit } from '../base/text-edit.ts'
import { keyOrderOf } from '../kind/key-order.ts'
import { editRecord } from '../record/edit.ts'
import { locate } from '../record/locate.ts'
import type { RecordPart } from '../record/record.ts'
import { applyAccepts } from '../rules/accept.ts'
import { catalogue } from '../rules/catalogue.ts'
import { severityOf } from '../rules/severity.ts'
import { withoutRepeats } from '../rules/without-repeats.ts'
import { acceptsOf } from './file-accepts.ts'
import type { IndexedRecord } from './file-entry.ts'
import { type FindingSource, type OpenFile, openFile } from './open-file.ts'

const none: readonly Finding[] = []
const defaults = new Map(catalogue.map((info) => [info.code, info.severity]))

/** The findings of one file, placed in its text, sorted, with the engagement's severities, less those that are accepted. */
export function findingsOfFile(source: FindingSource, path: string): readonly Finding[] {
  if (source.isClean(path)) return none
  const kindFile = source.kindProblems.find((kind) => kind.file === path)
  const problems = [...source.problemsOf(path), ...(kindFile?.problems ?? []).map((problem) => ({ record: undefined, part: 0, problem }))]
  const accepts = source.entry(path)?.accepts === true
  if (problems.length === 0 && !accepts) return []
  const file = openFile(source, path)
  const settings = source.index.engagement?.data.rules
  const severe = (code: string, own: Problem['severity']) => severityOf(code, own ?? defaults.get(code) ?? 'error', settings)
  const found = problems.slice(0, limits.findingsPerFile).flatMap(({ record, part, problem }) => {
    const severity = severe(problem.code, problem.severity)
    return severity === undefined ? [] : [{ ...placed(source, file, record, part, problem), severity }]
  })
  const findings = withoutRepeats(found)
  if (!accepts) return findings.sort(byPlace)
  const { kept, unused } = applyAccepts(findings, acceptsOf(source, file), knownCodes(source))
  const extra = unused.flatMap((finding) => {
    const severity = severe(finding.code, undefined)
    return severity === undefined ? [] : [{ ...finding, severity }]
  })
  return [...kept, ...extra].sort(byPlace)
}

/** The codes that this engagement can give, those of its kinds' conditions included. */
function knownCodes(source: FindingSource): ReadonlySet<string> {
  return new Set([...defaults.keys(), ...source.index.kinds.all.flatMap((kind) => kind.invariants.map((invariant) => invariant.code))])
}

function placed(source: FindingSource, file: OpenFile, record: IndexedRecord | undefined, part: number, problem: Problem): Omit<Finding, 'severity'> {
  const related = (problem.related ?? []).flatMap((other) => relatedPlace(source, file, other) ?? [])
  return {
    code: problem.code,
    message: problem.message,
    ...(record ? { record: record.id, kind: record.kind.name } : {}),
    file: file.path,
    pointer: problem.pointer,
    range: rangeOf(file, file.parts[part], problem),
    related,
    fixes: (problem.fixes ?? []).filter(({ language }) => suits(source, language)).map((intent) => fix(source, file.path, part, intent)),
  }
}

/** Whether a fix that writes a text in some language suits the language that the engagement is written in. */
function suits(source: FindingSource, language: FixIntent['language']): boolean {
  const written = source.index.engagement?.data.language
  return language === undefined || language === written || (written !== 'en' && written !== 'zh')
}

function rangeOf(file: OpenFile, part: RecordPart | undefined, problem: Pick<Problem, 'pointer' | 'at' | 'word' | 'prose' | 'span'>): Range {
  if (problem.span) return file.lines.range(problem.span)
  return part ? file.lines.range(locate(file.text, part, problem)) : emptyRange
}

function relatedPlace(source: FindingSource, here: OpenFile, other: RelatedRecord): Related | undefined {
  const records = source.index.byId(other.record) as readonly IndexedRecord[]
  const record = other.file === undefined ? records[0] : records.find((one) => one.file === other.file)
  if (!record) return undefined
  const file = record.file === here.path ? here : openFile(source, record.file)
  return { file: record.file, range: rangeOf(file, file.parts[record.part], other), message: other.message }
}

function fix(source: FindingSource, path: string, part: number, intent: FixIntent): Fix {
  return { title: intent.title, edits: () => fixEdits(source, path, part, intent) }
}

/** Empty where the file has changed so that the fix no longer applies. */
function fixEdits(source: FindingSource, path: string, part: number, intent: FixIntent): readonly FileEdit[] {
  const other = intent.record === undefined ? undefined : source.record(intent.record)
  const file = openFile(source, other?.file ?? path)
  const at = file.parts[other?.part ?? part]
  const spans = intent.changes.flatMap((change) => ('span' in change ? [{ start: change.span.start, end: change.span.end, text: change.text }] : []))
  if (spans.length === intent.changes.length) return [{ file: file.path, edits: spans }]
  const record = other ?? source.entry(path)?.records.find((one) => one.part === part)
  return at ? [{ file: file.path, edits: editRecord(file.text, at, intent.changes, { keyOrder: record ? keyOrderOf(record.kind) : [] }) }] : []
}

function byPlace(a: Finding, b: Finding): number {
  const { start: one } = a.range
  const { start: other } = b.range
  return one.line - other.line || one.character - other.character || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
