import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Io } from './io.ts'

/** A file's path from the root of its Git repository, which is what a Git host wants to know; `/` on every system. */
export function repositoryPath(root: string, file: string, env: Io['env']): string {
  const base = env.GITHUB_WORKSPACE ?? repositoryRoot(root)
  const path = relative(base, join(root, file)).split(sep).join('/')
  return path.startsWith('../') ? file : path
}

/** The nearest folder with a `.git`, which in a worktree is a file; the engagement itself where there is none. */
function repositoryRoot(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return root
  }
}
