import type { ValueMap } from '../base/value.ts'
import type { Kind, KindSet } from './kind.ts'
import { matchesPath } from './path-pattern.ts'
import { validate } from './validate.ts'
import type { Validator } from './validator.ts'

/** The kinds as one set. `validatorOf` is asked once per kind, when the first record of it is validated. */
export function createKindSet(kinds: readonly Kind[], validatorOf: (kind: Kind) => Validator): KindSet {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  const byPrefix = new Map(kinds.flatMap((kind) => (kind.prefix === undefined ? [] : [[kind.prefix, kind] as const])))
  const places = placesOf(kinds)
  const validators = new Map<Kind, Validator>()
  const validator = (kind: Kind): Validator => {
    const known = validators.get(kind)
    if (known) return known
    const made = validatorOf(kind)
    validators.set(kind, made)
    return made
  }
  return {
    all: kinds,
    byName: (name) => byName.get(name),
    byId: (id) => byPrefix.get(prefixOf(id) ?? ''),
    byPath: (path) => places(path),
    validate: (kind: Kind, data: ValueMap) => validate(kind, validator(kind), data),
  }
}

/** The letters before an ID's number; `undefined` where the text is no such ID. */
function prefixOf(id: string): string | undefined {
  return /^([A-Z][A-Z0-9]*)-\d+$/.exec(id)?.[1]
}

function placesOf(kinds: readonly Kind[]): (path: string) => readonly Kind[] {
  const files = groupBy(kinds, (kind) => (kind.adoption ? undefined : kind.file))
  const folders = groupBy(kinds, (kind) => (kind.adoption ? undefined : kind.folder))
  const adopting = kinds.filter((kind) => kind.adoption)
  return (path) => {
    const found = [...(files.get(path) ?? [])]
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const here = isRecordFile(path) ? (folders.get(path.slice(0, at)) ?? []) : []
      // A record in a form that its kind does not have is read too, so that this can be said.
      found.push(...here.filter((kind) => fits(kind, path)), ...here.filter((kind) => !fits(kind, path)))
    }
    for (const kind of adopting) if (kind.adoption?.files.some((pattern) => matchesPath(pattern, path))) found.push(kind)
    const name = path.slice(path.lastIndexOf('/') + 1)
    const named = found.findIndex((kind) => kind.prefix !== undefined && name.startsWith(`${kind.prefix}-`))
    return named > 0 ? [found[named] as Kind, ...found.filter((_, i) => i !== named)] : found
  }
}

function isRecordFile(path: string): boolean {
  return /\.(ya?ml|md|markdown)$/i.test(path)
}

/** Whether one of the kind's forms is written in files with such a name. */
function fits(kind: Kind, path: string): boolean {
  return /\.ya?ml$/i.test(path) ? kind.forms.includes('yaml') : kind.forms.some((form) => form !== 'yaml')
}

function groupBy(kinds: readonly Kind[], keyOf: (kind: Kind) => string | undefined): Map<string, Kind[]> {
  const groups = new Map<string, Kind[]>()
  for (const kind of kinds) {
    const key = keyOf(kind)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), kind])
  }
  return groups
}
