import type { Rule } from '../rule.ts'
import { actionOverdue } from './action-overdue.ts'
import { meetingOverdue } from './meeting-overdue.ts'
import { milestoneWithoutDate } from './milestone-without-date.ts'
import { overAllocated } from './over-allocated.ts'
import { phaseWithoutKickoff } from './phase-without-kickoff.ts'
import { raciNoAccountable } from './raci-no-accountable.ts'
import { raciTwoAccountable } from './raci-two-accountable.ts'
import { riskHighWithoutResponse } from './risk-high-without-response.ts'
import { riskReviewOverdue } from './risk-review-overdue.ts'
import { rolloutNotPilotFirst } from './rollout-not-pilot-first.ts'
import { taskOverdue } from './task-overdue.ts'
import { taskUnassigned } from './task-unassigned.ts'
import { termUnknownAbbreviation } from './term-unknown-abbreviation.ts'

/** Rules of the kickoff area. */
export const kickoffRules: readonly Rule[] = [
  termUnknownAbbreviation,
  raciNoAccountable,
  raciTwoAccountable,
  taskOverdue,
  taskUnassigned,
  milestoneWithoutDate,
  overAllocated,
  meetingOverdue,
  actionOverdue,
  phaseWithoutKickoff,
  rolloutNotPilotFirst,
  riskHighWithoutResponse,
  riskReviewOverdue,
]
