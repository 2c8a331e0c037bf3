import type { Rule } from '../rule.ts'
import { baselinedChangedWithoutChangeRequest } from './baselined-changed-without-change-request.ts'
import { changeApprovedByRequester } from './change-approved-by-requester.ts'
import { changeApprovedWithoutQuorum } from './change-approved-without-quorum.ts'
import { changeWithoutImpact } from './change-without-impact.ts'

/** Rules of the change control area. */
export const changeRules: readonly Rule[] = [changeWithoutImpact, changeApprovedWithoutQuorum, changeApprovedByRequester, baselinedChangedWithoutChangeRequest]
