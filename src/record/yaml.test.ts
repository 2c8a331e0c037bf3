import { describe, expect, it } from 'vitest'
import { readYaml } from './yaml.ts'

function read(text: string) {
  return readYaml(text, { start: 0, end: text.length })
}

/** Code, pointer and marked text of each problem. */
function problems(text: string): string[] {
  return read(text).problems.map(({ code, pointer, span }) => `${code} ${pointer} «${text.slice(span?.start, span?.end)}»`)
}

describe('values', () => {
  it('follow the rule for scalars, and quotes always mean text', () => {
    expect(read('a: 12\nb: "12"\nc: 1.10\nd: \'true\'\ne: true\nf:\ng: ~\nh: 2026-11-21\ni: yes\n').data).toEqual({
      a: 12,
      b: '12',
      c: '1.10',
      d: 'true',
      e: true,
      f: null,
      g: null,
      h: '2026-11-21',
      i: 'yes',
    })
  })

  it('take keys that are numbers for text', () => {
    expect(read('01: a\n2: b\n1.50: c\n').data).toEqual({ '01': 'a', '2': 'b', '1.50': 'c' })
  })

  it('cannot change the prototype of anything', () => {
    const { data, problems: found } = read('__proto__: {polluted: 1}\nconstructor: 2\ntoString: 3\n')
    expect(found).toEqual([])
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Object.getOwnPropertyDescriptor(data, '__proto__')?.value).toEqual({ polluted: 1 })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('are read out of a stretch of a file, with places in the file', () => {
    const text = 'before\na: 1\na: 2\nafter: "\n'
    const { data, problems: found } = readYaml(text, { start: 7, end: 17 })
    expect(data).toEqual({ a: 1 })
    expect(found.map(({ span }) => span)).toEqual([{ start: 12, end: 13 }])
  })

  it('nest as deep as the limit allows', () => {
    const nested = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`
    expect(problems(nested(63))).toEqual([])
    expect(problems(nested(70))).toHaveLength(1)
    expect(read(nested(70)).problems[0]?.code).toBe('yaml-nesting')
  })
})

describe('what has no place in a record', () => {
  it.each([
    ['a: &x 1\n', 'yaml-anchor /a «&x»'],
    ['a: *x\n', 'yaml-anchor /a «*x»'],
    ['a:\n  - b: !t [c]\n', 'yaml-tag /a/0/b «!t»'],
    ['%YAML 1.2\n---\na: 1\n', 'yaml-tag  «%»'],
    ['a: {b: 1, b: 2}\n', 'yaml-duplicate-key /a/b «b»'],
    ['a: 1\n"a": 2\n', 'yaml-duplicate-key /a «a»'],
    ['? [a]\n: 1\n', 'yaml-key  «[»'],
    ['null: 1\n', 'yaml-key  «null»'],
    [': 1\n', 'yaml-key  «:»'],
    ['a: {b\n  c: 1}\n', 'yaml-key /a «b\n  c»'],
    ['a: 1\n　b: 2\n', 'yaml-key  «　»'],
    ['a:\n  <<: {b: 1}\n', 'yaml-merge /a «<<»'],
    ['a: 1\n---\nb: 2\n', 'yaml-documents  «---»'],
    ['a: 1\n...\nb: 2\n', 'yaml-documents  «...»'],
    ['a: |+\n  b\n   \n', 'yaml-syntax /a «\n   \n»'],
    ['a: "b\\\n\n  c"\n', 'yaml-syntax /a «\\\n\n»'],
    [' --- \na: 1\n', 'yaml-syntax  «---»'],
    ['a: b\ufeffc\n', 'yaml-syntax  «\ufeff»'],
  ])('is said of %j', (text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  it('leaves the other fields readable', () => {
    expect(read('a: &x 1\nb: *x\n<<: {c: 1}\nd: !t 2\n').data).toEqual({ a: 1, b: null, d: 2 })
  })

  it('may be said with dots and dashes that end a single document', () => {
    expect(problems('---\na: 1\n...\n')).toEqual([])
    expect(problems('\ufeff# note ---\n---\na: 1\n')).toEqual([])
  })
})
