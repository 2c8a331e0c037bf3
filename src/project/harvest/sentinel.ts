import type { Delimiters } from '../../template/pack.ts'

const begin = '\u0001'
const end = '\u0002'

/** Stands for a gap until the text around it is written. Control characters make the writer of YAML use double quotes, where a gap belongs. */
export function gap(name: string): string {
  return `${begin}${name}${end}`
}

/** Puts gaps in their final form, in YAML and in prose. */
export function withGaps(text: string, [open, close]: Delimiters): string {
  return text.replaceAll(escaped(begin), begin).replaceAll(escaped(end), end).replaceAll(begin, `${open} `).replaceAll(end, ` ${close}`)
}

/** As it stands between the double quotes of YAML. */
function escaped(mark: string): string {
  return `\\u000${mark.charCodeAt(0)}`
}
