/** Text of a record as Markdown that shows exactly that text: no markup, HTML, links, images or line breaks come out of it. */
export function plain(text: string, most = 300): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  const cut = [...line].length > most ? `${[...line].slice(0, most - 1).join('')}…` : line
  return cut.replace(/[\\`*_{}[\]()<>#+\-.!|~&:@/$^=]/g, (character) => (/[&<>]/.test(character) ? entities[character] : undefined) ?? `\\${character}`)
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text as inline code; backticks and line breaks become spaces. */
export function code(text: string): string {
  return `\`${text.replace(/[`\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()}\``
}

/** Lines of text as a code block that nothing in the text can end. */
export function codeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`
}
