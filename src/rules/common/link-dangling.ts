import type { Message } from '../../base/message.ts'
import { recordName } from '../kind-words.ts'
import type { Link, ProjectView, RecordRule, RecordView } from '../rule.ts'
import { fitsLink } from './link-wrong-kind.ts'
import { similarIds } from './similar-ids.ts'

export const linkDangling: RecordRule = {
  code: 'link-dangling',
  summary: { en: 'A link names a record that does not exist.', zh: '关联指向的记录不存在。' },
  severity: 'error',
  practices: [15, 68],
  scope: 'record',
  *check(record, project) {
    for (const link of record.links) {
      if (project.byId(link.target).length > 0) continue
      const similar = similarIds(
        link.target,
        project,
        (other) => other !== record && fitsLink(link, other),
        (prefix) => fitsPrefix(link, prefix, project),
      )
      yield {
        code: 'link-dangling',
        pointer: link.pointer,
        message: messageFor(link, similar),
        fixes: (record.kind.adoption ? [] : similar).map((other) => ({
          title: { en: `Change to ${recordName(other).en}`, zh: `改为 ${recordName(other).zh}` },
          changes: [{ pointer: link.pointer, set: other.id }],
        })),
      }
    }
  },
}

function fitsPrefix({ field }: Link, prefix: string, project: ProjectView): boolean {
  const kind = project.kinds.all.find((one) => one.prefix === prefix)
  return kind !== undefined && (field.kinds.includes('*') || field.kinds.includes(kind.name))
}

function messageFor({ target, field }: Link, similar: readonly RecordView[]): Message {
  if (field.by === 'path') {
    return { en: `There is no record at ${target}. Correct the path, or take it out.`, zh: `${target} 处没有记录。请更正路径，或删去此项。` }
  }
  if (similar.length === 0) {
    return { en: `There is no record ${target}. Correct the ID, or add the record.`, zh: `没有编号为 ${target} 的记录。请更正编号，或补上这条记录。` }
  }
  const names = similar.map(recordName)
  return {
    en: `There is no record ${target}. Did you mean ${names.map((name) => name.en).join(' or ')}?`,
    zh: `没有编号为 ${target} 的记录。是否想写 ${names.map((name) => name.zh).join('或 ')}？`,
  }
}
