import { fits, type Shape } from './fits.ts'

/** What was kept, or `undefined` where it is missing or damaged. */
export function parseKept<T>(text: string | undefined, shape: Shape): T | undefined {
  if (text === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    return fits(kept, shape) ? (kept as T) : undefined
  } catch {
    return undefined
  }
}
