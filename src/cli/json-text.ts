/**
 * A result as JSON text for a program to read, with the version of its shape. `##[` is what GitHub's runner takes for a command
 * wherever it stands in a log, so it is written with an escape.
 */
export function jsonText(result: object): string {
  return `${JSON.stringify({ version: 1, ...result }, null, 2).replaceAll('##[', '##\\u005b')}\n`
}
