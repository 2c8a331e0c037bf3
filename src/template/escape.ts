import type { GapContext } from './context.ts'

/** Writes an answer so that it stays a piece of text at its place, whatever it holds. */
export function escapeFor(context: GapContext, answer: string): string {
  if (context === 'quoted') return JSON.stringify(answer).slice(1, -1)
  if (context === 'plain') return answer
  return context === 'code' ? escapeCode(answer) : escapeMarkdown(answer)
}

/** Backslashes before what Markdown would take for markup; a character that begins a block only at the start of the answer. */
function escapeMarkdown(answer: string): string {
  return answer
    .replace(/[\\`<*[\]|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\s*)([#>+=~-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** An answer in a code block must not end the block. */
function escapeCode(answer: string): string {
  return answer.replaceAll('`', "'").replace(/~{3,}/g, '~~')
}
