import type { Rule } from '../rule.ts'
import { acceptanceWithOpenCritical } from './acceptance-with-open-critical.ts'
import { closedWithoutRetrospective } from './closed-without-retrospective.ts'
import { deliverableMissing } from './deliverable-missing.ts'
import { goalUnmeasured } from './goal-unmeasured.ts'
import { lessonDimensionMissing } from './lesson-dimension-missing.ts'
import { lessonNotAdopted } from './lesson-not-adopted.ts'
import { summaryMissing } from './summary-missing.ts'

/** Rules of the acceptance and closing area. */
export const closingRules: readonly Rule[] = [
  deliverableMissing,
  acceptanceWithOpenCritical,
  closedWithoutRetrospective,
  lessonDimensionMissing,
  summaryMissing,
  lessonNotAdopted,
  goalUnmeasured,
]
