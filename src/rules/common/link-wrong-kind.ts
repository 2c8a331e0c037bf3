import { aKind, kindPlural } from '../kind-words.ts'
import { either } from '../listed.ts'
import type { Link, RecordRule, RecordView } from '../rule.ts'

export const linkWrongKind: RecordRule = {
  code: 'link-wrong-kind',
  summary: { en: 'A link points to a kind of record that does not belong there.', zh: '关联指向了不该出现在此处的记录类型。' },
  severity: 'error',
  practices: [15],
  scope: 'record',
  *check(record, project) {
    for (const link of record.links) {
      const targets = project.byId(link.target)
      const target = targets[0]
      if (!target || targets.some((one) => fitsLink(link, one))) continue
      const kinds = link.field.kinds.flatMap((name) => project.kinds.byName(name) ?? [])
      const wanted = either(kinds.map((kind) => ({ en: kindPlural(kind), zh: kind.names.zh })))
      yield {
        code: 'link-wrong-kind',
        pointer: link.pointer,
        message: {
          en: `'${link.field.names.en}' takes ${wanted.en}, but ${target.id} is ${aKind(target.kind)}. Put another ID here, or move this one to the field that is meant for it.`,
          zh: `“${link.field.names.zh}”只能填写${wanted.zh}，而 ${target.id} 是${target.kind.names.zh}。请换一个编号，或移到对应的字段。`,
        },
      }
    }
  },
}

/** Whether a record is of a kind that a link field may point to. */
export function fitsLink({ field }: Link, target: RecordView): boolean {
  return field.kinds.includes('*') || field.kinds.includes(target.kind.name)
}
