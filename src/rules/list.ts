import { acceptCodes } from './accept-codes.ts'
import { changeWithoutImpact } from './change-without-impact.ts'
import { checklistIncomplete } from './checklist-incomplete.ts'
import { directoryMissing } from './directory-missing.ts'
import { fileCodes } from './file-codes.ts'
import { idDuplicate } from './id-duplicate.ts'
import { idFileName } from './id-file-name.ts'
import { linkCycle } from './link-cycle.ts'
import { linkDangling } from './link-dangling.ts'
import { linkWrongKind } from './link-wrong-kind.ts'
import { linkedStateMissing } from './linked-state-missing.ts'
import { personUnknown } from './person-unknown.ts'
import { requirementAmbiguous } from './requirement-ambiguous.ts'
import { requirementWithoutAcceptance } from './requirement-without-acceptance.ts'
import type { CodeInfo, Rule } from './rule.ts'
import { schemaCodes } from './schema-codes.ts'
import { settingUnknownRule } from './setting-unknown-rule.ts'
import { stateUnknown } from './state-unknown.ts'

const checks: readonly Rule[] = [
  idDuplicate,
  idFileName,
  stateUnknown,
  linkDangling,
  linkWrongKind,
  linkCycle,
  linkedStateMissing,
  personUnknown,
  directoryMissing,
  requirementWithoutAcceptance,
  requirementAmbiguous,
  checklistIncomplete,
  changeWithoutImpact,
]

/** Codes that no rule gives: of reading, of schemas and of accepting comments. */
export const otherCodes: readonly CodeInfo[] = [...fileCodes, ...schemaCodes, ...acceptCodes]

/** Every rule, in the order in which they run. */
export const rules: readonly Rule[] = [...checks, settingUnknownRule([...checks, ...otherCodes].map((info) => info.code))]
