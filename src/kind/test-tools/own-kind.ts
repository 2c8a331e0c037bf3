import type { ValueMap } from '../../base/value.ts'
import { builtInKinds } from '../built-in.ts'
import type { Kind, KindSet } from '../kind.ts'
import { loadOwnKinds } from '../own-kinds.ts'
import { kindJson } from './kind-json.ts'

/** The set of kinds with one own kind in it; throws where its file is refused. */
export async function ownKind(annotation: object = {}, schema: object = {}): Promise<{ kinds: KindSet; kind: Kind }> {
  const { kinds, problems } = await loadOwnKinds([{ path: '.fieldbook/kinds/own.json', text: JSON.stringify(kindJson(annotation, schema)) }], builtInKinds())
  const kind = kinds.all.find((one) => one.source !== undefined)
  if (problems.length > 0 || !kind) throw new Error(JSON.stringify(problems))
  return { kinds, kind }
}

/** What identifies a record of the kind in `kindJson`. */
export const auditNote: ValueMap = { kind: 'AuditNote', id: 'AUD-0001', title: 'Cash count' }
