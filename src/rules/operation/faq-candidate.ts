import { textOf } from '../../base/value.ts'
import { listed } from '../listed.ts'
import type { EngagementRule, RecordView } from '../rule.ts'

const often = 3

export const faqCandidate: EngagementRule = {
  code: 'faq-candidate',
  summary: { en: 'The same question has been answered several times and has no FAQ entry.', zh: '同样的问题已多次解答，却没有写进常见问题。' },
  severity: 'info',
  practices: [60],
  scope: 'engagement',
  about: [{ kind: 'Ticket', states: ['answered', 'resolved', 'closed'] }],
  *check(project) {
    const alike = new Map<string, RecordView[]>()
    for (const ticket of project.ofKind('Ticket')) {
      if (ticket.status === 'open' || textOf(ticket.data.faq) !== undefined) continue
      const key = `${textOf(ticket.data.module) ?? ''} ${plainly(ticket.title)}`
      alike.set(key, [...(alike.get(key) ?? []), ticket])
    }
    for (const tickets of alike.values()) {
      const last = tickets.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1)
      if (tickets.length < often || !last) continue
      const { en, zh } = listed(tickets.map(({ id }) => ({ en: id, zh: id })))
      yield {
        in: last,
        code: 'faq-candidate',
        pointer: '/title',
        message: {
          en: `${en} ask the same. Write the answer as a FAQ entry and name it under 'faq', so that the client's own people can give it.`,
          zh: `${zh}问的是同一件事。请把答案写成常见问题并填入 faq，让客户自己的人也能解答。`,
        },
      }
    }
  },
}

/** Titles are alike whatever their numbers, marks and case. */
function plainly(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{N}\s]+/gu, '')
}
