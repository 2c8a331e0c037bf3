import { textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { recordName } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'

/** What binds both sides; a client alone may well sign for a training or a delivery. */
const bilateral = new Set(['Specification', 'StatementOfWork', 'Plan', 'Acceptance'])

export const signoffOneSided: RecordRule = {
  code: 'signoff-one-sided',
  summary: { en: 'What binds both sides counts as signed, and only one of them has signed.', zh: '约束双方的文件标为已签署，却只有一方签了字。' },
  severity: 'warning',
  practices: [12, 53],
  scope: 'record',
  about: [{ kind: 'SignOff', states: ['signed'] }],
  *check(signOff, project) {
    const subject = signOff.links
      .filter((link) => link.field.pointer === '/signs')
      .flatMap((link) => project.byId(link.target)[0] ?? [])
      .find(({ kind }) => bilateral.has(kind.name))
    if (!subject) return
    const signed = new Set(itemsOf(signOff.data, 'parties').flatMap(({ item }) => (dayOf(item.on) === undefined ? [] : (textOf(item.side) ?? []))))
    const missing = [
      ...(signed.has('client') ? [] : [{ en: 'the client', zh: '客户方' }]),
      ...(signed.has('vendor') ? [] : [{ en: 'the vendor', zh: '实施方' }]),
    ][0]
    if (!missing) return
    const name = recordName(subject)
    yield {
      code: 'signoff-one-sided',
      pointer: '/parties',
      message: {
        en: `${name.en} counts as signed, but ${missing.en} has not signed in ${signOff.id}. Get the signature, or move it back to pending.`,
        zh: `${name.zh}标为已签署，但 ${signOff.id} 里没有${missing.zh}的签字。请补签，或改回待签署。`,
      },
      fixes: [{ title: { en: 'Move back to pending', zh: '改回待签署' }, changes: [{ pointer: '/status', set: 'pending' }] }],
    }
  },
}
