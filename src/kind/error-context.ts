import type { Message } from '../base/message.ts'
import { pointerOf, valueAt } from '../base/pointer.ts'
import type { Value } from '../base/value.ts'
import { fieldName } from './field-name.ts'
import { schemaAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import type { SchemaError } from './validator.ts'

/** One error of a validator and all that is needed to say it. */
export interface ErrorContext {
  readonly error: SchemaError
  readonly root: JsonSchema
  readonly data: Value
  /** The field that the error is about. */
  readonly pointer: string
  readonly value: Value
  readonly name: Message
  /** The schema that holds the keyword. */
  readonly schema: JsonSchema
  /** The error is about the field's key, not its value. */
  readonly isKey: boolean
}

export function contextOf(root: JsonSchema, data: Value, error: SchemaError): ErrorContext {
  const schema = schemaAt(root, error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/'))) ?? {}
  const key = error.propertyName
  const pointer = key === undefined ? error.instancePath : error.instancePath + pointerOf([key])
  const value = key === undefined ? valueAt(data, pointer) : key
  return { error, root, data, pointer, value: value ?? null, name: fieldName(pointer), schema, isKey: key !== undefined }
}
