import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointerOf } from '../base/pointer.ts'
import type { FieldChange } from '../base/problem.ts'
import { applyEdits } from '../base/text-edit.ts'
import { isList, isMap, sameValue, type Value, type ValueMap } from '../base/value.ts'
import { comments } from './comments.ts'
import { editRecord } from './edit.ts'
import { nodesAlong } from './find-node.ts'
import { readText } from './read.ts'
import type { RecordPart, TextFormat } from './record.ts'
import { secondOpinion } from './test-tools/second-opinion.ts'
import { anyKey, anyScalar, anyYaml } from './test-tools/yaml-documents.ts'
import { yamlTree } from './tree.ts'

const anyValue = fc.oneof(
  { weight: 5, arbitrary: anyScalar },
  { weight: 1, arbitrary: fc.array(anyScalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(anyKey, anyScalar, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.dictionary(anyKey, fc.oneof(anyScalar, fc.array(anyScalar, { maxLength: 2 })), { maxKeys: 3 }), { maxLength: 2 }) },
) as fc.Arbitrary<Value>

/** A file with one record in one of the three forms. */
const anyFile: fc.Arbitrary<{ text: string; format: TextFormat }> = fc
  .tuple(anyYaml, fc.constantFrom('yaml', 'bom', 'front matter', 'section'))
  .map(([yaml, form]) => {
    const newline = /\r\n|\r|\n/.exec(yaml)?.[0] ?? '\n'
    const closed = /[\r\n]$/.test(yaml) ? yaml : yaml + newline
    if (form === 'front matter') return { text: `---${newline}${closed}---${newline}prose${newline}`, format: 'markdown' }
    if (form === 'section') return { text: ['# REQ-0001 标题', '', '````yaml record', `${closed}\`\`\`\``, 'prose'].join(newline), format: 'markdown' }
    return { text: (form === 'bom' ? '\ufeff' : '') + yaml, format: 'yaml' }
  })

function onlyPart(text: string, format: TextFormat): RecordPart {
  const { parts, problems } = readText(text, format)
  expect(problems).toEqual([])
  expect(parts).toHaveLength(1)
  return parts[0] as RecordPart
}

function places(value: Value, steps: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const children = isList(value) ? value.map((item, i) => [i, item] as const) : isMap(value) ? Object.entries(value) : []
  return [...(steps.length > 0 ? [steps] : []), ...children.flatMap(([key, item]) => places(item, [...steps, key]))]
}

/** What a change should lead to, written down independently of the code under test. */
function model(root: ValueMap, change: FieldChange, steps: readonly (string | number)[]): Value {
  const walk = (value: Value, rest: readonly (string | number)[]): Value => {
    const [step, ...deeper] = rest
    if (step === undefined) return 'set' in change ? change.set : value
    if (isList(value)) {
      if (step === '-') return [...value, 'set' in change ? change.set : null]
      if (deeper.length === 0 && 'remove' in change) return value.filter((_, i) => i !== step)
      return value.map((item, i) => (i === step ? walk(item, deeper) : item))
    }
    const entries = Object.entries(value as ValueMap)
    if (deeper.length === 0 && 'remove' in change) return Object.fromEntries(entries.filter(([key]) => key !== step))
    if (deeper.length === 0 && 'rename' in change) return Object.fromEntries(entries.map(([key, item]) => [key === step ? change.rename : key, item]))
    const known = entries.some(([key]) => key === step)
    const next = entries.map(([key, item]): [string, Value] => [key, key === step ? walk(item, deeper) : item])
    return Object.fromEntries(known || !('set' in change) ? next : [...next, [String(step), change.set]])
  }
  return walk(root, steps)
}

interface Case {
  readonly text: string
  readonly format: TextFormat
  readonly part: RecordPart
  readonly change: Exclude<FieldChange, { readonly span: unknown }>
  readonly steps: readonly (string | number)[]
}

/** A file and one change that makes sense in it. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyFile, fc.constantFrom('set', 'set', 'remove', 'rename', 'add', 'append'), fc.nat(), anyValue, anyKey)
  .map(([{ text, format }, verb, pick, value, key]) => {
    const part = onlyPart(text, format)
    const { id: _id, title: _title, ...rest } = part.data
    const fields = part.form === 'section' ? rest : part.data
    const all = places(fields)
    const steps = all[pick % all.length] ?? []
    const at = (steps_: readonly (string | number)[]): Value | undefined =>
      steps_.reduce<Value | undefined>((inner, step) => (inner as Record<string | number, Value> | undefined)?.[step], fields)
    const parent = at(steps.slice(0, -1))
    const pointer = pointerOf(steps)
    const base = { text, format, part, steps }
    if (verb === 'remove' && (steps.length > 1 || all.filter((each) => each.length === 1).length > 1)) return { ...base, change: { pointer, remove: true } }
    if (verb === 'rename' && isMap(parent) && !Object.hasOwn(parent, key)) return { ...base, change: { pointer, rename: key } }
    if (verb === 'append' && isList(at(steps))) return { ...base, steps: [...steps, '-'], change: { pointer: `${pointer}/-`, set: value } }
    if (verb === 'add') {
      const holder = isMap(at(steps)) ? steps : []
      if (!Object.hasOwn(at(holder) as ValueMap, key)) return { ...base, steps: [...holder, key], change: { pointer: pointerOf([...holder, key]), set: value } }
    }
    return { ...base, change: { pointer, set: value } }
  })

function edited({ text, part, change }: Case): string {
  return applyEdits(text, editRecord(text, part, [change]))
}

const isScalarValue = (value: Value | undefined): boolean => !isList(value) && !isMap(value)
const runs = { numRuns: 500 }

describe('any change of any record', () => {
  it('reads back as what was meant, for us and for the yaml package', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const after = edited(each)
        const part = onlyPart(after, each.format)
        expect(part.data).toEqual(model(each.part.data, each.change, each.steps))
        const { id: _id, title: _title, ...fields } = part.data
        const yaml = after.slice(part.yaml.start, part.yaml.end)
        expect(sameValue(secondOpinion(yaml) ?? {}, part.form === 'section' ? fields : part.data)).toBe(true)
      }),
      runs,
    )
  })

  it('keeps line ends and adds no spaces at the end of a line', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const after = edited(each)
        const newline = /\r\n|\r|\n/.exec(each.text)?.[0] ?? '\n'
        expect(after.replaceAll(newline, '')).not.toMatch(/[\r\n]/)
        fc.pre(!/ (?:\\n|")/.test(JSON.stringify(each.change)))
        const before = new Set(each.text.split(newline))
        expect(after.split(newline).filter((line) => / $/.test(line) && !before.has(line))).toEqual([])
      }),
      runs,
    )
  })

  it('keeps every comment, but for those of what is taken out', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const after = edited(each)
        const kept = comments(after, onlyPart(after, each.format).yaml).map((comment) => comment.text)
        const before = comments(each.text, each.part.yaml).map((comment) => comment.text)
        const { root } = yamlTree(each.text, each.part.yaml)
        const old = root === undefined ? [] : nodesAlong(root, each.steps.map(String))
        const replaced = old.length === each.steps.length + 1 ? old.at(-1)?.node.type : undefined
        if ('rename' in each.change || replaced === undefined || (replaced === 'scalar' && 'set' in each.change)) expect(kept).toEqual(before)
        else {
          let at = 0
          for (const comment of kept) {
            at = before.indexOf(comment, at) + 1
            expect(at).toBeGreaterThan(0)
          }
        }
      }),
      runs,
    )
  })

  it('touches nothing but the scalar that is set', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { root } = yamlTree(each.text, each.part.yaml)
        const path = root === undefined ? [] : nodesAlong(root, each.steps.map(String))
        const last = path.at(-1)
        fc.pre(path.length === each.steps.length + 1 && last?.node.type === 'scalar' && 'set' in each.change && isScalarValue(each.change.set))
        const edits = editRecord(each.text, each.part, [each.change])
        const node = last?.node
        const start = last?.entry?.key.end ?? last?.item?.dash ?? node?.start ?? 0
        const lineEnd = each.text.slice(node?.end).search(/[\r\n]|$/) + (node?.end ?? 0)
        for (const edit of edits) {
          expect(edit.start).toBeGreaterThanOrEqual(start)
          expect(edit.end).toBeLessThanOrEqual(lineEnd)
        }
        const oneLine =
          node?.type === 'scalar' &&
          !node.absent &&
          !['literal', 'folded'].includes(node.style) &&
          !String('set' in each.change ? each.change.set : '').includes('\n')
        if (oneLine) expect(edits.filter((edit) => edit.start < (node?.start ?? 0) || edit.end > (node?.end ?? 0))).toEqual([])
      }),
      runs,
    )
  })

  it('is no change at all where the value is there already', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), ({ text, format }, pick) => {
        const part = onlyPart(text, format)
        const all = places(part.data)
        const steps = all[pick % all.length] ?? []
        const value = steps.reduce<Value>((inner, step) => (inner as Record<string | number, Value>)[step] as Value, part.data)
        expect(editRecord(text, part, [{ pointer: pointerOf(steps), set: value }])).toEqual([])
      }),
      runs,
    )
  })

  it('works in a row like one after the other', () => {
    fc.assert(
      fc.property(anyFile, fc.array(fc.tuple(anyKey, anyValue), { minLength: 1, maxLength: 4 }), ({ text, format }, sets) => {
        const part = onlyPart(text, format)
        fc.pre(part.form !== 'section' || sets.every(([key]) => key !== 'id' && key !== 'title' && key !== 'kind'))
        const changes = sets.map(([key, set]): FieldChange => ({ pointer: pointerOf([key]), set }))
        let step = text
        for (const change of changes) step = applyEdits(step, editRecord(step, onlyPart(step, format), [change]))
        expect(applyEdits(text, editRecord(text, part, changes))).toBe(step)
      }),
      { numRuns: 150 },
    )
  })
})
