import type { Rule } from '../rule.ts'
import { directoryMissing } from './directory-missing.ts'
import { idDuplicate } from './id-duplicate.ts'
import { idFileName } from './id-file-name.ts'
import { linkCycle } from './link-cycle.ts'
import { linkDangling } from './link-dangling.ts'
import { linkWrongKind } from './link-wrong-kind.ts'
import { linkedStateMissing } from './linked-state-missing.ts'
import { namedFileMissing } from './named-file-missing.ts'
import { personUnknown } from './person-unknown.ts'
import { stateUnknown } from './state-unknown.ts'

/** Rules about every record. */
export const commonRules: readonly Rule[] = [
  idDuplicate,
  idFileName,
  stateUnknown,
  linkDangling,
  linkWrongKind,
  linkCycle,
  linkedStateMissing,
  personUnknown,
  directoryMissing,
  namedFileMissing,
]
