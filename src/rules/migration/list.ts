import type { Rule } from '../rule.ts'
import { batchUnreconciled } from './batch-unreconciled.ts'
import { batchWithoutRollback } from './batch-without-rollback.ts'
import { checklistItemWithoutEvidence } from './checklist-item-without-evidence.ts'
import { codeUnmapped } from './code-unmapped.ts'
import { fullBatchBeforePilot } from './full-batch-before-pilot.ts'
import { qualityRuleMissingOnKey } from './quality-rule-missing-on-key.ts'
import { qualityWithoutOwner } from './quality-without-owner.ts'
import { targetFieldUnmapped } from './target-field-unmapped.ts'

/** Rules of the data migration area. */
export const migrationRules: readonly Rule[] = [
  qualityRuleMissingOnKey,
  qualityWithoutOwner,
  targetFieldUnmapped,
  codeUnmapped,
  fullBatchBeforePilot,
  batchUnreconciled,
  batchWithoutRollback,
  checklistItemWithoutEvidence,
]
