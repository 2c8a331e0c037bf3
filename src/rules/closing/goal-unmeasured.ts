import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

/** A month is given to gather the figures. */
const grace = 20

export const goalUnmeasured: RecordRule = {
  code: 'goal-unmeasured',
  summary: { en: 'A goal of the engagement cannot be measured, or was to be measured and was not.', zh: '项目目标无法衡量，或到了考核日期没有实测。' },
  severity: 'warning',
  practices: [57],
  scope: 'record',
  from: 'design',
  about: [{ kind: 'Engagement' }],
  *check(engagement, project) {
    for (const { item, pointer } of itemsOf(engagement.data, 'goals')) {
      const goal = textOf(item.goal) ?? ''
      const late = textOf(item.actual) === undefined ? lateSince(item.due, project) : undefined
      if (late && late.days > grace) {
        const by = workingDays(late.days)
        yield {
          code: 'goal-unmeasured',
          pointer: `${pointer}/due`,
          message: {
            en: `“${goal}” was to be measured on ${late.due}, ${by.en} ago. Measure it, and write the value under 'actual', also when it disappoints.`,
            zh: `目标“${goal}”应于 ${late.due} 考核，已过 ${by.zh}。请实测并写入 actual，不理想也照实写。`,
          },
        }
      } else if (engagement.status !== 'closed' && (textOf(item.measure) === undefined || textOf(item.target) === undefined)) {
        yield {
          code: 'goal-unmeasured',
          pointer: `${pointer}/goal`,
          message: {
            en: `“${goal}” has no measure or no target, so nobody will know whether it was reached. Say what is counted, and which value is aimed at.`,
            zh: `目标“${goal}”没有衡量指标或目标值，将来无法判断是否达成。请写明统计什么、要达到多少。`,
          },
        }
      }
    }
  },
}
