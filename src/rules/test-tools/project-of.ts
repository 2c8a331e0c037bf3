import type { Day } from '../../base/date.ts'
import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import { FileNames } from '../../project/file-names.ts'
import { inMemoryFiles } from '../../project/in-memory-files.ts'
import { linksOf } from '../../project/links-of.ts'
import { RecordIndex } from '../../project/record-index.ts'
import { RecordPaths } from '../../project/record-paths.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import { isAbout, isDue } from '../applies.ts'
import type { Link, RecordView, Rule } from '../rule.ts'

/** The day on which the engagements of tests stand where nothing else is said. */
const usualDay: Day = '2026-11-22'

/** The records of some texts, by path, as rules see them. */
export function projectOf(texts: Readonly<Record<string, string>>, today: Day = usualDay): RecordIndex {
  const kinds = builtInKinds()
  const index = new RecordIndex(kinds, { today }, new FileNames(inMemoryFiles(Object.entries(texts))))
  for (const [file, text] of Object.entries(texts)) {
    for (const { form, data, prose } of readText(text, formatOf(file) ?? 'yaml').parts) {
      const kind = kinds.byName(textOf(data.kind) ?? '') ?? kinds.byId(textOf(data.id) ?? '')
      if (!kind) throw new Error(`${file} holds a record of no built-in kind`)
      const links: Link[] = []
      const record: RecordView = {
        id: textOf(data.id) ?? file.replace(/\.\w+$/, ''),
        kind,
        title: textOf(data.title) ?? '',
        status: kind.workflow ? textOf(data.status) : undefined,
        file,
        form,
        data,
        prose: prose ? text.slice(prose.start, prose.end) : '',
        links,
      }
      links.push(...linksOf(record, kinds, () => new RecordPaths([])))
      index.add(record)
    }
  }
  return index
}

/** What a rule finds in an engagement, as `ID pointer`, with the problem itself. */
export function check(rule: Rule, project: RecordIndex): { readonly at: string; readonly problem: Problem }[] {
  if (!isDue(rule, project)) return []
  if (rule.scope === 'engagement') return [...rule.check(project)].map(({ in: record, ...problem }) => ({ at: `${record.id} ${problem.pointer}`, problem }))
  const subjects = [...project.all()].filter((record) => isAbout(rule, record))
  return subjects.flatMap((record) => [...rule.check(record, project)].map((problem) => ({ at: `${record.id} ${problem.pointer}`, problem })))
}
