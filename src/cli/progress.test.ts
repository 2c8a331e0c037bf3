import { expect, test } from 'vitest'
import type { Io } from './io.ts'
import { showProgress } from './progress.ts'

/** What a run of some steps, each at a time, writes to standard error. */
function written(times: readonly number[], columns: number | undefined): string {
  let text = ''
  let clock = 0
  const stderr = {
    columns,
    write: (more: string) => {
      text += more
    },
  }
  const progress = showProgress({ stderr } as Pick<Io, 'stderr'>, 'en', () => clock)
  for (const [done, time] of times.entries()) {
    clock = time
    progress.step(done + 1, times.length)
  }
  progress.end()
  return text
}

test('Who waits longer than a second in a terminal sees a line that goes away again', () => {
  expect(written([0, 500, 1200, 1250, 1400], 80)).toBe('\r\u001b[KReading file 3 of 5\r\u001b[KReading file 5 of 5\r\u001b[K')
})

test('Who does not wait, or does not look, sees nothing', () => {
  expect(written([0, 500, 999], 80)).toBe('')
  expect(written([0, 1200, 5000], undefined)).toBe('')
})
