import type { Message } from '../../base/message.ts'
import { isMap } from '../../base/value.ts'
import { listed } from '../listed.ts'
import { minutesBetween } from '../minutes-between.ts'
import type { RecordRule } from '../rule.ts'
import { criticalPath } from './critical-path.ts'
import { stepName, stepsOf } from './runbook-steps.ts'

export const runbookExceedsWindow: RecordRule = {
  code: 'runbook-exceeds-window',
  summary: { en: 'The steps of a runbook take longer than its window is open.', zh: '操作手册各步骤所需时间超过时间窗。' },
  severity: 'error',
  practices: [37],
  scope: 'record',
  about: [{ kind: 'Runbook' }],
  *check(record) {
    const window = isMap(record.data.window) ? minutesBetween(record.data.window.start, record.data.window.end) : undefined
    if (window === undefined || window <= 0) return
    const path = criticalPath(stepsOf(record))
    if (!path || path.minutes <= window) return
    const [needed, open, over] = [hours(path.minutes), hours(window), hours(path.minutes - window)]
    const longest = [...path.steps].sort((a, b) => Number(b.item.minutes ?? 0) - Number(a.item.minutes ?? 0)).slice(0, 3)
    const { en, zh } = listed(longest.map(stepName))
    yield {
      code: 'runbook-exceeds-window',
      pointer: '/window/end',
      // While it is being written, steps and times are still moved about.
      ...(record.status === 'draft' ? { severity: 'warning' } : {}),
      message: {
        en: `The steps of ${record.id} take ${needed.en} and its window is open for ${open.en}: ${over.en} too long. Move steps ahead of the window, do some side by side, or agree on a longer window. Longest on the critical path: ${en}.`,
        zh: `${record.id} 的步骤共需${needed.zh}，时间窗只有${open.zh}，超出${over.zh}。请把步骤提前到窗口之前、改为并行，或商定更长的窗口。关键路径上最耗时的是${zh}。`,
      },
      related: longest.map(({ item, pointer }) => ({
        record: record.id,
        file: record.file,
        pointer: `${pointer}/minutes`,
        message: { en: `${item.minutes ?? 0} minutes`, zh: `${item.minutes ?? 0} 分钟` },
      })),
    }
  },
}

/** `13 h 25 min`, `13 小时 25 分`. */
function hours(minutes: number): Message {
  const [full, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  const parts = [full > 0 ? { en: `${full} h`, zh: `${full} 小时` } : undefined, rest > 0 || full === 0 ? { en: `${rest} min`, zh: `${rest} 分` } : undefined]
  const shown = parts.filter((part) => part !== undefined)
  return { en: shown.map(({ en }) => en).join(' '), zh: ` ${shown.map(({ zh }) => zh).join(' ')}` }
}
