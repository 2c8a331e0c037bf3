import { beginningOf } from './document-view.ts'
import type { LiveEngagement } from './live-engagement.ts'

/** Knows how each file last looked in the views, so that typing prose does not draw every tree anew. */
export class Looks {
  readonly #known = new WeakMap<LiveEngagement, Map<string, string>>()

  /** Whether a file's records or the number of their findings have changed since the last time. */
  differs(engagement: LiveEngagement, file: string): boolean {
    const known = this.#known.get(engagement) ?? new Map<string, string>()
    this.#known.set(engagement, known)
    const now = lookOf(engagement, file)
    if (known.get(file) === now) return false
    known.set(file, now)
    return true
  }
}

function lookOf({ loaded }: LiveEngagement, file: string): string {
  if (!loaded) return ''
  const records = loaded.recordsIn(file).map((record) => {
    const line = record.form === 'section' ? beginningOf(loaded, record).start.line : 0
    return `${record.id}\n${record.title}\n${record.status}\n${line}`
  })
  const findings = loaded.findingsOf(file)
  return findings.length === 0 ? records.join('\n') : `${records.join('\n')}\n${findings.map(({ severity, record }) => `${severity}\n${record}`).join('\n')}`
}
