import type { Rule } from '../rule.ts'
import { checklistIncomplete } from './checklist-incomplete.ts'

/** Rules of the environment and deployment area. */
export const environmentRules: readonly Rule[] = [checklistIncomplete]
