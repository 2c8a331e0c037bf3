import type { Message } from '../../base/message.ts'
import { isMap, textOf, type ValueMap } from '../../base/value.ts'
import { type Item, itemsOf } from '../items.ts'
import type { RecordRule, RecordView } from '../rule.ts'

/** The figures of a host that can be compared, with their units. */
const figures: Readonly<Record<string, Message>> = {
  cpuCores: { en: 'cores', zh: '核 CPU' },
  memoryGb: { en: 'GB of memory', zh: 'GB 内存' },
  diskGb: { en: 'GB of free disk', zh: 'GB 可用磁盘' },
}

export const environmentBelowRequirement: RecordRule = {
  code: 'environment-below-requirement',
  summary: {
    en: 'A machine, software or connection is below what is required, and the environment is ready nevertheless or no finding speaks of it.',
    zh: '主机、软件或网络低于要求，环境却已标为就绪，或没有登记任何问题。',
  },
  severity: 'warning',
  practices: [23],
  scope: 'record',
  about: [{ kind: 'Environment', states: ['assessed', 'ready'] }],
  *check(record) {
    // What was found wanting is in good hands once the assessment says what is done about it.
    if (record.status === 'assessed' && itemsOf(record.data, 'findings').length > 0) return
    const ready = record.status === 'ready'
    for (const { pointer, what } of shortfalls(record)) {
      yield {
        code: 'environment-below-requirement',
        pointer,
        message: {
          en: `${record.id}: ${what.en}. ${ready ? 'It is marked as ready all the same: extend it, or agree on a lower requirement and write that.' : "Write it under 'findings', with who settles it and by when."}`,
          zh: `${record.id}：${what.zh}。${ready ? '环境却已标为就绪。请扩容，或商定降低要求并如实改写。' : '请登记到 findings，写明由谁、何时解决。'}`,
        },
      }
    }
  },
}

interface Shortfall {
  readonly pointer: string
  readonly what: Message
}

function shortfalls({ data }: RecordView): Shortfall[] {
  return [
    ...itemsOf(data, 'hosts').flatMap(hostShortfalls),
    ...itemsOf(data, 'software').flatMap((item) => unmet(item, textOf(item.item.name) ?? '')),
    ...itemsOf(data, 'network').flatMap((item) => unmet(item, `${textOf(item.item.from) ?? ''} → ${textOf(item.item.to) ?? ''}`)),
  ]
}

function hostShortfalls({ item, pointer }: Item): Shortfall[] {
  const host = textOf(item.name) ?? ''
  return Object.entries(figures).flatMap(([field, unit]) => {
    const { required, actual }: ValueMap = isMap(item[field]) ? item[field] : {}
    if (typeof required !== 'number' || typeof actual !== 'number' || actual >= required) return []
    const what = { en: `${host} has ${actual} ${unit.en} where ${required} are required`, zh: `${host} 只有 ${actual} ${unit.zh}，要求 ${required}` }
    return [{ pointer: `${pointer}/${field}/actual`, what }]
  })
}

function unmet({ item, pointer }: Item, name: string): Shortfall[] {
  if (item.met !== false) return []
  const [required, actual] = [textOf(item.required), textOf(item.actual)]
  const wanted = required === undefined ? { en: '', zh: '' } : { en: `, ${required} is required`, zh: `，要求 ${required}` }
  const found = actual === undefined ? { en: '', zh: '' } : { en: ` and ${actual} was found`, zh: `，实际 ${actual}` }
  return [{ pointer: `${pointer}/met`, what: { en: `${name} is not as required${wanted.en}${found.en}`, zh: `${name} 未达要求${wanted.zh}${found.zh}` } }]
}
