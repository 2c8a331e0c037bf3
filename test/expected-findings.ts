import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the files of an engagement say is to be found in them, as `file:line code`, sorted: `# expect code` on the line itself,
 * `expect-above`, `expect-below` and `expect-first` where no comment can stand.
 */
export function expectedFindings(root: string, paths: readonly string[], codes: ReadonlySet<string>): string[] {
  return paths.flatMap((path) => expectedIn(path, readFileSync(join(root, path), 'utf8'), codes)).sort()
}

function expectedIn(path: string, text: string, codes: ReadonlySet<string>): string[] {
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(/\bexpect(-above|-below|-first)? ([a-z]+(?:-[a-z]+)*)/g)].map(([, where, code = '']) => {
      if (!codes.has(code)) throw new Error(`${path}:${i + 1} expects ${code}, which is no code`)
      const lines = { '-first': 1, '-above': i, '-below': i + 2 }
      return `${path}:${lines[where as keyof typeof lines] ?? i + 1} ${code}`
    }),
  )
}
