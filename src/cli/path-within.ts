import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import type { Call } from './verb.ts'

/** The files and folders named after a verb, relative to the engagement's root; empty for the root itself. */
export function pathsWithin(call: Call, root: string): string[] {
  return call.arguments.positionals.map((path) => pathWithin(call, root, path))
}

function pathWithin({ folder }: Call, root: string, path: string): string {
  const absolute = resolve(folder, path)
  if (!existsSync(absolute)) throw new FieldbookError('bad-arguments', { en: `There is no ${path} in ${folder}.`, zh: `${folder} 中没有 ${path}。` })
  const inside = relative(root, absolute).split(sep).join('/')
  if (inside !== '..' && !inside.startsWith('../')) return inside
  throw new FieldbookError('bad-arguments', { en: `${path} does not lie in the engagement ${root}.`, zh: `${path} 不在项目 ${root} 之内。` })
}
