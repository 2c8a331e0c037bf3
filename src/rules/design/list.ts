import type { Rule } from '../rule.ts'
import { complianceChecklistMissing } from './compliance-checklist-missing.ts'
import { decisionUndecided } from './decision-undecided.ts'
import { keyInterfaceWithoutFallback } from './key-interface-without-fallback.ts'
import { parameterWithoutReason } from './parameter-without-reason.ts'
import { permissionConflict } from './permission-conflict.ts'

/** Rules of the design and configuration area. */
export const designRules: readonly Rule[] = [
  decisionUndecided,
  permissionConflict,
  parameterWithoutReason,
  keyInterfaceWithoutFallback,
  complianceChecklistMissing,
]
