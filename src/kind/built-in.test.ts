import { expect, test } from 'vitest'
import kindFile from '../../schemas/meta/kind-file.json' with { type: 'json' }
import { languages } from '../base/message.ts'
import { builtInKinds } from './built-in.ts'
import { exampleRecord } from './example-record.ts'
import { fieldAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import { kindFileOf } from './kind-file-of.ts'
import { loadOwnKinds } from './own-kinds.ts'
import { kindFromFile } from './parse-kind.ts'
import { phases } from './phases.ts'
import { unsafeParts } from './safe-schema.ts'
import { isSchema, subschemas } from './schema-keywords.ts'

const kinds = builtInKinds()

test('requirements and change requests are among the built-in kinds', () => {
  expect(kinds.byName('Requirement')?.prefix).toBe('REQ')
  expect(kinds.byName('ChangeRequest')?.workflow?.states.get('approved')?.next).toEqual(['implemented', 'deferred'])
})

test('names and prefixes are unique', () => {
  for (const values of [kinds.all.map((kind) => kind.name), kinds.all.flatMap((kind) => kind.prefix ?? [])]) expect(new Set(values).size).toBe(values.length)
})

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('the example of %s is a sound record in both languages', (_, kind) => {
  for (const language of languages) expect(kinds.validate(kind, exampleRecord(kind, language))).toEqual([])
})

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('%s says everything in both languages', (_, kind) => {
  const messages = [kind.names, kind.purpose, ...kind.links.flatMap((link) => [link.names, link.inverseNames]), ...kind.invariants.map((one) => one.message)]
  for (const state of kind.workflow?.states.values() ?? []) messages.push(state.names)
  for (const { en, zh } of messages) {
    expect(en).toMatch(/[a-z]/)
    expect(zh).toMatch(/\p{Script=Han}/u)
  }
  for (const { pointer, schema } of namedFields(kind.schema)) {
    expect(schema, pointer).toMatchObject({ title: expect.any(String), 'x-zh': { title: expect.any(String) } })
  }
})

/** Two words of English in a row; names, dates and IDs are the same in both languages. */
const english = /[A-Za-z]{2,} [a-z]{2,}/

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('%s has an example in Chinese where the other one is in English', (_, kind) => {
  const untranslated = namedFields(kind.schema).filter(
    ({ schema }) => english.test(JSON.stringify(schema.examples ?? '')) && !('examples' in (schema['x-zh'] as object)),
  )
  expect(untranslated.map(({ pointer }) => pointer)).toEqual([])
})

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('%s links only to kinds that exist, and needs states that these have', (_, kind) => {
  for (const link of kind.links) for (const name of link.kinds) expect(name === '*' || kinds.byName(name), name).toBeTruthy()
  for (const state of kind.workflow?.states.values() ?? []) {
    for (const need of state.needs) {
      const targets = kind.links.find((link) => link.pointer === need.link)?.kinds ?? []
      for (const name of need.states)
        expect(
          targets.some((target) => kinds.byName(target)?.workflow?.states.has(name)),
          name,
        ).toBe(true)
    }
  }
})

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('%s is the kind that its own kind file describes', (_, kind) => {
  expect(kindFromFile(kindFileOf(kind), undefined)).toEqual({ kind })
})

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('%s could be compiled if it came from a repository', (_, kind) => {
  expect(unsafeParts(kind.schema)).toEqual([])
})

test.each(kinds.all.map((kind) => [kind.name, kind] as const))('an engagement may extend %s', async (name, kind) => {
  const file = { 'x-fieldbook': { extends: name }, properties: { siteCode: { type: 'string', title: 'Site code' } } }
  const own = await loadOwnKinds([{ path: '.fieldbook/kinds/own.json', text: JSON.stringify(file) }], kinds)
  expect(own.problems).toEqual([])
  const extended = own.kinds.byName(name)
  expect(extended && own.kinds.validate(extended, { ...exampleRecord(kind, 'zh'), siteCode: 'SH-01' })).toEqual([])
  expect(extended && fieldAt(extended.schema, '/siteCode')).toMatchObject({ title: 'Site code' })
})

test('the kind file format names the phases that there are', () => {
  expect(kindFile.$defs.annotation.properties.phase.enum).toEqual(Object.keys(phases))
})

/** Every field with a name, at any depth. */
function namedFields(schema: JsonSchema, at = ''): { pointer: string; schema: JsonSchema }[] {
  return subschemas(schema).flatMap(({ steps, schema: inner }) => {
    if (!isSchema(inner)) return []
    const pointer = `${at}/${steps.join('/')}`
    const own = steps[0] === 'properties' ? [{ pointer, schema: inner }] : []
    return [...own, ...namedFields(inner, pointer)]
  })
}
