import type { Message } from '../../base/message.ts'
import type { Problem } from '../../base/problem.ts'
import { isList, isMap, textOf } from '../../base/value.ts'
import { stateName } from '../kind-words.ts'
import { listed } from '../listed.ts'
import { type UnmetNeed, unmetNeeds } from '../needs.ts'
import type { RecordRule, RecordView } from '../rule.ts'

export const checklistKind = 'Checklist'
const mostRelated = 5

export const checklistIncomplete: RecordRule = {
  code: 'checklist-incomplete',
  summary: {
    en: 'A checklist is called complete, or is relied on, while mandatory items are open.',
    zh: '检查表标为完成或被其他记录依赖时，仍有必检项未完成。',
  },
  severity: 'error',
  practices: [23, 32, 37],
  scope: 'record',
  *check(record, project) {
    if (record.kind.name === checklistKind && record.status === 'complete') yield* openThoughComplete(record)
    for (const need of unmetNeeds(record, project)) if (need.target.kind.name === checklistKind) yield reliedOn(record, need)
  },
}

interface OpenItem {
  readonly pointer: string
  readonly name: Message
}

/** The mandatory items that are not done. */
function openItems(checklist: RecordView): OpenItem[] {
  const { items } = checklist.data
  return (isList(items) ? items : []).flatMap((item, i) => {
    if (!isMap(item) || item.mandatory !== true || item.done === true) return []
    const text = textOf(item.text) ?? ''
    const name = text === '' ? { en: `item ${i + 1}`, zh: `第 ${i + 1} 项` } : { en: `“${text}”`, zh: `“${text}”` }
    return [{ pointer: `/items/${i}`, name }]
  })
}

function* openThoughComplete(record: RecordView): Iterable<Problem> {
  const open = openItems(record)
  const first = open[0]
  if (!first) return
  const { en, zh } = listed(open.map((item) => item.name))
  yield {
    code: 'checklist-incomplete',
    pointer: first.pointer,
    message: {
      en: `${record.id} is marked complete, but these mandatory items are not done: ${en}. Do them, or set the status back to open.`,
      zh: `${record.id} 已标为完成，但必检项${zh}尚未完成。请完成检查，或把状态改回 open。`,
    },
    related: open
      .slice(1, 1 + mostRelated)
      .map((item) => ({ record: record.id, file: record.file, pointer: item.pointer, message: { en: 'Not done either', zh: '同样未完成' } })),
    fixes: [{ title: { en: 'Set the status back to open', zh: '把状态改回 open' }, changes: [{ pointer: '/status', set: 'open' }] }],
  }
}

function reliedOn(record: RecordView, { link, target }: UnmetNeed): Problem {
  const state = stateName(record)
  const targetState = stateName(target)
  const open = openItems(target)
  const { en, zh } = listed(open.map((item) => item.name))
  const items = open.length === 0 ? { en: '', zh: '' } : { en: ` Not done yet: ${en}.`, zh: `未完成：${zh}。` }
  return {
    code: 'checklist-incomplete',
    pointer: link.pointer,
    message: {
      en: `${record.id} is '${state.en}', but its checklist ${target.id} is '${targetState.en}'.${items.en} Complete the checklist first.`,
      zh: `${record.id} 的状态是“${state.zh}”，但检查表 ${target.id} 的状态是“${targetState.zh}”。${items.zh}请先完成检查表。`,
    },
    related: open
      .slice(0, mostRelated)
      .map((item) => ({ record: target.id, file: target.file, pointer: item.pointer, message: { en: 'Not done', zh: '未完成' } })),
  }
}
