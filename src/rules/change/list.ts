import type { Rule } from '../rule.ts'
import { changeWithoutImpact } from './change-without-impact.ts'

/** Rules of the change control area. */
export const changeRules: readonly Rule[] = [changeWithoutImpact]
