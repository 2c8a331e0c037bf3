import type { Paint } from './paint.ts'
import { visible } from './terminal-text.ts'

/** A page of our own documentation for the terminal: headings, code and links stand out, marks go away where colours say the same. */
export function markdownText(markdown: string, paint: Paint): string {
  let inFence = false
  const lines = markdown.split(/\r?\n/).flatMap((line): string[] => {
    if (/^\s*(```|~~~)/.test(line)) {
      inFence = !inFence
      return []
    }
    return [inFence ? `    ${visible(line)}` : prose(visible(line), paint)]
  })
  return `${lines.join('\n').trim()}\n`
}

function prose(line: string, paint: Paint): string {
  const [, heading] = /^#{1,6}\s+(.*)$/.exec(line) ?? []
  if (heading !== undefined) return paint.strong(heading.replaceAll('`', ''))
  return line
    .replace(/^(\s*)[-*]\s+/, '$1• ')
    .replace(/!?\[([^\]]*)\]\(([^)]*)\)/g, (_, text: string, target: string) => (/^[a-z]+:/.test(target) ? `${text} (${target})` : text))
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => paint.strong(text))
    .replace(/`([^`]+)`/g, (marked, code: string) => (paint.name(code) === code ? marked : paint.name(code)))
}
