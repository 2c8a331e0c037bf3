import type { Day } from '../../base/date.ts'
import { dayOf, itemsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { openDefects } from './open-defects.ts'

/** Working days that may pass without a word, by severity: a critical one is on everybody's mind every day, a trivial one waits for its turn. */
const patience: Readonly<Record<string, number>> = { critical: 1, major: 3, minor: 5, trivial: 10 }
const usualPatience = 5

export const defectNotUpdated: RecordRule = {
  code: 'defect-not-updated',
  summary: { en: 'Nothing was written about an open defect for longer than its severity allows.', zh: '未关闭的缺陷久无更新，超过了其严重度允许的时间。' },
  severity: 'warning',
  practices: [36],
  scope: 'record',
  about: [{ kind: 'Defect', states: openDefects }],
  *check(record, project) {
    const last = lastWord(record)
    if (last === undefined || isClosed(project)) return
    const silent = project.calendar.between(last.day, project.today)
    if (silent <= (patience[String(record.data.severity)] ?? usualPatience)) return
    const state = stateName(record)
    yield {
      code: 'defect-not-updated',
      pointer: last.pointer,
      message: {
        en: `${record.id} is '${state.en}' and nothing was written about it for ${silent} working days, since ${last.day}. Add under 'updates' how it stands, or change its state.`,
        zh: `${record.id} 的状态是“${state.zh}”，自 ${last.day} 起 ${silent} 个工作日没有更新。请在 updates 中写明进展，或更改状态。`,
      },
    }
  },
}

/** The last day of which the record says anything, and where; nothing where it has no date at all. */
function lastWord({ data }: RecordView): { readonly day: Day; readonly pointer: string } | undefined {
  const dated = itemsOf(data, 'updates').map(({ item, pointer }) => ({ day: dayOf(item.on), pointer: `${pointer}/on` }))
  return [{ day: dayOf(data.reported), pointer: '/reported' }, ...dated]
    .flatMap(({ day, pointer }) => (day === undefined ? [] : [{ day, pointer }]))
    .reduce<{ day: Day; pointer: string } | undefined>((latest, one) => (latest && latest.day > one.day ? latest : one), undefined)
}
