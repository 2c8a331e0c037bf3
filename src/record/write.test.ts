import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Value, ValueMap } from '../base/value.ts'
import { secondOpinion } from './test-tools/second-opinion.ts'
import { anyKey, anyScalar } from './test-tools/yaml-documents.ts'
import { writeYaml } from './write.ts'
import { readYaml } from './yaml.ts'

it('writes plain fields plainly, and quotes only what would read otherwise', () => {
  expect(
    writeYaml({
      kind: 'ChangeRequest',
      id: 'CR-0007',
      title: '信用额度: raise it',
      due: '2026-11-21',
      version: '1.10',
      count: 12,
      number: '12',
      mvp: true,
      said: 'true',
      none: null,
      alters: ['REQ-0001', '- x'],
      options: [{ name: 'A', notes: 'one\ntwo\n' }, []],
      empty: {},
    }),
  ).toBe(`kind: ChangeRequest
id: CR-0007
title: "信用额度: raise it"
due: 2026-11-21
version: 1.10
count: 12
number: "12"
mvp: true
said: "true"
none: null
alters:
  - REQ-0001
  - "- x"
options:
  - name: A
    notes: |
      one
      two
  - []
empty: {}
`)
})

const anyData: fc.Arbitrary<ValueMap> = fc.dictionary(
  anyKey,
  fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, anyScalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(anyKey, tie('value'), { maxKeys: 3 })),
  })).value,
  { minKeys: 1, maxKeys: 4 },
)

it('writes every value so that it reads back the same, for us and for the yaml package', () => {
  fc.assert(
    fc.property(anyData, fc.boolean(), (data, fenced) => {
      const text = writeYaml(data, { fenced })
      const { data: read, problems } = readYaml(text, { start: 0, end: text.length })
      expect(problems).toEqual([])
      expect(read).toEqual(data)
      expect(secondOpinion(text)).toEqual(data)
      if (fenced) expect(text).not.toMatch(/^ {0,3}(?:```|~~~)/m)
    }),
    { numRuns: 800 },
  )
})
