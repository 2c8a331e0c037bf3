import { expect, test } from 'vitest'
import { wantsColour } from './paint.ts'

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
])('%j in a terminal (%s) means colours: %s', (env, isTerminal, colours) => {
  expect(wantsColour(env, isTerminal)).toBe(colours)
})
