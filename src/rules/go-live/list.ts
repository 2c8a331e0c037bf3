import type { Rule } from '../rule.ts'
import { gateDeciderExecutes } from './gate-decider-executes.ts'
import { gateWithoutCriteria } from './gate-without-criteria.ts'
import { goLiveWithOpenCritical } from './go-live-with-open-critical.ts'
import { parallelDayUncompared } from './parallel-day-uncompared.ts'
import { parallelDifferenceOpen } from './parallel-difference-open.ts'
import { parallelRunMissing } from './parallel-run-missing.ts'
import { runbookExceedsWindow } from './runbook-exceeds-window.ts'
import { runbookNotRehearsed } from './runbook-not-rehearsed.ts'
import { serviceLevelMissed } from './service-level-missed.ts'
import { stepWithoutOwner } from './step-without-owner.ts'
import { ticketOverServiceLevel } from './ticket-over-service-level.ts'

/** Rules of the go-live area. */
export const goLiveRules: readonly Rule[] = [
  runbookExceedsWindow,
  runbookNotRehearsed,
  gateWithoutCriteria,
  gateDeciderExecutes,
  stepWithoutOwner,
  parallelRunMissing,
  parallelDayUncompared,
  parallelDifferenceOpen,
  ticketOverServiceLevel,
  serviceLevelMissed,
  goLiveWithOpenCritical,
]
