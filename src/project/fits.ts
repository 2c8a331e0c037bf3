import { isList, isMap } from '../base/value.ts'

/** What data has to look like. Fields with `?` at the end of their name may be missing; fields that are not named may be anything. */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'map'
  | readonly string[]
  | { readonly listOf: Shape }
  | { readonly fields: { readonly [name: string]: Shape } }

/** Whether data that was kept on disk still has the shape that it was written with: it may be damaged, or put there by somebody else. */
export function fits(value: unknown, shape: Shape): boolean {
  if (shape === 'text') return typeof value === 'string'
  if (shape === 'number' || shape === 'boolean') return typeof value === shape
  if (shape === 'map') return isMap(value)
  if ('listOf' in shape) return isList(value) && value.every((item) => fits(item, shape.listOf))
  if (!('fields' in shape)) return typeof value === 'string' && shape.includes(value)
  if (!isMap(value)) return false
  return Object.entries(shape.fields).every(([name, inner]) => {
    const optional = name.endsWith('?')
    const key = optional ? name.slice(0, -1) : name
    return Object.hasOwn(value, key) ? fits(value[key], inner) : optional
  })
}
