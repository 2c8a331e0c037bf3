import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import type { Value } from '../base/value.ts'
import { contextOf } from './error-context.ts'
import { fieldName, quoted } from './field-name.ts'
import { schemaAt, variants } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'
import { wrongType } from './type-problems.ts'
import type { SchemaError } from './validator.ts'
import { typeOf } from './value-words.ts'

/** An error still to be said, or a problem that stands for several of them. */
type Item = { readonly error: SchemaError } | { readonly error: SchemaError; readonly problem: Problem }

/**
 * A value that fits none of several alternatives gets errors for each of them. Keeps those of the alternative that was most likely meant,
 * or says in one problem what the alternatives have in common.
 */
export function settleAlternatives(root: JsonSchema, data: Value, errors: readonly SchemaError[]): Item[] {
  let items: Item[] = []
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      items.push({ error })
      continue
    }
    // Ajv reports the alternatives after everything that they lack, and inner ones before outer ones.
    const branches = branchesOf(root, error)
    const perBranch = branches.map(({ prefix }) => items.filter((item) => item.error.schemaPath.startsWith(prefix)))
    const inside = new Set(perBranch.flat())
    items = items.filter((item) => !inside.has(item))
    items.push(...settled(root, data, error, branches, perBranch))
  }
  return items
}

interface Branch {
  readonly schema: JsonSchema
  /** How the schema paths of its errors begin. */
  readonly prefix: string
}

function branchesOf(root: JsonSchema, { schemaPath, keyword }: SchemaError): Branch[] {
  const list = schemaAt(root, schemaPath.slice(0, schemaPath.lastIndexOf('/')))?.[keyword]
  return (Array.isArray(list) ? list : []).map((schema: unknown, i) => {
    const branch = isSchema(schema) ? schema : {}
    return { schema: branch, prefix: `${schemaPath}/${i}/` }
  })
}

function settled(root: JsonSchema, data: Value, error: SchemaError, branches: readonly Branch[], perBranch: readonly Item[][]): Item[] {
  const context = contextOf(root, data, error)
  if (Array.isArray(error.params.passingSchemas)) return [{ error, problem: ambiguous(error, branches) }]
  const types = branches.map(({ schema }) => typesOf(root, schema))
  const fitting = perBranch.filter(
    (_, i) => types[i]?.length === 0 || types[i]?.includes(typeOf(context.value)) || (typeOf(context.value) === 'integer' && types[i]?.includes('number')),
  )
  if (fitting.length === 0) return [{ error, problem: wrongType({ ...context, schema: {} }, [...new Set(types.flat())]) }]
  const lacking = fitting.map((items) => items.map((item) => missingKey(item.error, error)))
  if (fitting.length > 1 && lacking.every((keys) => keys.length === 1 && keys[0] !== undefined))
    return [
      {
        error,
        problem: oneNeeded(
          error,
          lacking.flat().filter((key) => key !== undefined),
        ),
      },
    ]
  const [best] = [...fitting].sort((a, b) => distance(a) - distance(b))
  return best && best.length > 0 ? best : [{ error, problem: noneFits(error) }]
}

/** How far a value is from an alternative: one that is meant for another sort of value is farthest. */
function distance(items: readonly Item[]): number {
  return items.reduce((sum, { error }) => sum + (error.keyword === 'const' || error.keyword === 'enum' ? 10 : 1), 0)
}

function typesOf(root: JsonSchema, schema: JsonSchema): string[] {
  return variants(root, schema).flatMap(({ type, properties, enum: values }) => {
    if (type !== undefined) return [type].flat().map(String)
    if (Array.isArray(values)) return values.map((value) => typeOf(value as Value))
    return properties === undefined ? [] : ['object']
  })
}

function missingKey(error: SchemaError, alternatives: SchemaError): string | undefined {
  return error.keyword === 'required' && error.instancePath === alternatives.instancePath ? String(error.params.missingProperty) : undefined
}

function oneNeeded({ instancePath }: SchemaError, keys: readonly string[]): Problem {
  const names = [...new Set(keys)].map(quoted)
  return {
    code: 'field-missing',
    pointer: instancePath + pointerOf([keys[0] ?? '']),
    message: { en: `One of ${names.join(', ')} is needed: add it.`, zh: `${names.join('、')} 至少要填写一项：请补上。` },
  }
}

function ambiguous({ instancePath }: SchemaError, branches: readonly Branch[]): Problem {
  const names = branches.flatMap(({ schema }) => (Array.isArray(schema.required) ? schema.required.map((key) => quoted(String(key))) : []))
  const place = fieldName(instancePath)
  return {
    code: 'value-not-allowed',
    pointer: instancePath,
    message:
      names.length > 1
        ? { en: `Only one of ${names.join(', ')} may stand here: remove the others.`, zh: `${names.join('、')} 只能填写一项：请删除其余。` }
        : { en: `The value of ${place.en} can be read in two ways: make it more precise.`, zh: `${place.zh} 的值可有两种理解：请写得更明确。` },
  }
}

function noneFits({ instancePath }: SchemaError): Problem {
  const place = fieldName(instancePath)
  return {
    code: 'value-not-allowed',
    pointer: instancePath,
    message: { en: `The value of ${place.en} is none of those that are allowed here.`, zh: `${place.zh} 的值不在允许范围内。` },
  }
}
