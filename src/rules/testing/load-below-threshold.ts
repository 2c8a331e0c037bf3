import type { Message } from '../../base/message.ts'
import type { Problem } from '../../base/problem.ts'
import { textOf, type ValueMap } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { linkedFrom } from '../linked-from.ts'
import type { RecordRule, RecordView } from '../rule.ts'

export const loadBelowThreshold: RecordRule = {
  code: 'load-below-threshold',
  summary: {
    en: 'A measure of a load test misses its threshold: the run is marked as passed nevertheless, or was not repeated.',
    zh: '压力测试有指标未达阈值：测试却标为通过，或失败后没有复测。',
  },
  severity: 'error',
  practices: [34],
  scope: 'record',
  about: [{ kind: 'TestRun', states: ['passed', 'failed'] }],
  *check(record, project) {
    const failed = record.status === 'failed'
    if (failed && linkedFrom(record, 'repeatedBy', project).length > 0) return
    for (const { item, pointer } of itemsOf(record.data, 'measures')) {
      if (isMissed(item)) yield failed ? notRepeated(record, item, pointer) : passedNevertheless(record, item, pointer)
    }
  },
}

/** A measure that does not say which way its threshold works cannot be judged. */
function isMissed({ bound, threshold, actual }: ValueMap): boolean {
  if (typeof threshold !== 'number' || typeof actual !== 'number') return false
  return (bound === 'at-most' && actual > threshold) || (bound === 'at-least' && actual < threshold)
}

function measured(item: ValueMap): Message {
  const unit = textOf(item.unit)
  const [name, actual, threshold] = [textOf(item.name) ?? '', amount(item.actual, unit), amount(item.threshold, unit)]
  const wanted = item.bound === 'at-most' ? { en: 'at most', zh: '不高于' } : { en: 'at least', zh: '不低于' }
  return { en: `“${name}” measured ${actual} where ${wanted.en} ${threshold} was agreed`, zh: `“${name}”实测 ${actual}，约定${wanted.zh} ${threshold}` }
}

function amount(value: ValueMap[string] | undefined, unit: string | undefined): string {
  const text = textOf(value) ?? ''
  return unit === undefined ? text : `${text} ${unit}`
}

function passedNevertheless(record: RecordView, item: ValueMap, pointer: string): Problem {
  const { en, zh } = measured(item)
  return {
    code: 'load-below-threshold',
    pointer: `${pointer}/actual`,
    message: {
      en: `${record.id} is marked as passed, but ${en}. Mark the run as failed, or correct the figure that is wrong.`,
      zh: `${record.id} 标为通过，但${zh}。请把本次测试改为未通过；数值写错的请更正。`,
    },
    fixes: [{ title: { en: 'Mark the run as failed', zh: '把本次测试改为未通过' }, changes: [{ pointer: '/status', set: 'failed' }] }],
  }
}

function notRepeated(record: RecordView, item: ValueMap, pointer: string): Problem {
  const { en, zh } = measured(item)
  return {
    code: 'load-below-threshold',
    pointer: `${pointer}/actual`,
    severity: 'warning',
    message: {
      en: `In ${record.id} ${en}, and the test was not repeated. Tune, test again, and name ${record.id} under 'repeats' of the new run.`,
      zh: `${record.id} 中${zh}，之后没有复测。请调优后再测，并在新的测试执行的 repeats 中填上 ${record.id}。`,
    },
  }
}
