import type { Problem } from '../../base/problem.ts'
import { isClosed } from '../late.ts'
import type { EngagementRule, RecordView } from '../rule.ts'
import { amountText } from './amount-text.ts'
import { costsOf, type LineCost } from './budget-costs.ts'

const code = 'budget-exceeded'

export const budgetExceeded: EngagementRule = {
  code,
  summary: { en: 'More money or more days were spent than an approved budget has.', zh: '实际花费的金额或人天超出了已批准的预算。' },
  severity: 'warning',
  practices: [63],
  scope: 'engagement',
  about: [{ kind: 'Budget', states: ['approved'] }, { kind: 'Timesheet' }, { kind: 'Plan' }, { kind: 'Directory' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    for (const budget of project.ofKind('Budget')) {
      if (budget.status !== 'approved') continue
      const { lines, elsewhere } = costsOf(budget, project)
      for (const line of lines) {
        const problem = exceeded(line, project.calendar.hoursPerDay)
        if (problem) yield { in: budget, ...problem }
      }
      const planned = lines.reduce((sum, { amount }) => sum + amount, 0)
      const spent = lines.reduce((sum, line) => sum + line.spent, elsewhere)
      if (lines.length > 1 && spent > planned) yield { in: budget, ...total(budget, spent, planned) }
    }
  },
}

function exceeded({ pointer, id, area, amount, days, spent, hours, unpriced }: LineCost, hoursPerDay: number): Problem | undefined {
  if (spent > amount) {
    const least = unpriced ? { en: 'at least ', zh: '至少 ' } : { en: '', zh: '' }
    return {
      code,
      pointer: `${pointer}/amount`,
      message: {
        en: `Line ${id} (${area}) has ${amountText(amount)}, and ${least.en}${amountText(spent)} was spent (${share(spent, amount)}). Ask for more by a change, or move money from the reserve.`,
        zh: `预算行 ${id}（${area}）共 ${amountText(amount)}，已花${least.zh}${amountText(spent)}（${share(spent, amount)}）。请走变更追加，或从预备费调剂。`,
      },
    }
  }
  const worked = Math.round((hours / hoursPerDay) * 10) / 10
  if (days === undefined || worked <= days) return undefined
  return {
    code,
    pointer: `${pointer}/days`,
    message: {
      en: `Line ${id} (${area}) has ${days} person-days, and ${worked} were worked. See what is left to do, and settle who pays for it.`,
      zh: `预算行 ${id}（${area}）共 ${days} 人天，已用 ${worked} 人天。请核对剩余工作，并商定由谁承担。`,
    },
  }
}

function share(spent: number, amount: number): string {
  return amount > 0 ? `${Math.round((spent / amount) * 100)} %` : '–'
}

function total({ id }: RecordView, spent: number, planned: number): Problem {
  return {
    code,
    pointer: '/lines',
    message: {
      en: `${id} has ${amountText(planned)} in all, and ${amountText(spent)} was spent. Tell the sponsor before the next invoice does.`,
      zh: `${id} 总额 ${amountText(planned)}，已花 ${amountText(spent)}。请在下一张账单之前告知发起人。`,
    },
  }
}
