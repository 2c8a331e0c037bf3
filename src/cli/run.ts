import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { FieldbookError } from '../base/error.ts'
import type { Language, Message } from '../base/message.ts'
import { nearest } from '../base/suggest.ts'
import { findEngagements } from '../disk/find-engagements.ts'
import { ioReason } from '../disk/io-reason.ts'
import { readArguments } from './arguments.ts'
import { generalHelp, verbHelp } from './help.ts'
import type { Io } from './io.ts'
import { languageFor, localeLanguage } from './language.ts'
import { visible } from './terminal-text.ts'
import { commonOptions, type Verb } from './verb.ts'
import { verbs } from './verbs.ts'

/** Runs one command line; returns the exit code. Errors end here, as one sentence on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let language = localeLanguage(io.env)
  try {
    const { name, rest, directory, lang } = split(argv)
    const folder = folderOf(io, directory)
    language = languageFor(lang, folder, io.env)
    if (name === undefined || name === 'help') return general(rest, io, language)
    const verb = verbOf(name)
    // Help is shown whatever else was typed.
    if (rest.some((word) => word === '--help' || word === '-h')) return print(io, verbHelp(verb, language))
    const call = { io, language, arguments: readArguments(rest, [...verb.options, ...commonOptions]), folder }
    return await verb.run(call).catch(async (error: unknown) => Promise.reject(await withEngagementsBelow(error, folder)))
  } catch (error) {
    io.stderr.write(`fieldbook: ${sentence(error, language, io.env)}\n`)
    return 2
  }
}

/** Finds the verb: the first word that is no option, after options that any verb takes. */
function split(argv: readonly string[]) {
  const options = { directory: { type: 'string', short: 'C' }, lang: { type: 'string' }, today: { type: 'string' } } as const
  const { tokens, values } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const at = tokens.find((token) => token.kind === 'positional')?.index ?? argv.length
  const { directory, lang } = values
  return {
    name: argv[at],
    rest: argv.filter((_, i) => i !== at),
    directory: typeof directory === 'string' ? directory : undefined,
    lang: typeof lang === 'string' ? lang : undefined,
  }
}

/** Somebody who stands above the engagements of a repository is told where they are. */
async function withEngagementsBelow(error: unknown, folder: string): Promise<unknown> {
  if (!(error instanceof FieldbookError) || error.code !== 'no-engagement') return error
  const found = (await findEngagements(folder)).map((root) => relative(folder, root))
  if (found.length === 0) return error
  const some = found.slice(0, 5)
  const more = found.length > some.length ? ', …' : ''
  const { en, zh } = error.text
  return new FieldbookError('no-engagement', { en: `${en} Below it: ${some.join(', ')}${more}.`, zh: `${zh}下级文件夹中有：${some.join('、')}${more}。` })
}

function folderOf(io: Io, directory: string | undefined): string {
  const folder = resolve(io.cwd, directory ?? '.')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  throw new FieldbookError('bad-arguments', { en: `There is no folder ${folder}.`, zh: `没有文件夹 ${folder}。` })
}

function general(rest: readonly string[], io: Io, language: Language): number {
  if (rest.includes('--version') || rest.includes('-v')) return print(io, `${version}\n`)
  const { positionals } = readArguments(rest, [...commonOptions])
  const [topic] = positionals
  return print(io, topic === undefined ? generalHelp(verbs, language) : verbHelp(verbOf(topic), language))
}

function verbOf(name: string): Verb {
  const found = verbs.find((verb) => verb.name === name)
  if (found) return found
  const meant = nearest(
    name,
    verbs.map((verb) => verb.name),
  )
  throw new FieldbookError('bad-arguments', {
    en: `There is no command ${name}${meant ? `; did you mean ${meant}?` : '; `fieldbook --help` lists them.'}`,
    zh: `没有命令 ${name}${meant ? `；是否想用 ${meant}？` : '；可用 `fieldbook --help` 查看。'}`,
  })
}

function print(io: Io, text: string): number {
  io.stdout.write(text)
  return 0
}

/** An error in plain words; what it quotes from a record reaches the terminal as text only. */
function sentence(error: unknown, language: Language, env: Io['env']): string {
  const stack = env.FIELDBOOK_DEBUG && error instanceof Error ? `\n${error.stack}` : ''
  return `${wordsOf(error)[language]}${stack}`.split('\n').map(visible).join('\n')
}

function wordsOf(error: unknown): Message {
  if (error instanceof FieldbookError) return error.text
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code !== undefined && path !== undefined) {
    const { en, zh } = ioReason(error as NodeJS.ErrnoException)
    return { en: `${path} cannot be read or written: ${en}.`, zh: `无法读写 ${path}：${zh}。` }
  }
  return { en: `This is a mistake in Fieldbook itself, please report it: ${message ?? error}`, zh: `程序内部出错，请报告此问题：${message ?? error}` }
}
