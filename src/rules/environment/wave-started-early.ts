import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { dayOf, type Item, itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule, RecordView } from '../rule.ts'

export const waveStartedEarly: RecordRule = {
  code: 'wave-started-early',
  summary: { en: 'A wave went live before its criteria were met, or before the pilot was judged.', zh: '批次在启动条件达到之前，或试点评定之前就上线了。' },
  severity: 'warning',
  practices: [27],
  scope: 'record',
  about: [{ kind: 'Rollout', states: ['pilot', 'rolling'] }],
  *check(record) {
    const waves = itemsOf(record.data, 'waves')
    const pilot = waves.find(({ item }) => item.pilot === true)
    for (const wave of waves) {
      const startedOn = dayOf(wave.item.startedOn)
      if (startedOn === undefined) continue
      const unmet = itemsOf(wave.item, 'criteria', wave.pointer).filter(({ item }) => item.met !== true)
      if (unmet.length > 0) yield overCriteria(record, wave, unmet)
      else if (pilot && wave.item.pilot !== true && (dayOf(pilot.item.finishedOn) ?? '9999') > startedOn) yield beforePilot(record, wave, pilot)
    }
  },
}

function overCriteria(record: RecordView, { item, pointer }: Item, unmet: readonly Item[]): Problem {
  const { en, zh } = listed(unmet.map((one) => ({ en: `“${textOf(one.item.text) ?? ''}”`, zh: `“${textOf(one.item.text) ?? ''}”` })))
  return {
    code: 'wave-started-early',
    pointer: `${pointer}/startedOn`,
    message: {
      en: `The wave “${textOf(item.name) ?? ''}” of ${record.id} went live although this is not met: ${en}. Meet it now, or go back; if it was met, write 'met: true' and how it was seen.`,
      zh: `${record.id} 的批次“${textOf(item.name) ?? ''}”已上线，但${zh}尚未达到。请立即补上或回退；其实已达到的，填写 met: true 和依据。`,
    },
    related: unmet.map((one) => ({ record: record.id, file: record.file, pointer: one.pointer, message: { en: 'Not met', zh: '未达到' } })),
  }
}

function beforePilot(record: RecordView, { item, pointer }: Item, pilot: Item): Problem {
  const name = textOf(pilot.item.name) ?? ''
  return {
    code: 'wave-started-early',
    pointer: `${pointer}/startedOn`,
    message: {
      en: `The wave “${textOf(item.name) ?? ''}” of ${record.id} went live before the pilot “${name}” was finished. Judge the pilot first; if that was done, write its 'finishedOn'.`,
      zh: `${record.id} 的批次“${textOf(item.name) ?? ''}”在试点“${name}”结束之前就上线了。请先评定试点；已评定的，补填试点的 finishedOn。`,
    },
    related: [{ record: record.id, file: record.file, pointer: pilot.pointer, message: { en: 'The pilot', zh: '试点' } }],
  }
}
