import type { Message } from '../base/message.ts'

const most = 3

/** Joins names for a sentence, the first three by name: `A, B and C` or `A, B, C and 4 more`. */
export function listed(names: readonly Message[]): Message {
  const shown = names.slice(0, most)
  const rest = names.length - shown.length
  if (rest > 0) {
    return { en: `${shown.map((name) => name.en).join(', ')} and ${rest} more`, zh: `${shown.map((name) => name.zh).join('、')}等 ${names.length} 项` }
  }
  return {
    en: joined(
      shown.map((name) => name.en),
      ', ',
      ' and ',
    ),
    zh: joined(
      shown.map((name) => name.zh),
      '、',
      '和',
    ),
  }
}

function joined(names: readonly string[], comma: string, and: string): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(comma)}${and}${names[names.length - 1]}`
}

/** Names of which one will do: `A, B or C`. */
export function either(names: readonly Message[]): Message {
  return {
    en: joined(
      names.map((name) => name.en),
      ', ',
      ' or ',
    ),
    zh: joined(
      names.map((name) => name.zh),
      '、',
      '或',
    ),
  }
}
