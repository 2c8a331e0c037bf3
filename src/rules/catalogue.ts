import { otherCodes, rules } from './list.ts'
import type { CodeInfo } from './rule.ts'

/** Every code that a finding may have, but for the conditions of kinds (`invariantCodes`). */
export const catalogue: readonly CodeInfo[] = [...rules, ...otherCodes]
