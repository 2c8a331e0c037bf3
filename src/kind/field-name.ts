import type { Message } from '../base/message.ts'
import { pointerSteps } from '../base/pointer.ts'

/** A field as a sentence names it: `decision.by`, item 2 of `acceptance`, `start` in item 4 of `tasks`. */
export function fieldName(pointer: string): Message {
  const steps = pointerSteps(pointer)
  if (steps.length === 0) return { en: 'the record', zh: '本记录' }
  let name: Message | undefined
  let keys: string[] = []
  for (const step of steps) {
    if (!/^(\d+|\*)$/.test(step)) {
      keys.push(step)
      continue
    }
    const list = within(name, keys)
    keys = []
    name =
      step === '*'
        ? { en: `the items of ${list.en}`, zh: `${list.zh} 各项` }
        : { en: `item ${Number(step) + 1} of ${list.en}`, zh: `${list.zh} 第 ${Number(step) + 1} 项` }
  }
  return keys.length === 0 && name ? name : within(name, keys)
}

/** A text as it stands in a file, short enough for a sentence. */
export function quoted(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``
}

/** A text without line breaks, cut where it would burst a sentence. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

function within(name: Message | undefined, keys: readonly string[]): Message {
  const key = quoted(keys.join('.'))
  if (!name) return { en: key, zh: key }
  return keys.length === 0 ? name : { en: `${key} in ${name.en}`, zh: `${name.zh}的 ${key}` }
}
