import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInKinds } from './built-in.ts'
import type { Kind } from './kind.ts'
import { auditNote, ownKind } from './test-tools/own-kind.ts'

const kinds = builtInKinds()
const change = kinds.byName('ChangeRequest') as Kind
const sound = { kind: 'ChangeRequest', id: 'CR-0007', title: 'Credit check', status: 'proposed', reason: 'Losses', requestedBy: 'zhou.min' }

test('a number is as good as its text where text is wanted', () => {
  expect(kinds.validate(change, { ...sound, title: 2026, reason: 404, options: [1, 2.5] })).toEqual([])
})

test('what a text has to be is asked of the text that a number stands for', async () => {
  const own = await ownKind(
    {},
    {
      properties: {
        code: { type: 'string', pattern: '^\\d{4}$' },
        version: { enum: ['1', '2'] },
        only: { const: '7' },
        either: { type: ['string', 'null'] },
        short: { type: 'string', maxLength: 2 },
      },
    },
  )
  const found = (fields: object) => own.kinds.validate(own.kind, { ...auditNote, ...fields }).map(({ code, pointer }) => `${code} ${pointer}`)
  expect(found({ code: 2026, version: 2, only: 7, either: 3, short: 12 })).toEqual([])
  expect(found({ code: 26, version: 3, only: 8, short: 123 }).sort()).toEqual([
    'value-not-allowed /only',
    'value-not-allowed /version',
    'value-pattern /code',
    'value-range /short',
  ])
})

test('items that repeat once numbers are texts are found', () => {
  expect(kinds.validate(change, { ...sound, alters: ['12', 12] }).map(({ code }) => code)).toEqual(['value-repeated'])
})

test('validating changes nothing', () => {
  const data = Object.freeze({ ...sound, title: 2026, options: Object.freeze([1]) })
  kinds.validate(change, data)
  expect(data).toMatchObject({ title: 2026, options: [1] })
})

test('every number is accepted as a title', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(kinds.validate(change, { ...sound, title: number })).toEqual([])
    }),
  )
})

test('a condition is not asked of a record whose fields have the wrong types', () => {
  const data = { ...sound, decision: { by: ['li.wei'], on: '2026-01-01' }, raised: '2026-02-01' }
  expect(kinds.validate(change, data).map(({ code }) => code)).toEqual(['change-decided-before-raised'])
  expect(kinds.validate(change, { ...data, options: 'none' }).map(({ code }) => code)).toEqual(['value-type'])
})
