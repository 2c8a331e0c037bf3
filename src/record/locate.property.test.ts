import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pointerOf } from '../base/pointer.ts'
import { isList, isMap, type Value } from '../base/value.ts'
import { comments } from './comments.ts'
import { locate, pointerAt } from './locate.ts'
import { readText } from './read.ts'
import type { RecordPart } from './record.ts'
import { anyYaml } from './test-tools/yaml-documents.ts'

function pointers(value: Value, steps: readonly (string | number)[] = []): string[] {
  const children = isList(value) ? value.map((item, i) => [i, item] as const) : isMap(value) ? Object.entries(value) : []
  return [...(steps.length > 0 ? [pointerOf(steps)] : []), ...children.flatMap(([key, item]) => pointers(item, [...steps, key]))]
}

it('finds every key and value of any record, and finds back which field that is', () => {
  fc.assert(
    fc.property(anyYaml, (text) => {
      const part = readText(text, 'yaml').parts[0] as RecordPart
      for (const pointer of pointers(part.data)) {
        const key = locate(text, part, { pointer, at: 'key' })
        const value = locate(text, part, { pointer })
        const isItem = /\/\d+$/.test(pointer) && !pointer.endsWith('/42')
        if (!isItem) expect(pointerAt(text, part, key.start)).toEqual({ pointer, at: 'key' })
        const place = pointerAt(text, part, value.start)
        expect(place?.pointer === pointer || place?.pointer.startsWith(`${pointer}/`)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

/** A text cut off or with something typed into it. */
const halfTyped = fc
  .tuple(anyYaml, fc.nat(), fc.nat(6), fc.constantFrom('', '"', "'", '[', '{', ': ', '\n', '- ', '\t', '：', '@', '&', 'x'))
  .map(([text, at, cut, typed]) => {
    const start = at % (text.length + 1)
    return { text: text.slice(0, start) + typed + text.slice(start + cut), offset: start + typed.length }
  })

it('stays within the text and never throws, whatever is half typed', () => {
  fc.assert(
    fc.property(halfTyped, fc.constantFrom('', '/name', '/sub/0', '/owner/name', '/__proto__/x'), ({ text, offset }, pointer) => {
      const { parts, problems } = readText(text, 'yaml')
      const part = parts[0] as RecordPart
      const spans = [...problems.flatMap(({ span }) => (span === undefined ? [] : [span])), ...comments(text, part.yaml).map(({ span }) => span)]
      spans.push(locate(text, part, { pointer }), locate(text, part, { pointer, at: 'key', word: { text: 'one', index: 0 } }))
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length + 1)
      }
      const place = pointerAt(text, part, offset)
      expect(place === undefined || place.pointer.startsWith('/')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
