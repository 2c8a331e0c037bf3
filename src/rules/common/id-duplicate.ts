import type { RelatedRecord } from '../../base/problem.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'

const mostRelated = 5

export const idDuplicate: RecordRule = {
  code: 'id-duplicate',
  summary: { en: 'Two records have the same ID.', zh: '两条记录使用了同一个编号。' },
  severity: 'error',
  practices: [68],
  scope: 'record',
  *check(record, project) {
    // Thousands of records may share an ID, and each of them is asked.
    const same = project.byId(record.id)
    if (same.length < 2) return
    const others = same.slice(0, mostRelated + 1).filter((other) => other !== record)
    const first = others[0]
    if (!first) return
    const sameFile = first.file === record.file
    yield {
      code: 'id-duplicate',
      pointer: idPointer(record),
      message: {
        en: `${record.id} is also the ID of another record in ${sameFile ? 'this file' : first.file}. Give one of them the next free ID.`,
        zh: `编号 ${record.id} 在${sameFile ? '本文件' : ` ${first.file} `}里还用于另一条记录。请给其中一条换上下一个可用编号。`,
      },
      related: others.slice(0, mostRelated).flatMap((other) => relatedTo(record, other, project)),
    }
  },
}

function idPointer(record: RecordView): string {
  return record.kind.adoption ? (record.kind.adoption.id ?? '') : '/id'
}

/** A related place names a file, so of several records in one file it can only mean the first. */
function relatedTo(record: RecordView, other: RecordView, project: ProjectView): RelatedRecord[] {
  if (other.file === record.file && project.byId(record.id).find((one) => one.file === other.file) !== other) return []
  const message = { en: `The other ${other.id}: ${other.title}`, zh: `另一条 ${other.id}：${other.title}` }
  return [{ record: other.id, file: other.file, pointer: idPointer(other), message }]
}
