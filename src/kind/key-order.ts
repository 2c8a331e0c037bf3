import type { Kind } from './kind.ts'

/** The order in which a record's fields are written: that of its kind's schema. */
export function keyOrderOf({ schema }: Pick<Kind, 'schema'>): string[] {
  return Object.keys((schema.properties ?? {}) as object)
}
