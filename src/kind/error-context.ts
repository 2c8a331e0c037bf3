import type { Message } from '../base/message.ts'
import { pointerOf, valueAt } from '../base/pointer.ts'
import type { Value } from '../base/value.ts'
import { fieldName } from './field-name.ts'
import { schemaAt, schemasAt, variants } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'
import type { SchemaError } from './validator.ts'

/** One error of a validator and all that is needed to say it. */
export interface ErrorContext {
  readonly error: SchemaError
  readonly root: JsonSchema
  readonly data: Value
  /** The field that the error is about. */
  readonly pointer: string
  readonly value: Value
  /** The field's name within a sentence. */
  readonly name: Message
  /** The field's name where a sentence begins. */
  readonly subject: Message
  /** The schema that holds the keyword. */
  readonly schema: JsonSchema
  /** The error is about the field's key, not its value. */
  readonly isKey: boolean
}

export function contextOf(root: JsonSchema, data: Value, error: SchemaError): ErrorContext {
  const schema = ownerOf(root, error)
  const key = error.propertyName
  const pointer = key === undefined ? error.instancePath : error.instancePath + pointerOf([key])
  const value = key === undefined ? valueAt(data, pointer) : key
  const name = fieldName(pointer)
  return { error, root, data, pointer, value: value ?? null, name, subject: subjectOf(name), schema, isKey: key !== undefined }
}

/** The schema that holds an error's keyword. A schema with definitions gives paths that begin anew in each of them, so there the field decides. */
function ownerOf(root: JsonSchema, { instancePath, schemaPath, keyword, params, propertyName }: SchemaError): JsonSchema {
  if (root.$defs === undefined) return schemaAt(root, schemaPath.slice(0, schemaPath.lastIndexOf('/'))) ?? {}
  const here = schemasAt(root, instancePath)
  const candidates = propertyName === undefined ? here : here.flatMap(({ propertyNames }) => (isSchema(propertyNames) ? variants(root, propertyNames) : []))
  const holders = candidates.filter((schema) => keyword in schema)
  return holders.find((schema) => schema[keyword] === (params[keyword] ?? params.limit)) ?? holders[0] ?? {}
}

/** Chinese sets Latin text apart from what follows, and nothing else. */
export function subjectOf({ en, zh }: Message): Message {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), zh: zh.endsWith('`') ? `${zh} ` : zh }
}
