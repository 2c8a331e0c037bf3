/** Stands for what is not the requirement's own wording; it is no word and ends none. */
const blank = '\u0000'

/**
 * Blanks code, links, quotations, comments and the heading row of tables out of Markdown prose. The length stays, so places do too.
 * Every pattern is bounded or excludes its own beginning, so that a megabyte of opening brackets costs no more than other text.
 */
export function masked(prose: string): string {
  if (!/["“‘「『《`<[|>~!]|https?:/.test(prose)) return prose
  const lines = withoutComments(prose).split('\n')
  let fence: string | undefined
  for (const [i, line] of lines.entries()) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1]
    if (fence !== undefined || mark !== undefined || /^ {0,3}>/.test(line) || isTableHead(line, lines[i + 1])) {
      lines[i] = blanks(line)
      if (fence === undefined) fence = mark
      else if (mark?.startsWith(fence)) fence = undefined
    } else lines[i] = withoutSpans(line)
  }
  return lines.join('\n')
}

/** Blanks quoted words out of a field's text: the label of a button or the name of a state is not the writer's wording. */
export function withoutQuotes(text: string): string {
  return text.replace(quotes, blanks)
}

const quotes =
  /"[^"\n]{1,200}"|“[^“”\n]{1,200}”|‘[^‘’\n]{1,200}’|「[^「」\n]{1,200}」|『[^『』\n]{1,200}』|《[^《》\n]{1,200}》|`[^`\n]{1,500}`|(?<![\w’])'[^'\n]{1,80}'(?!\w)/g
const links = /!?\[[^[\]\n]{0,500}\]\([^()\n]{0,500}\)|<[a-z][^<>\s]{0,500}>|https?:\/\/[^\s，。；、）]{1,500}/gi

function withoutSpans(line: string): string {
  return line.replace(links, blanks).replace(quotes, blanks)
}

function withoutComments(text: string): string {
  let masked = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('<!--', at)
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4)
    if (end < 0) return masked + text.slice(at)
    masked += text.slice(at, start) + blanks(text.slice(start, end + 3))
    at = end + 3
  }
}

function isTableHead(line: string, next: string | undefined): boolean {
  return next !== undefined && line.includes('|') && /^[ |:-]*-[ |:-]*$/.test(next) && next.includes('|')
}

function blanks(text: string): string {
  return text.replace(/[^\n]/g, blank)
}
