import type { Rule } from '../rule.ts'
import { issueEscalationDue } from './issue-escalation-due.ts'
import { issueOverdue } from './issue-overdue.ts'
import { issueWithoutOwner } from './issue-without-owner.ts'
import { logMissingOnSiteDay } from './log-missing-on-site-day.ts'

/** Rules of the area of issues and communication. */
export const communicationRules: readonly Rule[] = [issueWithoutOwner, issueOverdue, issueEscalationDue, logMissingOnSiteDay]
