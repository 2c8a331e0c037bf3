import type { Language } from '../base/message.ts'
import { shippedPath } from '../disk/shipped-path.ts'
import { uriOf } from './uris.ts'

const known = new Map<string, string | undefined>()

/** The page that explains a code, as shipped with the program; `undefined` where there is none, as for the conditions of an engagement's own kinds. */
export function rulePage(code: string, language: Language): string | undefined {
  const name = `docs/${language}/rules/${code}.md`
  if (!known.has(name)) {
    const path = /^[a-z0-9-]+$/.test(code) ? shippedPath(name) : undefined
    known.set(name, path === undefined ? undefined : uriOf(path))
  }
  return known.get(name)
}
