import type { Message } from '../base/message.ts'
import type { Kind } from '../kind/kind.ts'
import type { RecordView } from './rule.ts'

/** A kind within a sentence: `change request`, `变更申请`. */
export function kindName(kind: Kind): Message {
  return { en: uncapitalized(kind.names.en), zh: kind.names.zh }
}

/** A record of a kind within an English sentence: `a change request`, `an issue`. */
export function aKind(kind: Kind): string {
  const name = uncapitalized(kind.names.en)
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}

/** Several records of a kind within a sentence: `change requests`. */
export function kindPlural(kind: Kind): string {
  return uncapitalized(kind.plural.en)
}

/** A record's state as lists and views show it. */
export function stateName(record: RecordView): Message {
  const status = record.status ?? ''
  const names = record.kind.workflow?.states.get(status)?.names
  if (names) return names
  return status === '' ? { en: 'without a status', zh: '未填写状态' } : { en: status, zh: status }
}

/** A record as a sentence names it, so that a reader need not look it up: `REQ-0012 (Order status in real time)`. */
export function recordName(record: RecordView): Message {
  if (record.title === '') return { en: record.id, zh: record.id }
  return { en: `${record.id} (${record.title})`, zh: `${record.id}（${record.title}）` }
}

/** `BOM` and `UAT` stay as they are. */
function uncapitalized(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
