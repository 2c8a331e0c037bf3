import { isMap, textOf, type ValueMap } from '../../base/value.ts'
import { gap } from './sentinel.ts'
import { personGaps, type Term } from './words.ts'

/** The names of an engagement: its code, both parties and its people. Longer and shorter spellings of a party are both taken. */
export function termsOf(engagement: ValueMap, people: readonly ValueMap[], texts: readonly string[]): Term[] {
  const [client, vendor, code] = ['client', 'vendor', 'id'].map((field) => textOf(engagement[field]))
  const title = textOf(engagement.title) ?? ''
  const organisations = people.flatMap((person) => {
    const name = textOf(person.organisation)
    return name === undefined ? [] : [{ name, side: textOf(person.side) }]
  })
  const aliases = [...texts.flatMap(aliasesIn), ...[client, vendor].flatMap((name) => firstWord(name ?? '', texts))]
  return [
    ...partyTerms(client, [title, ...organisations.filter(({ side }) => side === 'client').map(({ name }) => name)], aliases, gap('client')),
    ...partyTerms(vendor, [title, ...organisations.filter(({ side }) => side === 'vendor').map(({ name }) => name)], aliases, gap('vendor')),
    ...(code === undefined ? [] : [{ text: code, becomes: gap('code') }]),
    ...people.flatMap((person) => personTerms(person, engagement)),
  ]
}

/** A party by its whole name, without what stands in brackets, and by the beginning that other texts have in common with it. */
function partyTerms(name: string | undefined, others: readonly string[], aliases: readonly string[], becomes: string): Term[] {
  if (name === undefined || name === '') return []
  const [bare = name] = name.split(/\s*[（(]/u)
  const short = others.map((other) => commonBeginning(bare, other)).filter((one) => (/\p{Script=Han}/u.test(one) ? one.length >= 2 : one.length >= 4))
  const declared = aliases.filter((alias) => name.includes(alias))
  return [...new Set([name, bare, ...short, ...declared])].map((text) => ({ text, becomes }))
}

/** Short names as contracts declare them: 以下称“恒润”, hereinafter "Northwind". */
function aliasesIn(text: string): string[] {
  return [...text.matchAll(/(?:以下简?称(?:为)?|hereinafter(?: called)?(?: the)?)\s*[“"「]([^”"」\n]{2,30})[”"」]/giu)].flatMap(([, alias]) => alias ?? [])
}

/** The first word of a name, when texts use it alone and in the middle of a sentence, where only a name has a capital letter. */
function firstWord(name: string, texts: readonly string[]): string[] {
  const [, first, second] = /^(\p{Lu}[\p{L}\p{N}]{3,})(?: ([\p{L}\p{N}]+))?/u.exec(name) ?? []
  if (first === undefined) return []
  const alone = new RegExp(`\\p{Ll},? ${first}(?![\\p{L}\\p{N}])${second === undefined ? '' : `(?! ${second})`}`, 'u')
  return texts.some((text) => alone.test(text)) ? [first] : []
}

/** Whole words in scripts that have them. */
function commonBeginning(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  const common = a.slice(0, length)
  const isCut = /\w$/.test(common) && (/\w/.test(a[length] ?? '') || /\w/.test(b[length] ?? ''))
  return (isCut ? common.replace(/\w+$/, '') : common).trim()
}

/** A person becomes the project manager of the same side; in texts the others are named by what they do. */
function personTerms(person: ValueMap, engagement: ValueMap): Term[] {
  const [handle, name] = [textOf(person.handle), textOf(person.name)]
  const side = sideOf(person)
  const manager = { client: textOf(engagement.clientManager), vendor: textOf(engagement.vendorManager) }[side]
  const roles = Array.isArray(person.roles) ? person.roles.flatMap((role) => (typeof role === 'string' ? [role] : [])) : []
  const nameGap = gap(side === 'client' ? 'clientManagerName' : 'vendorManagerName')
  const called = handle === manager ? nameGap : (roles[0] ?? personGaps[side])
  return [...(handle === undefined ? [] : [{ text: handle, becomes: personGaps[side] }]), ...(name === undefined ? [] : [{ text: name, becomes: called }])]
}

/** Third parties work for the vendor, as far as a pack can know. */
function sideOf(person: ValueMap): 'client' | 'vendor' {
  return person.side === 'client' ? 'client' : 'vendor'
}

export function peopleOf(directory: ValueMap | undefined): ValueMap[] {
  const people = directory?.people
  return Array.isArray(people) ? people.filter(isMap) : []
}
