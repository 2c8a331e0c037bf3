import { expect, test } from 'vitest'
import { checkAnswer, defaultAnswers, questionsThatApply } from './answers.ts'
import { composePack } from './compose-pack.ts'
import { readLayer } from './layer.ts'
import type { Answers } from './pack.ts'

const manifest = `
name: small
version: "1"
names: { en: Small, zh: 小 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户 } }
  - { name: code, type: text, pattern: "^[A-Z]{2,4}$", label: { en: Code, zh: 代号 } }
  - { name: slow, type: text, pattern: "^(a+)+$", label: { en: Slow, zh: 慢 } }
  - { name: kickoff, type: date, default: today+7, label: { en: Kickoff, zh: 启动 } }
  - { name: goLive, type: date, default: { from: kickoff, days: 90 }, laterThan: kickoff, label: { en: Go-live, zh: 上线 } }
  - { name: payer, type: text, default: { from: client }, label: { en: Payer, zh: 付款方 } }
  - { name: industry, type: choice, default: other, label: { en: Industry, zh: 行业 }, choices: [{ value: retail, en: Retail, zh: 零售 }, { value: other, en: Other, zh: 其他 }] }
  - { name: systems, type: list, label: { en: Systems, zh: 系统 } }
  - { name: migrate, type: confirm, default: false, label: { en: Migrate, zh: 迁移 } }
  - { name: rows, type: text, required: true, when: answers.migrate == true, label: { en: Rows, zh: 行数 } }
`
const parsed = composePack([[readLayer(new Map([['template.yaml', manifest]]))]])
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
const { pack } = parsed

test.each([
  ['client', '浩林机械（虚构）'],
  ['code', 'ERP'],
  ['code', ''],
  ['goLive', '2028-02-29'],
  ['industry', 'retail'],
  ['systems', ['ERP', 'MES']],
  ['systems', []],
  ['migrate', true],
] as const)('%s may be %j', (name, answer) => {
  expect(checkAnswer(pack, { [name]: answer }, name)).toBeUndefined()
})

test('A default follows the earlier answer, and what is proposed for later falls on a working day', () => {
  const asked = defaultAnswers(pack, '2026-11-20', { client: 'Harbour (fictitious)' })
  expect(asked).toMatchObject({ kickoff: '2026-11-27', goLive: '2027-02-25', payer: 'Harbour (fictitious)' })
  expect(defaultAnswers(pack, '2026-11-22', {})).toMatchObject({ kickoff: '2026-11-30', goLive: '2027-03-01' })
  expect(defaultAnswers(pack, '2026-11-22', {})).not.toHaveProperty('payer')
  expect(defaultAnswers(pack, '2026-11-22', { kickoff: '2027-01-04' })).toMatchObject({ goLive: '2027-04-05' })
  expect(defaultAnswers(pack, '2026-11-22', { kickoff: 'soon' })).not.toHaveProperty('goLive')
})

test('A day that has to come later is refused before and on the earlier day', () => {
  const goLive = (day: string) => checkAnswer(pack, { kickoff: '2027-01-04', goLive: day }, 'goLive')
  expect(goLive('2027-01-05')).toBeUndefined()
  for (const day of ['2027-01-04', '2026-12-31']) {
    expect(goLive(day)).toEqual({ en: 'Give a day after 2027-01-04 (Kickoff).', zh: '请填写晚于 2027-01-04（启动）的日期。' })
  }
  expect(checkAnswer(pack, { goLive: '2026-12-31' }, 'goLive')).toBeUndefined()
})

test.each([
  ['client', ''],
  ['client', '  '],
  ['client', 'two\nlines'],
  ['client', 'bell\u0007'],
  ['client', '\u202Egnp.exe'],
  ['client', '\ud800'],
  ['client', 'x'.repeat(501)],
  ['client', true],
  ['client', ['a']],
  ['code', 'erp'],
  ['goLive', '2027-02-29'],
  ['goLive', 'tomorrow'],
  ['industry', 'farming'],
  ['systems', 'ERP'],
  ['systems', ['ERP', '']],
  ['systems', ['a\nb']],
  ['migrate', 'yes'],
] as const)('%s may not be %j', (name, answer) => {
  expect(checkAnswer(pack, { [name]: answer }, name)).toMatchObject({ en: expect.any(String), zh: expect.any(String) })
})

test('A question that does not apply needs no answer', () => {
  expect(checkAnswer(pack, { migrate: false }, 'rows')).toBeUndefined()
  expect(checkAnswer(pack, { migrate: true }, 'rows')).toBeDefined()
})

test('A question is asked when its condition holds for the answers so far and the defaults of the others', () => {
  const names = (answers: Answers) => questionsThatApply(pack, '2026-11-22', answers).map((question) => question.name)
  expect(names({})).not.toContain('rows')
  expect(names({ migrate: true })).toContain('rows')
  expect(names({ migrate: false })).toHaveLength(pack.questions.length - 1)
})

test('An answer to no question gets a suggestion', () => {
  expect(checkAnswer(pack, { cleint: 'x' }, 'cleint')?.en).toContain('did you mean client?')
})

test('Defaults complete what was not answered, and dates count from today', () => {
  expect(defaultAnswers(pack, '2026-11-22', { industry: 'retail' })).toEqual({
    industry: 'retail',
    kickoff: '2026-11-30',
    goLive: '2027-03-01',
    migrate: false,
  })
})

test('A pattern that could run for ever does not', () => {
  const began = performance.now()
  expect(checkAnswer(pack, { slow: `${'a'.repeat(400)}!` }, 'slow')).toBeDefined()
  expect(performance.now() - began).toBeLessThan(1000)
})
