import type { Rule } from '../rule.ts'
import { budgetExceeded } from './budget-exceeded.ts'
import { costIndexLow } from './cost-index-low.ts'
import { paymentDueNotInvoiced } from './payment-due-not-invoiced.ts'
import { paymentOverdue } from './payment-overdue.ts'
import { timesheetMissing } from './timesheet-missing.ts'
import { timesheetOnHoliday } from './timesheet-on-holiday.ts'

/** Rules of the money area. */
export const moneyRules: readonly Rule[] = [budgetExceeded, costIndexLow, paymentDueNotInvoiced, paymentOverdue, timesheetMissing, timesheetOnHoliday]
