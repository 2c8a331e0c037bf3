import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { isMap, type ValueMap } from '../base/value.ts'
import { type ErrorContext, subjectOf } from './error-context.ts'
import { fieldName, quoted } from './field-name.ts'
import { fieldAt, titleOf, variants } from './field-schema.ts'
import { addExample, removeField } from './fix.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

/** A required field that is not there. */
export function missingProblem({ root, pointer, error }: ErrorContext): Problem {
  const key = String(error.params.missingProperty)
  const place = pointer + pointerOf([key])
  const field = fieldAt(root, place)
  const title = titleOf(field, key)
  const name = fieldName(place)
  const meaning = meaningOf(field)
  return {
    code: 'field-missing',
    pointer: place,
    message: {
      en: `${title.en.toLowerCase() === key.toLowerCase() ? subjectOf(name).en : `${title.en} (${name.en})`} is missing${meaning.en === '' ? ': add it.' : `. ${meaning.en}`}`,
      zh: `缺少${title.zh === key ? ` ${name.zh}` : `“${title.zh}”（${name.zh}）`}${meaning.zh === '' ? '：请补上。' : `：${meaning.zh}`}`,
    },
    fixes: addExample(root, place),
  }
}

/** A field that is needed because another one is there. */
export function dependentProblem(context: ErrorContext): Problem {
  const problem = missingProblem(context)
  const because = quoted(String(context.error.params.property))
  const key = quoted(String(context.error.params.missingProperty))
  return {
    ...problem,
    message: {
      en: `${key} is needed beside ${because}: add it, or take ${because} out.`,
      zh: `填写了 ${because} 就必须填写 ${key}：请补上，或删除 ${because}。`,
    },
  }
}

/** A field that the schema does not know. */
export function unknownProblem({ root, data, pointer, value, error }: ErrorContext): Problem {
  const key = String(error.params.additionalProperty)
  const place = pointer + pointerOf([key])
  const meant = keyMeant(root, pointer, key, isMap(value) ? value : {})
  const owner = pointer === '' ? ownerName(data, root) : { ...fieldName(pointer), zh: subjectOf(fieldName(pointer)).zh }
  return {
    code: 'field-unknown',
    pointer: place,
    at: 'key',
    message: {
      en: `${quoted(key)} is not a field of ${owner.en}${meant === undefined ? ': correct its name or take it out.' : `; did you mean ${quoted(meant)}?`}`,
      zh: `${owner.zh}没有字段 ${quoted(key)}${meant === undefined ? '：请更正名称或删除。' : `；是否想写 ${quoted(meant)}？`}`,
    },
    fixes: [
      ...(meant === undefined
        ? []
        : [{ title: { en: `Rename to ${quoted(meant)}`, zh: `改名为 ${quoted(meant)}` }, changes: [{ pointer: place, rename: meant }] }]),
      removeField(place),
    ],
  }
}

/** A field that a schema rules out at this place. */
export function noPlaceProblem({ pointer, name }: ErrorContext): Problem {
  return {
    code: 'field-unknown',
    pointer,
    at: 'key',
    message: { en: `${name.en} has no place here: take it out.`, zh: `此处不能填写 ${name.zh}：请删除。` },
    fixes: [removeField(pointer)],
  }
}

/** The field that a key was meant to be: near in spelling, or called so in either language. */
function keyMeant(root: JsonSchema, pointer: string, key: string, taken: ValueMap): string | undefined {
  const owner = fieldAt(root, pointer) ?? root
  const fields = variants(root, owner).flatMap(({ properties }) => (isSchema(properties) ? Object.entries(properties) : []))
  const free = fields.filter(([name]) => !Object.hasOwn(taken, name))
  const titled = free.find(([name, schema]) => {
    const title = titleOf(isSchema(schema) ? schema : undefined, name)
    return [title.en.toLowerCase(), title.zh].includes(key.trim().toLowerCase())
  })
  return (
    titled?.[0] ??
    nearest(
      key,
      free.map(([name]) => name),
    )
  )
}

function ownerName(data: unknown, root: JsonSchema): { en: string; zh: string } {
  const kind = isSchema(root.properties) && isSchema(root.properties.kind) ? root.properties.kind.const : undefined
  const name = typeof kind === 'string' ? kind : isSchema(data) && typeof data.kind === 'string' ? data.kind : undefined
  return name === undefined ? { en: 'this file', zh: '本文件' } : { en: name, zh: `${name} ` }
}

function meaningOf(field: JsonSchema | undefined): { en: string; zh: string } {
  const chinese = field?.['x-zh']
  const en = typeof field?.description === 'string' ? field.description.replace(/\s+/g, ' ') : ''
  return { en, zh: isSchema(chinese) && typeof chinese.description === 'string' ? chinese.description.replace(/\s+/g, ' ') : en }
}
