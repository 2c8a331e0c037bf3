import type { Rule } from '../rule.ts'
import { customizationRiskMissing } from './customization-risk-missing.ts'
import { customizeAWish } from './customize-a-wish.ts'
import { customizeWithoutCase } from './customize-without-case.ts'
import { implicitUnconfirmed } from './implicit-unconfirmed.ts'
import { interviewIncomplete } from './interview-incomplete.ts'
import { processUndecided } from './process-undecided.ts'
import { prototypeNotShown } from './prototype-not-shown.ts'
import { requirementAmbiguous } from './requirement-ambiguous.ts'
import { requirementOutOfScope } from './requirement-out-of-scope.ts'
import { requirementWithoutAcceptance } from './requirement-without-acceptance.ts'
import { requirementWithoutSource } from './requirement-without-source.ts'
import { scopeItemUncovered } from './scope-item-uncovered.ts'
import { signoffLeftPending } from './signoff-left-pending.ts'
import { signoffOneSided } from './signoff-one-sided.ts'
import { signoffStale } from './signoff-stale.ts'
import { specificationSectionMissing } from './specification-section-missing.ts'

/** Rules of the requirements area. */
export const requirementsRules: readonly Rule[] = [
  interviewIncomplete,
  implicitUnconfirmed,
  processUndecided,
  prototypeNotShown,
  specificationSectionMissing,
  signoffLeftPending,
  signoffOneSided,
  signoffStale,
  requirementWithoutAcceptance,
  requirementAmbiguous,
  requirementWithoutSource,
  customizeWithoutCase,
  customizeAWish,
  customizationRiskMissing,
  scopeItemUncovered,
  requirementOutOfScope,
]
