import { acceptCodes } from './accept-codes.ts'
import { changeRules } from './change/list.ts'
import { closingRules } from './closing/list.ts'
import { commonRules } from './common/list.ts'
import { settingUnknownRule } from './common/setting-unknown-rule.ts'
import { communicationRules } from './communication/list.ts'
import { designRules } from './design/list.ts'
import { environmentRules } from './environment/list.ts'
import { fileCodes } from './file-codes.ts'
import { goLiveRules } from './go-live/list.ts'
import { kickoffRules } from './kickoff/list.ts'
import { migrationRules } from './migration/list.ts'
import { moneyRules } from './money/list.ts'
import { operationRules } from './operation/list.ts'
import { peopleRules } from './people/list.ts'
import { requirementsRules } from './requirements/list.ts'
import type { CodeInfo, Rule } from './rule.ts'
import { schemaCodes } from './schema-codes.ts'
import { testingRules } from './testing/list.ts'

/** Those about every record first, then by area in the order of the practice catalogue. */
const checks: readonly Rule[] = [
  ...commonRules,
  ...kickoffRules,
  ...requirementsRules,
  ...designRules,
  ...changeRules,
  ...environmentRules,
  ...migrationRules,
  ...testingRules,
  ...goLiveRules,
  ...peopleRules,
  ...communicationRules,
  ...closingRules,
  ...operationRules,
  ...moneyRules,
]

/** Codes that no rule gives: of reading, of schemas and of accepting comments. */
export const otherCodes: readonly CodeInfo[] = [...fileCodes, ...schemaCodes, ...acceptCodes]

/** Every rule, in the order in which they run. */
export const rules: readonly Rule[] = [...checks, settingUnknownRule([...checks, ...otherCodes].map((info) => info.code))]
