import { limits } from '../base/limits.ts'
import type { Problem } from '../base/problem.ts'
import { isDue } from '../rules/applies.ts'
import { rules } from '../rules/list.ts'
import type { EngagementRule, ProjectView, RecordRule, RecordView, Subject } from '../rules/rule.ts'

const recordRules = rules.filter((rule): rule is RecordRule => rule.scope === 'record')
const engagementRules = rules.filter((rule): rule is EngagementRule => rule.scope === 'engagement')

/** Most rules are about one kind, and most records are looked at by few of them. */
const byKind = new Map<string, readonly { readonly rule: RecordRule; readonly states: readonly string[] | undefined }[]>()

function rulesFor(kind: string) {
  const known = byKind.get(kind)
  if (known) return known
  const found = recordRules.flatMap((rule) => {
    const subject: Subject | undefined = rule.about ? rule.about.find((one) => one.kind === kind) : { kind }
    return subject ? [{ rule, states: subject.states }] : []
  })
  byKind.set(kind, found)
  return found
}

/** Whether a rule asks which files there are for records of this kind. */
export function asksFiles(kind: string): boolean {
  return rulesFor(kind).some(({ rule }) => rule.asksFiles)
}

/** What the rules about single records find in one; `undefined` for nothing. */
export function problemsIn(record: RecordView, project: ProjectView): readonly Problem[] | undefined {
  let found: Problem[] | undefined
  for (const { rule, states } of rulesFor(record.kind.name)) {
    if ((states && !states.includes(record.status ?? '')) || !isDue(rule, project)) continue
    for (const problem of rule.check(record, project)) {
      found ??= []
      // More are never shown, and a file of the largest size can hold a hundred thousand broken links.
      if (found.push(problem) >= limits.findingsPerFile) break
    }
  }
  return found
}

/** What the rules about the whole engagement find, kept per rule, since an edit concerns few of them. */
export class EngagementProblems<Record extends RecordView> {
  readonly #found = new Map<EngagementRule, ReadonlyMap<Record, readonly Problem[]>>()

  of(record: Record): readonly Problem[] {
    const found: Problem[] = []
    for (const problems of this.#found.values()) found.push(...(problems.get(record) ?? []))
    return found
  }

  has(record: Record): boolean {
    for (const problems of this.#found.values()) if (problems.has(record)) return true
    return false
  }

  /** Runs the rules that are about some of these kinds, or all of them; returns the files in which one found something, before or now. */
  run(project: ProjectView, kinds: ReadonlySet<string> | undefined): Set<string> {
    const files = new Set<string>()
    for (const rule of engagementRules) {
      if (kinds && rule.about && !rule.about.some(({ kind }) => kinds.has(kind))) continue
      const now = new Map<Record, Problem[]>()
      for (const { in: record, ...problem } of isDue(rule, project) ? rule.check(project) : []) {
        const at = record as Record
        const before = now.get(at)
        if (before) before.push(problem)
        else now.set(at, [problem])
      }
      for (const record of [...(this.#found.get(rule)?.keys() ?? []), ...now.keys()]) files.add(record.file)
      this.#found.set(rule, now)
    }
    return files
  }
}
