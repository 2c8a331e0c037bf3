import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { PackSummary } from '../../disk/packs.ts'
import { readArguments } from '../arguments.ts'
import type { Io } from '../io.ts'
import { askPack } from './ask-pack.ts'

const pack = (name: string, fits?: readonly string[]): PackSummary => ({
  name,
  names: { en: `The ${name}`, zh: name },
  summary: { en: 'For tests.', zh: '测试用。' },
  overlay: fits !== undefined,
  fits: fits ?? [],
})
const packs = [pack('basic'), pack('erp'), pack('site', ['erp']), pack('law', ['erp'])]

const [enter, down, space, interrupt] = ['\r', '\u001b[B', ' ', '\u0003']
const pause = () => new Promise((done) => setTimeout(done, 10))

async function typed(...steps: readonly (readonly [question: string, ...keys: string[]])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 40, isTTY: true })
  let screen = ''
  output.on('data', (text) => {
    screen += text
  })
  const io: Io = {
    cwd: '',
    env: {},
    stdout: { columns: 80, write: () => {} },
    stderr: { columns: 80, write: () => {} },
    terminal: { input, output },
    onInterrupt: () => () => {},
  }
  const asked = askPack({ io, language: 'en', folder: '', arguments: readArguments([], []) }, packs)
  for (const [question, ...keys] of steps) {
    while (!screen.includes(question)) await pause()
    screen = ''
    for (const key of keys) {
      await pause()
      input.write(key)
    }
  }
  return asked
}

test('A pack without overlays is chosen with one key', async () => {
  expect(await typed(['What kind', enter])).toEqual({ main: 'basic', overlays: [] })
})

test('Overlays that go with the pack are ticked', async () => {
  expect(await typed(['What kind', down, enter], ['What else', down, space, enter])).toEqual({ main: 'erp', overlays: ['law'] })
  expect(await typed(['What kind', down, enter], ['What else', enter])).toEqual({ main: 'erp', overlays: [] })
})

test('Ctrl+C chooses nothing', async () => {
  expect(await typed(['What kind', interrupt])).toBeUndefined()
  expect(await typed(['What kind', down, enter], ['What else', interrupt])).toBeUndefined()
})
