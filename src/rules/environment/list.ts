import type { Rule } from '../rule.ts'
import { checklistIncomplete } from './checklist-incomplete.ts'
import { checklistOverdue } from './checklist-overdue.ts'
import { commandNotInRepository } from './command-not-in-repository.ts'
import { deploymentWithoutLog } from './deployment-without-log.ts'
import { environmentBelowRequirement } from './environment-below-requirement.ts'
import { environmentNotAssessed } from './environment-not-assessed.ts'
import { irreversibleStepWithoutRollback } from './irreversible-step-without-rollback.ts'
import { noBackupStep } from './no-backup-step.ts'
import { rollbackNotRehearsed } from './rollback-not-rehearsed.ts'
import { stepWithoutVerification } from './step-without-verification.ts'
import { waveStartedEarly } from './wave-started-early.ts'
import { waveWithoutCriteria } from './wave-without-criteria.ts'

/** Rules of the environment and deployment area. */
export const environmentRules: readonly Rule[] = [
  checklistIncomplete,
  checklistOverdue,
  environmentBelowRequirement,
  environmentNotAssessed,
  stepWithoutVerification,
  deploymentWithoutLog,
  commandNotInRepository,
  noBackupStep,
  irreversibleStepWithoutRollback,
  rollbackNotRehearsed,
  waveWithoutCriteria,
  waveStartedEarly,
]
