import { patience } from '../../scripts/editor/page.mjs'
import { until } from '../outcome.ts'

/** How many seconds a step has to show its effect before it counts as lost. */
export const settling = 5

/**
 * Brings about what `look` sees. `act` may be lost, as while the window starts or the focus moves, and takes its time on a loaded
 * machine; so it is done again, but only after it has had time to work: twice in a row it might undo itself.
 */
export async function bringAbout(what: string, look: () => Promise<boolean>, act: () => Promise<unknown>): Promise<void> {
  const tried = async () => {
    if (await look()) return true
    await act()
    return until(what, look, settling)
  }
  await until(what, tried, patience / 1000)
}
