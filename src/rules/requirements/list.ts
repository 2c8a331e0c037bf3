import type { Rule } from '../rule.ts'
import { requirementAmbiguous } from './requirement-ambiguous.ts'
import { requirementWithoutAcceptance } from './requirement-without-acceptance.ts'

/** Rules of the requirements area. */
export const requirementsRules: readonly Rule[] = [requirementWithoutAcceptance, requirementAmbiguous]
