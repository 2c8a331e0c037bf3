import type { Rule } from '../rule.ts'
import { faqCandidate } from './faq-candidate.ts'
import { feedbackUnanswered } from './feedback-unanswered.ts'
import { monitoringMissing } from './monitoring-missing.ts'
import { monthlyReportMissing } from './monthly-report-missing.ts'
import { visitOverdue } from './visit-overdue.ts'

/** Rules of the operation area. */
export const operationRules: readonly Rule[] = [monitoringMissing, monthlyReportMissing, faqCandidate, feedbackUnanswered, visitOverdue]
