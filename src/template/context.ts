/** Where a gap stands, which decides how an answer must be written there. */
export type GapContext = 'quoted' | 'markdown' | 'code' | 'plain'

interface Stretch {
  readonly end: number
  readonly context: GapContext
}

/** The contexts of a text as stretches that follow one another; the last one ends with the text. */
export type ContextMap = readonly Stretch[]

/** Files in which answers are filled in; others are copied as they are. */
export function isFilled(path: string): boolean {
  return /\.(ya?ml|json|md|markdown)$/i.test(path)
}

/** Works out which parts of a template are YAML or JSON, Markdown prose or a Markdown code block. */
export function contextsOf(path: string, text: string): ContextMap {
  if (!/\.(md|markdown)$/i.test(path)) return [{ end: text.length, context: 'quoted' }]
  const stretches: Stretch[] = []
  let context = 'markdown' as GapContext
  let fence = ''
  let at = 0
  for (const line of text.split('\n')) {
    const was: GapContext = context
    const wasFence = fence
    if (at === 0 && line.trimEnd() === '---') [context, fence] = ['quoted', '---']
    else if (fence !== '') [context, fence] = closes(line, fence) ? ['markdown', ''] : [context, fence]
    else [context, fence] = opened(line)
    if (context !== was || fence !== wasFence) stretches.push({ end: at, context: was })
    at += line.length + 1
  }
  return [...stretches, { end: text.length, context }]
}

export function contextAt(contexts: ContextMap, offset: number): GapContext {
  return contexts.find((stretch) => offset < stretch.end)?.context ?? 'markdown'
}

function opened(line: string): [GapContext, string] {
  const [, fence = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (fence === '') return ['markdown', '']
  return [/^\s*yaml\s+record\b/.test(info) ? 'quoted' : 'code', fence]
}

function closes(line: string, fence: string): boolean {
  if (fence === '---') return line.trimEnd() === '---'
  const [, end = ''] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? []
  return end.length >= fence.length && end[0] === fence[0]
}

/** Whether an offset of a YAML or JSON text lies between double quotes, as far as its own line tells, or in a comment. */
export function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  let quote = ''
  for (let i = 0; i < before.length; i++) {
    const char = before[i] ?? ''
    if (quote === '"' && char === '\\') i++
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '#' && /^$|\s$/.test(before.slice(0, i))) return true
    else if ((char === '"' || char === "'") && /^$|[\s[{,]$/.test(before.slice(0, i))) quote = char
  }
  return quote === '"'
}
