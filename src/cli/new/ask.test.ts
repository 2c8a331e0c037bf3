import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { composePack } from '../../template/compose-pack.ts'
import { readLayer } from '../../template/layer.ts'
import { readArguments } from '../arguments.ts'
import type { Io } from '../io.ts'
import { ask } from './ask.ts'

const manifest = `
name: small
version: "1"
names: { en: Small, zh: 小 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户 }, help: { en: By its full name., zh: 写全称。 } }
  - { name: industry, type: choice, default: other, label: { en: Industry, zh: 行业 }, help: { en: How it earns its money., zh: 以何为生。 }, choices: [{ value: retail, en: Retail, zh: 零售 }, { value: other, en: Other, zh: 其他 }] }
  - { name: systems, type: list, label: { en: Systems, zh: 系统 } }
  - { name: migrate, type: confirm, default: false, label: { en: Migrate, zh: 迁移 }, help: { en: Its old data., zh: 旧数据。 } }
  - { name: rows, type: text, required: true, when: answers.migrate == true, label: { en: Rows, zh: 行数 } }
  - { name: goLive, type: date, default: today+90, label: { en: Go-live, zh: 上线 } }
`
const parsed = composePack([[readLayer(new Map([['template.yaml', manifest]]))]])
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
const { pack } = parsed

const enter = '\r'
const down = '\u001b[B'
const interrupt = '\u0003'
const pause = () => new Promise((done) => setTimeout(done, 10))

/** Everything that came onto the screen since the last test began, without colours. */
let transcript = ''

/** Answers each question, once it is on the screen, with some keys. */
async function typed(steps: readonly (readonly [question: string, ...keys: string[]])[], language: 'en' | 'zh' | undefined) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 40, isTTY: true })
  let screen = ''
  transcript = ''
  output.on('data', (text) => {
    screen += text
    transcript += stripVTControlCharacters(String(text))
  })
  const io: Io = {
    cwd: '',
    env: {},
    stdout: { columns: 80, write: () => {} },
    stderr: { columns: 80, write: () => {} },
    terminal: { input, output },
    onInterrupt: () => () => {},
  }
  const asked = ask({ io, language: 'en', folder: '', arguments: readArguments([], []) }, pack, { language, answers: {} }, '2026-11-22')
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

test('Questions are asked in turn, with defaults, and a bad answer is asked for again', async () => {
  const answers = await typed(
    [
      ['Language of the new documents', '\u001b[A', enter],
      ['Client', enter],
      ['an answer is needed', '浩', '林', enter],
      ['Industry', enter],
      ['Systems', ...'ERP; MES', enter],
      ['Migrate', 'y'],
      ['Rows', '9', enter],
      ['Go-live', enter],
    ],
    undefined,
  )
  expect(answers).toEqual({
    language: 'zh',
    answers: { client: '浩林', industry: 'other', systems: ['ERP', 'MES'], migrate: true, rows: '9', goLive: '2027-02-22' },
  })
})

const withoutRows = [
  ['Client', 'x', enter],
  ['Industry', enter],
  ['Systems', enter],
  ['Migrate', enter],
  ['Go-live', enter],
] as const

test.each(['By its full name.', 'How it earns its money.', 'Its old data.'])('The help “%s” stands below its question, beside one bar', async (help) => {
  await typed(withoutRows, 'en')
  const lines = transcript.split(/[\r\n]+/).filter((line) => line.includes(help))
  expect(new Set(lines.map((line) => line.trim()))).toEqual(new Set([`│  ${help}`]))
})

test('A question that does not apply is not asked', async () => {
  expect(await typed(withoutRows, 'en')).toEqual({
    language: 'en',
    answers: { client: 'x', industry: 'other', systems: [], migrate: false, goLive: '2027-02-22' },
  })
})

test.each([
  [[['Client', interrupt]]],
  [
    [
      ['Client', 'x', enter],
      ['Industry', down, interrupt],
    ],
  ],
] as const)('Ctrl+C gives no answers', async (steps) => {
  expect(await typed(steps, 'en')).toBeUndefined()
})
