import { isClosed } from '../late.ts'
import type { EngagementRule } from '../rule.ts'
import { amountText } from './amount-text.ts'
import { earnedValue } from './earned-value.ts'

const lowest = 0.9
/** The index of the first days says more about who wrote their hours down than about the work. */
const share = 0.1

export const costIndexLow: EngagementRule = {
  code: 'cost-index-low',
  summary: {
    en: 'The work done so far has cost clearly more than planned (cost performance index below 0.9).',
    zh: '已完成的工作花费明显高于计划（成本绩效指数低于 0.9）。',
  },
  severity: 'warning',
  practices: [63],
  scope: 'engagement',
  about: [{ kind: 'Budget', states: ['approved'] }, { kind: 'Timesheet' }, { kind: 'Plan' }, { kind: 'Directory' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    for (const budget of project.ofKind('Budget')) {
      const value = budget.status === 'approved' ? earnedValue(budget, project) : undefined
      if (!value || value.actual < value.budgeted * share || value.actual === 0) continue
      const index = value.earned / value.actual
      if (index >= lowest) continue
      const [earned, actual, cpi] = [amountText(value.earned), amountText(value.actual), index.toFixed(2)]
      const end =
        index > 0
          ? {
              en: ` At this rate it will be ${amountText(value.budgeted / index)} in the end.`,
              zh: `照此下去完工时约需 ${amountText(value.budgeted / index)}。`,
            }
          : { en: '', zh: '' }
      yield {
        in: budget,
        code: 'cost-index-low',
        pointer: '/lines',
        message: {
          en: `The work done was to cost ${earned} and has cost ${actual} (cost index ${cpi}).${end.en} Correct the progress of the plan, or tell the sponsor.`,
          zh: `已完成的工作计划花费 ${earned}，实际 ${actual}（成本绩效指数 ${cpi}）。${end.zh}请核实计划进度，或告知发起人。`,
        },
      }
    }
  },
}
