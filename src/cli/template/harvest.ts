import type { Call } from '../verb.ts'

export async function harvest(_call: Call): Promise<number> {
  return 2
}
