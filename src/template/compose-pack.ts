import { type Language, languages, type Message } from '../base/message.ts'
import { checkGaps } from './check-gaps.ts'
import { isDayGap } from './day-gaps.ts'
import { byLanguage, type Layer } from './layer.ts'
import { type Manifest, manifestName, usualDelimiters } from './manifest.ts'
import type { Pack, PackFile, PackId, PackProblem, Question, QuestionType, TemplateFile } from './pack.ts'
import { matchesPath } from './path-pattern.ts'
import { isFromAnswer } from './question.ts'

/** A pack that was chosen, after the packs beneath it. */
export type Stack = readonly Layer[]

/** Puts packs on top of each other, or says everything that is wrong with them. The first stack is the pack itself, the others are overlays. */
export function composePack(stacks: readonly Stack[]): { readonly pack: Pack } | { readonly problems: readonly PackProblem[] } {
  const chosen = stacks.flatMap((stack) => stack.at(-1) ?? [])
  const layers = [...new Map(stacks.flat().map((layer) => [`${layer.manifest.name} ${layer.source ?? ''}`, layer])).values()]
  const main = chosen[0]
  if (!main) return { problems: [] }
  const problems = layers.flatMap((layer) => layer.problems.map((problem) => placed(problem, layer, main)))
  const { name, names, summary } = main.manifest
  const manifests = layers.map((layer) => layer.manifest)
  const files = byLanguage((language) => stackFiles(layers, language, problems))
  const records = byLanguage((language) => stackRecords(layers, language))
  const pack: Pack = {
    name,
    names,
    summary,
    chosen: chosen.map(idOf),
    open: manifests.findLast((manifest) => manifest.open !== undefined)?.open,
    languages: languagesOf(layers),
    questions: stackNamed(manifests.map((manifest) => manifest.questions)),
    derived: stackNamed(manifests.map((manifest) => manifest.derived)),
    files: byLanguage((language) => files[language].map(({ file }) => file)),
    records: byLanguage((language) => records[language].map(({ file }) => file)),
    fileRules: manifests.flatMap((manifest) => manifest.fileRules),
    fieldRules: manifests.flatMap((manifest) => manifest.fieldRules),
  }
  problems.push(...checkNames(pack, manifests).map((message) => ({ file: manifestName, message })))
  for (const layer of layers) problems.push(...checkRules(pack, layer.manifest).map((message) => placed({ file: manifestName, message }, layer, main)))
  for (const language of languages) {
    for (const [folder, placedFiles, more] of [['', files[language], []] as const, ['records/', records[language], ['title']] as const]) {
      const names = new Set([...pack.questions, ...pack.derived].map((one) => one.name).concat('today', 'language', more))
      const known = { has: (name: string) => names.has(name) || (folder !== '' && isDayGap(name)) }
      for (const { file, layer } of placedFiles) {
        const path = `${folder}${language}/${file.path}`
        for (const message of checkGaps(file, known)) problems.push(placed({ file: path, message }, layer, main))
      }
    }
  }
  return problems.length > 0 ? { problems } : { pack }
}

function idOf({ manifest: { name, version }, source }: Layer): PackId {
  return { name, version, ...(source === undefined ? {} : { source }) }
}

/** A problem of a pack beneath says which pack it is. */
function placed({ file, message }: PackProblem, layer: Layer, main: Layer): PackProblem {
  return { file: layer === main ? file : `${layer.manifest.name}/${file}`, message }
}

/** A later entry takes the place of an earlier one with its name. */
function stackNamed<T extends { readonly name: string }>(lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map((one) => [one.name, one])).values()]
}

interface Placed<File> {
  readonly file: File
  readonly layer: Layer
}

function stackFiles(layers: readonly Layer[], language: Language, problems: PackProblem[]): Placed<TemplateFile>[] {
  const files = new Map<string, Placed<TemplateFile>>()
  for (const layer of layers) {
    const { delimiters, without } = layer.manifest
    for (const pattern of without) {
      const gone = [...files.keys()].filter((path) => matchesPath(pattern, path))
      for (const path of gone) files.delete(path)
      const isRecord = pattern.startsWith('records/')
      if (gone.length === 0 && !isRecord && files.size > 0) problems.push({ file: manifestName, message: matchesNothing(pattern) })
    }
    for (const file of layer.files[language]) files.set(file.path, { file: { ...file, delimiters }, layer })
  }
  return [...files.values()].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
}

/** `without` names record templates by `records/` and their file. */
function stackRecords(layers: readonly Layer[], language: Language): Placed<TemplateFile>[] {
  const files = new Map<string, Placed<TemplateFile>>()
  for (const layer of layers) {
    for (const path of files.keys()) if (layer.manifest.without.some((pattern) => matchesPath(pattern, `records/${path}`))) files.delete(path)
    for (const file of layer.records[language]) files.set(file.path, { file: { ...file, delimiters: usualDelimiters }, layer })
  }
  return [...files.values()].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
}

/** The languages that every pack with files has files in. */
function languagesOf(layers: readonly Layer[]): Language[] {
  const filled = layers.filter(({ files }) => languages.some((language) => files[language].length > 0))
  return languages.filter((language) => filled.every(({ files }) => files[language].length > 0))
}

function checkNames({ questions, derived }: Pack, manifests: readonly Manifest[]): Message[] {
  const dates = new Set(questions.filter((question) => question.type === 'date').map((question) => question.name))
  const messages: Message[] = []
  for (const manifest of manifests) {
    const seen = new Set(['today', 'language', 'title'])
    for (const { name } of [...manifest.questions, ...manifest.derived]) {
      if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name)) {
        messages.push({
          en: `The name ${name} should be letters and digits, beginning with a small letter.`,
          zh: `名称 ${name} 只能由字母和数字组成，并以小写字母开头。`,
        })
      }
      if (seen.has(name)) messages.push({ en: `The name ${name} is used twice.`, zh: `名称 ${name} 用了两次。` })
      seen.add(name)
    }
  }
  for (const { name, from } of derived) {
    if (questions.some((question) => question.name === name)) messages.push({ en: `The name ${name} is used twice.`, zh: `名称 ${name} 用了两次。` })
    if (dates.has(from)) continue
    messages.push({ en: `${name} counts from ${from}, which no question of type date asks for.`, zh: `${name} 以 ${from} 为起点，但没有这个日期类型的问题。` })
  }
  for (const [index, question] of questions.entries()) messages.push(...checkReferences(question, questions.slice(0, index)))
  return [...new Map(messages.map((message) => [message.en, message])).values()]
}

/** What a question takes from others can only come from those that are asked before it. */
function checkReferences({ name, type, initial, laterThan }: Question, earlier: readonly Question[]): Message[] {
  const source = isFromAnswer(initial) ? initial.from : undefined
  const has = (wanted: string, of: QuestionType) => earlier.some((one) => one.name === wanted && (one.type === of || (of === 'text' && one.type === 'choice')))
  const messages: Message[] = []
  if (source !== undefined && !has(source, type))
    messages.push({
      en: `The default of ${name} comes from ${source}, which no earlier question of the same type asks for.`,
      zh: `${name} 的 default 取自 ${source}，但前面没有这个同类型的问题。`,
    })
  if (laterThan !== undefined && (type !== 'date' || !has(laterThan, 'date')))
    messages.push({
      en: `${name} is to be later than ${laterThan}; both have to be questions of type date, ${laterThan} the earlier one.`,
      zh: `${name} 要求晚于 ${laterThan}：两者都应是日期问题，且 ${laterThan} 先问。`,
    })
  return messages
}

/** A pattern or a file name that leads to nothing is a slip of the pen. */
function checkRules({ files }: Pack, { fileRules, fieldRules, open }: Manifest): Message[] {
  const paths: string[] = languages.flatMap((language) => files[language].map((file: PackFile) => file.path))
  const patterns = [...fileRules.map((rule) => rule.path), ...fieldRules.map((rule) => rule.record), ...(open === undefined ? [] : [open])]
  return patterns.filter((pattern) => !paths.some((path) => matchesPath(pattern, path))).map(matchesNothing)
}

function matchesNothing(pattern: string): Message {
  return { en: `${pattern} is no file of this pack or of those beneath it.`, zh: `此模板包及其下层模板包中没有文件 ${pattern}。` }
}
