import type { Rule } from '../rule.ts'
import { defectNotUpdated } from './defect-not-updated.ts'
import { defectWithoutOwner } from './defect-without-owner.ts'
import { findingOpen } from './finding-open.ts'
import { interfaceUntested } from './interface-untested.ts'
import { loadBelowThreshold } from './load-below-threshold.ts'
import { requirementWithoutTest } from './requirement-without-test.ts'
import { testRunStale } from './test-run-stale.ts'
import { uatWithoutFailureCase } from './uat-without-failure-case.ts'

/** Rules of the testing area. */
export const testingRules: readonly Rule[] = [
  requirementWithoutTest,
  interfaceUntested,
  loadBelowThreshold,
  uatWithoutFailureCase,
  testRunStale,
  findingOpen,
  defectWithoutOwner,
  defectNotUpdated,
]
