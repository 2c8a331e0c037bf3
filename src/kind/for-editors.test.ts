import { expect, test } from 'vitest'
import { builtInKinds } from './built-in.ts'
import { createAjv } from './compile.ts'
import { exampleRecord } from './example-record.ts'
import { forEditors } from './for-editors.ts'
import { subschemas } from './schema-keywords.ts'

const kinds = builtInKinds().all

test.each(kinds.map((kind) => [kind.name, kind] as const))('the schema of %s stands on its own and accepts its example', (name, kind) => {
  const schema = forEditors(name, kind.schema)
  const validate = createAjv({ strict: false }).compile(schema)
  expect(validate(exampleRecord(kind, 'zh')), JSON.stringify(validate.errors)).toBe(true)
  expect(JSON.stringify(schema)).not.toMatch(/"x-|"\$ref"/)
})

test('titles, meanings and values are given in both languages', () => {
  const requirement = kinds.find((kind) => kind.name === 'Requirement')
  const fields = requirement ? subschemas(forEditors('Requirement', requirement.schema)) : []
  const priority = fields.find(({ steps }) => steps.join('.') === 'properties.priority')?.schema
  expect(priority).toMatchObject({ title: 'Priority · 优先级', enum: ['must', 'should', 'could', 'wont'] })
  expect(priority).toHaveProperty('enumDescriptions.0', 'Must · 必须有')
  expect(priority).toHaveProperty('description', expect.stringMatching(/MoSCoW[\s\S]*客户/))
})
