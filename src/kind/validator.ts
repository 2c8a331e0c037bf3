/** One error of a compiled schema, as Ajv reports it. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  /** The key that `propertyNames` refuses; the error is about it instead of a value. */
  readonly propertyName?: string
}

/** A compiled schema: says whether data fits, and leaves the errors of its last call. */
export interface Validator {
  (data: unknown): boolean
  readonly errors?: readonly SchemaError[] | null
}
