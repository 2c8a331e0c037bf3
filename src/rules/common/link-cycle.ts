import type { Message } from '../../base/message.ts'
import type { EngagementRule, Link, ProjectView } from '../rule.ts'
import { componentsWithCycles, shortestCycle } from './graph.ts'

const mostShown = 8

export const linkCycle: EngagementRule = {
  code: 'link-cycle',
  summary: { en: 'Links of one field lead back to the record where they begin.', zh: '沿同一字段的关联绕了一圈，又回到起点。' },
  severity: 'error',
  practices: [15],
  scope: 'engagement',
  *check(project) {
    for (const links of acyclicLinks(project).values()) {
      for (const component of componentsWithCycles(links)) {
        const start = [...component].sort(byNumber)[0] as string
        const cycle = shortestCycle(links, component, start)
        const first = cycle[0]
        if (!first) continue
        yield {
          in: first.from,
          code: 'link-cycle',
          pointer: first.pointer,
          message: messageFor(first, cycle),
          related: cycle.slice(1, mostShown).map((link) => ({
            record: link.from.id,
            file: link.from.file,
            pointer: link.pointer,
            message: { en: `${link.from.id} → ${link.target}`, zh: `${link.from.id} → ${link.target}` },
          })),
        }
      }
    }
  },
}

/** The links that must not lead back, by field and then by the ID that they start from. */
function acyclicLinks(project: ProjectView): Map<string, Map<string, Link[]>> {
  const fields = new Map<string, Map<string, Link[]>>()
  for (const kind of project.kinds.all) {
    if (!kind.links.some((field) => field.acyclic)) continue
    for (const record of project.ofKind(kind.name)) {
      for (const link of record.links) {
        if (!link.field.acyclic) continue
        const links = fields.get(link.field.pointer) ?? new Map<string, Link[]>()
        fields.set(link.field.pointer, links)
        const same = links.get(record.id)
        if (same) same.push(link)
        else links.set(record.id, [link])
        // Of records that share an ID, the first must not depend on the order in which files were read.
        if (same && same.at(-2)?.from !== record) same.sort(byFile)
      }
    }
  }
  return fields
}

function byFile(a: Link, b: Link): number {
  return a.from.file < b.from.file ? -1 : a.from.file > b.from.file ? 1 : 0
}

function messageFor(first: Link, cycle: readonly Link[]): Message {
  const ids = cycle.map((link) => link.from.id)
  if (ids.length === 1) {
    return {
      en: `${first.from.id} names itself under '${first.field.names.en}'. Take it out.`,
      zh: `${first.from.id} 的“${first.field.names.zh}”里填了自己，请删去。`,
    }
  }
  const shown = ids.length > mostShown ? [...ids.slice(0, mostShown - 1), '…', ids[ids.length - 1]] : ids
  const path = [...shown, first.from.id].join(' → ')
  return {
    en: `'${first.field.names.en}' leads in a circle: ${path}. Take one of these links out.`,
    zh: `“${first.field.names.zh}”形成循环：${path}。请删去其中一个关联。`,
  }
}

/** `REQ-9999` comes before `REQ-10000`. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1)
}
