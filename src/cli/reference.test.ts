import { expect, test } from 'vitest'
import { commandReference } from './reference.ts'
import { verbs } from './verbs.ts'

test('The page of the command line has every verb with options, examples and the shape of its result', () => {
  for (const language of ['en', 'zh'] as const) {
    const page = commandReference(language)
    for (const verb of verbs) {
      const [section = ''] = page.split(`\n## ${verb.name}\n`)[1]?.split('\n## ') ?? []
      expect(section).toContain(verb.summary[language])
      for (const { command } of verb.examples) expect(section).toContain(command[language])
      for (const option of verb.options) expect(section).toContain(`--${option.name}`)
      expect(section.includes('```json\n{\n  "version": 1,')).toBe(verb.json !== undefined)
    }
  }
})

test('English and Chinese stay apart', () => {
  expect(commandReference('en')).not.toMatch(/\p{Script=Han}/u)
  expect(commandReference('zh').match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(500)
})

test('A bar within a table cell is escaped', () => {
  const rows = commandReference('en')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(3)
})
