import type { Message } from '../../base/message.ts'
import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { dayOf, type Item, itemsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

const code = 'rollout-not-pilot-first'

export const rolloutNotPilotFirst: RecordRule = {
  code,
  summary: { en: 'A rollout of several waves does not begin with a pilot.', zh: '分批推广没有从试点开始。' },
  severity: 'warning',
  practices: [6, 27],
  scope: 'record',
  about: [{ kind: 'Rollout', states: ['planned', 'pilot', 'rolling'] }],
  *check(rollout) {
    const waves = itemsOf(rollout.data, 'waves')
    const first = waves[0]
    if (!first || waves.length < 2) return
    const pilot = waves.find(({ item }) => item.pilot === true)
    if (!pilot) {
      yield problem('/waves', {
        en: `${rollout.id} has ${waves.length} waves and no pilot. Let a small group go first, and mark its wave as the pilot.`,
        zh: `${rollout.id} 分 ${waves.length} 批，却没有试点。请先选一小批上线，并标为试点。`,
      })
      return
    }
    const start = startOf(pilot)
    const earlier = waves.find(
      (wave) => wave.item.pilot !== true && (start !== undefined && startOf(wave) !== undefined ? (startOf(wave) ?? '') < start : wave === first),
    )
    if (!earlier) return
    const [name, before] = [textOf(pilot.item.name) ?? '', textOf(earlier.item.name) ?? '']
    yield problem(earlier.pointer, {
      en: `“${before}” goes live before the pilot “${name}”. Put the pilot first, so that the others profit from it.`,
      zh: `“${before}”排在试点“${name}”之前上线。请让试点先行，其余批次才能吸取经验。`,
    })
  },
}

function startOf({ item }: Item): string | undefined {
  return dayOf(item.startedOn) ?? dayOf(item.start)
}

function problem(pointer: string, message: Message): Problem {
  return { code, pointer, message }
}
