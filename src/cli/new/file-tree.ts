import type { Paint } from '../paint.ts'
import { visible } from '../terminal-text.ts'

/** A folder while its tree is built; `undefined` stands for a file. */
interface Branch {
  [name: string]: Branch | undefined
}

/** Files below a folder as an indented tree. */
export function fileTree(root: string, paths: readonly string[], paint: Paint): string {
  const tree: Branch = Object.create(null) as Branch
  for (const path of [...paths].sort()) {
    const steps = path.split('/')
    const file = steps.pop() ?? ''
    let at = tree
    for (const step of steps) at = at[step] ??= Object.create(null) as Branch
    at[file] = undefined
  }
  return `${paint.strong(visible(root))}\n${linesOf(tree, '', paint).join('\n')}\n`
}

function linesOf(branch: Branch, indent: string, paint: Paint): string[] {
  const entries = Object.entries(branch)
  return entries.flatMap(([name, inside], i) => {
    const last = i === entries.length - 1
    const line = `${paint.dim(`${indent}${last ? '└─' : '├─'}`)} ${visible(name)}${inside ? '/' : ''}`
    return [line, ...(inside ? linesOf(inside, `${indent}${last ? '   ' : '│  '}`, paint) : [])]
  })
}
