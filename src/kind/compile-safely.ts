import { createAjv } from './compile.ts'
import type { JsonSchema } from './kind.ts'
import { compilePattern } from './linear-pattern.ts'
import { bareSchema } from './schema-keywords.ts'
import type { Validator } from './validator.ts'

/** Compiles a schema that `unsafeParts` has found nothing wrong with; its patterns run on the linear engine. */
export function compileSafely(schema: JsonSchema): Validator {
  // Ajv tells patterns apart by their text, so each has to give its own.
  const engine = Object.assign((pattern: string) => ({ test: compilePattern(pattern).test, toString: () => pattern }), { code: 'compilePattern' })
  const ajv = createAjv({ strict: false, logger: false, code: { regExp: engine } })
  return ajv.compile(bareSchema(schema) as object) as Validator
}
