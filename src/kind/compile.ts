import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import { formats } from './formats.ts'

/** One way to compile schemas, whether when Fieldbook is built or for an engagement's own kinds. */
export function createAjv(options: Options): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    formats: { ...formats },
    ...options,
  })
}
