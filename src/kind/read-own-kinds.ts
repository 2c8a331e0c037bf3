import type { Problem } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { annotationProblem } from './annotation-problem.ts'
import { compileSafely } from './compile-safely.ts'
import { extendKind } from './extend-kind.ts'
import { quoted } from './field-name.ts'
import { setTo } from './fix.ts'
import type { Kind, KindSet } from './kind.ts'
import { createKindSet } from './kind-set.ts'
import { parseKindText } from './kind-text.ts'
import { kindFromFile, type ParsedKind, readKindFile } from './parse-kind.ts'
import { unsafeParts } from './safe-schema.ts'
import { validate } from './validate.ts'
import type { Validator } from './validator.ts'

/** A file of `.fieldbook/kinds/`. */
export interface KindText {
  readonly path: string
  readonly text: string
}

export interface OwnKinds {
  readonly kinds: KindSet
  /** What is wrong with the files; a file with problems gives no kind. */
  readonly problems: readonly { readonly file: string; readonly problems: readonly Problem[] }[]
}

/** Reads kind files of a repository, which is not trusted: every keyword, reference and pattern is checked before anything is compiled. */
export function readOwnKinds(files: readonly KindText[], builtIn: KindSet): OwnKinds {
  const own: Kind[] = []
  const problems: { file: string; problems: readonly Problem[] }[] = []
  for (const file of files) {
    const read = readOne(file, builtIn)
    const found = 'problems' in read ? read.problems : clashes(read.kind, read.extending, own, builtIn)
    if (found.length > 0) problems.push({ file: file.path, problems: found })
    else if ('kind' in read) own.push(read.kind)
  }
  const kinds = withOwn(own, builtIn)
  for (const kind of own) {
    const found = linkProblems(kind, kinds)
    if (found.length > 0 && kind.source !== undefined) problems.push({ file: kind.source, problems: found })
  }
  return { kinds, problems }
}

type Read = { readonly kind: Kind; readonly extending: boolean } | { readonly problems: readonly Problem[] }

function readOne({ path, text }: KindText, builtIn: KindSet): Read {
  const parsed = parseKindText(path, text)
  if ('problems' in parsed) return parsed
  const read = readKindFile(parsed.value)
  if ('problems' in read) return read
  const unsafe = unsafeParts(read.file)
  if (unsafe.length > 0) return { problems: unsafe }
  const name = read.file['x-fieldbook'].extends
  if (name === undefined) return withExtending(kindFromFile(read.file, path), false)
  const base = builtIn.byName(name)
  if (!base) return { problems: [unknownKind(name, ['extends'], builtIn)] }
  const extended = extendKind(base, read.file)
  if ('problems' in extended) return extended
  const stillUnsafe = unsafeParts(extended.file)
  return stillUnsafe.length > 0 ? { problems: stillUnsafe } : withExtending(kindFromFile(extended.file, path), true)
}

function withExtending(parsed: ParsedKind, extending: boolean): Read {
  return 'kind' in parsed ? { kind: parsed.kind, extending } : parsed
}

/** The built-in kinds with an engagement's own; one that extends a built-in kind takes its place. */
function withOwn(own: readonly Kind[], builtIn: KindSet): KindSet {
  const replaced = new Map(own.map((kind) => [kind.name, kind]))
  const kinds = [...builtIn.all.map((kind) => replaced.get(kind.name) ?? kind), ...own.filter((kind) => builtIn.byName(kind.name) === undefined)]
  const validators = new Map<Kind, Validator>()
  const validatorOf = (kind: Kind): Validator => {
    const validator = validators.get(kind) ?? compileSafely(kind.schema)
    validators.set(kind, validator)
    return validator
  }
  const compiled = new Set(own)
  return {
    ...createKindSet(kinds, validatorOf),
    validate: (kind, data) => (compiled.has(kind) ? validate(kind, validatorOf(kind), data) : builtIn.validate(kind, data)),
  }
}

/** What two kinds cannot both have: a name, a prefix, a file. */
function clashes(kind: Kind, extending: boolean, own: readonly Kind[], builtIn: KindSet): Problem[] {
  if (extending) {
    const first = own.find((other) => other.name === kind.name)
    return first ? [extendedTwice(kind.name, first)] : []
  }
  const others = [...own, ...builtIn.all]
  const problems: Problem[] = []
  for (const key of ['name', 'prefix', 'file'] as const) {
    const other = others.find((candidate) => candidate[key] !== undefined && candidate[key] === kind[key])
    if (other) problems.push(clash(key, String(kind[key]), other))
  }
  return problems
}

function extendedTwice(name: string, { source }: Kind): Problem {
  return annotationProblem(['extends'], {
    en: `${quoted(name)} is extended by ${source ?? name} already: write both in one file.`,
    zh: `${quoted(name)} 已由 ${source ?? name} 扩展：请写在同一个文件中。`,
  })
}

function clash(key: 'name' | 'prefix' | 'file', value: string, other: Kind): Problem {
  const where = other.source ?? other.name
  const advice = key === 'name' && other.source === undefined ? { en: ' or write `extends` instead', zh: '，或改写 `extends`' } : { en: '', zh: '' }
  return annotationProblem([key === 'name' ? 'kind' : key], {
    en: `${quoted(value)} is taken by ${where}: choose another one${advice.en}.`,
    zh: `${quoted(value)} 已被 ${where} 使用：请换一个${advice.zh}。`,
  })
}

function linkProblems(kind: Kind, kinds: KindSet): Problem[] {
  return kind.links.flatMap((link) =>
    link.kinds.flatMap((name, i) => (name === '*' || kinds.byName(name) ? [] : [unknownKind(name, ['links', link.pointer, 'kinds', i], kinds)])),
  )
}

function unknownKind(name: string, steps: readonly (string | number)[], kinds: KindSet): Problem {
  const meant = nearest(
    name,
    kinds.all.map((kind) => kind.name),
  )
  const problem = annotationProblem(steps, {
    en: `There is no kind ${quoted(name)}${meant ? `; did you mean ${quoted(meant)}?` : '.'}`,
    zh: `没有类型 ${quoted(name)}${meant ? `；是否想写 ${quoted(meant)}？` : '。'}`,
  })
  return meant ? { ...problem, fixes: [setTo(problem.pointer, meant)] } : problem
}
