import type { Problem } from '../../base/problem.ts'
import { settledRunbook } from '../go-live/runbook-steps.ts'
import { stateName } from '../kind-words.ts'
import type { Link, RecordRule, RecordView } from '../rule.ts'

export const rollbackNotRehearsed: RecordRule = {
  code: 'rollback-not-rehearsed',
  summary: {
    en: 'A rehearsed go-live runbook names no rollback runbook, or one that is still a draft.',
    zh: '上线手册已演练，却没有回退手册，或回退手册仍是草稿。',
  },
  severity: 'warning',
  practices: [26],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record, project) {
    if (record.data.type !== 'go-live') return
    const link = record.links.find(({ field }) => field.pointer === '/rollbackRunbook')
    if (!link) {
      yield without(record)
      return
    }
    // Of an approved runbook the state itself demands it: linked-state-missing.
    const rollback = project.byId(link.target)[0]
    if (rollback?.status === 'draft' && record.status === 'rehearsed') yield notRehearsed(record, link, rollback)
  },
}

function without(record: RecordView): Problem {
  const state = stateName(record)
  return {
    code: 'rollback-not-rehearsed',
    pointer: '/rollbackRunbook',
    message: {
      en: `${record.id} is '${state.en}', but no runbook leads back. Write one, rehearse it, and name it under 'rollbackRunbook'.`,
      zh: `${record.id} 的状态是“${state.zh}”，却没有回退手册。请编写并演练，再填到 rollbackRunbook。`,
    },
  }
}

function notRehearsed(record: RecordView, link: Link, rollback: RecordView): Problem {
  return {
    code: 'rollback-not-rehearsed',
    pointer: link.pointer,
    message: {
      en: `${record.id} was rehearsed, but its way back ${rollback.id} is still a draft. Rehearse that too, on the same copy of the data.`,
      zh: `${record.id} 已演练，但回退手册 ${rollback.id} 还是草稿。请在同一份数据副本上把回退也演练一遍。`,
    },
    related: [{ record: rollback.id, file: rollback.file, pointer: '/status', message: { en: 'Still a draft', zh: '仍是草稿' } }],
  }
}
