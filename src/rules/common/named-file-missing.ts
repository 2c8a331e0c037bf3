import { placesAt } from '../../base/pointer.ts'
import { textOf } from '../../base/value.ts'
import type { RecordRule, Subject } from '../rule.ts'
import { fixesOf, isInside, missingFile } from './missing-file.ts'

/** Fields that may hold the path of a file, by kind; and the states from which on the file has to be there. */
const named: readonly (Subject & { readonly fields: readonly string[] })[] = [
  { kind: 'Acceptance', fields: ['/criteria/*/evidence'] },
  { kind: 'Budget', fields: ['/expenses/*/receipt'] },
  { kind: 'Checklist', fields: ['/items/*/evidence'] },
  { kind: 'DailyLog', fields: ['/evidence'] },
  { kind: 'Defect', fields: ['/evidence'] },
  { kind: 'Deliverable', states: ['delivered', 'accepted'], fields: ['/location'] },
  { kind: 'Deployment', fields: ['/steps/*/evidence'] },
  { kind: 'Document', states: ['released'], fields: ['/location'] },
  { kind: 'Interview', fields: ['/evidence'] },
  { kind: 'MigrationBatch', fields: ['/counts/*/rejects', '/samples/*/evidence'] },
  { kind: 'Prototype', states: ['shown', 'accepted'], fields: ['/location'] },
  { kind: 'Rollout', fields: ['/waves/*/criteria/*/evidence'] },
  { kind: 'RunLog', fields: ['/steps/*/evidence'] },
  { kind: 'SignOff', fields: ['/parties/*/evidence'] },
  { kind: 'TestRun', fields: ['/results/*/evidence'] },
  { kind: 'Timesheet', fields: ['/expenses/*/receipt'] },
]

/** The whole text is one path, with a folder and the end of a file's name: a sentence that mentions a file says more than where it lies. */
const wholePath = /^(?:\.\/)?((?:[^/\\:]+\/)+[^/\\:]+\.\w{1,5})(?:#\S*)?$/

export const namedFileMissing: RecordRule = {
  code: 'named-file-missing',
  summary: { en: 'A record names a file of the engagement as proof, and it is not there.', zh: '记录引用了项目中的文件（证据、附件、成果），但该文件不存在。' },
  severity: 'warning',
  practices: [22, 32],
  scope: 'record',
  asksFiles: true,
  about: named,
  *check(record, project) {
    const fields = named.find(({ kind }) => kind === record.kind.name)?.fields ?? []
    for (const { pointer, value } of fields.flatMap((field) => placesAt(record.data, field))) {
      const text = textOf(value)?.trim() ?? ''
      const path = wholePath.exec(text)?.[1]
      const missing = path !== undefined && isInside(path, project) ? missingFile(path, project) : undefined
      if (!missing) continue
      yield {
        code: 'named-file-missing',
        pointer,
        message: {
          en: `${record.id} names the file ${missing.path}, and there is none. ${missing.advice.en}`,
          zh: `${record.id} 引用了文件 ${missing.path}，但没有这个文件。${missing.advice.zh}`,
        },
        fixes: fixesOf(missing, pointer, text),
      }
    }
  },
}
