import type { Value } from '../base/value.ts'

/** What an unquoted YAML text stands for: null, true and false of the core schema, a number that gives the same text back, or else the text. */
export function resolvePlain(text: string): null | boolean | number | string {
  switch (text.charCodeAt(0)) {
    case 0x6e: // n
    case 0x4e: // N
      return text === 'null' || text === 'Null' || text === 'NULL' ? null : text
    case 0x74: // t
    case 0x54: // T
      return text === 'true' || text === 'True' || text === 'TRUE' ? true : text
    case 0x66: // f
    case 0x46: // F
      return text === 'false' || text === 'False' || text === 'FALSE' ? false : text
    case 0x7e: // ~
      return text === '~' ? null : text
    default:
      return text === '' ? null : resolveNumber(text)
  }
}

/** The longest text that a number can give back, as in `-2.2250738585072014e-308`. */
const longestNumber = 25

function resolveNumber(text: string): number | string {
  const first = text.charCodeAt(0)
  if ((first < 0x30 || first > 0x39) && first !== 0x2d) return text
  if (text.length > longestNumber) return text
  const number = Number(text)
  if (!Number.isFinite(number) || String(number) !== text) return text
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number
}

/** The text of a map's key as it is written plainly; `undefined` where the key is no text: null, true or false. */
export function resolvePlainKey(text: string): string | undefined {
  const value: Value = resolvePlain(text)
  return value === null || typeof value === 'boolean' ? undefined : text
}
