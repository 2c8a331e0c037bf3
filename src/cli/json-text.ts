/**
 * A result as JSON text for a program to read, with the version of its shape. What a terminal would obey is written with escapes, and
 * so is `##[`, which GitHub's runner takes for a command wherever it stands in a log.
 */
export function jsonText(result: object): string {
  const text = JSON.stringify({ version: 1, ...result }, null, 2)
  return `${text.replace(obeyed, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).replaceAll('##[', '##\\u005b')}\n`
}

/** Control characters that JSON leaves as they are, and marks that turn the direction of text. */
const obeyed = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
