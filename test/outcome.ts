/** One test, run to its end or to its limit. Shared by the suite inside the editor and the one that drives it from outside. */

export type Outcome = { readonly name: string; readonly passed: boolean; readonly milliseconds: number; readonly error?: string }

const pause = 50

/** Runs `body` and says how it went; never throws. */
export async function runTest(name: string, seconds: number, body: () => void | Promise<void>): Promise<Outcome> {
  const start = Date.now()
  let limit: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error(`did not end within ${seconds} s`)), seconds * 1000)
  })
  try {
    await Promise.race([Promise.resolve().then(body), tooLong])
    return { name, passed: true, milliseconds: Date.now() - start }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { name, passed: false, milliseconds: Date.now() - start, error: text }
  } finally {
    clearTimeout(limit)
  }
}

/**
 * Waits until `look` returns something that is neither undefined, null nor false, and returns that.
 * `what` completes the sentence 'waited for …'; a `look` that throws counts as 'not yet'.
 */
export async function until<T>(what: string, look: () => T | Promise<T>, seconds = 30): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + seconds * 1000
  for (let last: unknown; ; ) {
    try {
      const seen = await look()
      if (seen !== undefined && seen !== null && seen !== false) return seen as NonNullable<Exclude<T, false>>
      last = undefined
    } catch (error) {
      last = error
    }
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}${last ? `; at the end: ${last}` : ''}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
