import type { Entry, ListItem, YamlNode } from './tree.ts'

/** A node on the way of a pointer, with the entry or item that holds it; the root has neither. */
export interface Step {
  readonly node: YamlNode
  readonly entry?: Entry
  readonly item?: ListItem
}

/** The nodes along the steps of a pointer, the root first, as far as they exist. */
export function nodesAlong(root: YamlNode, steps: readonly string[]): Step[] {
  const path: Step[] = [{ node: root }]
  for (const step of steps) {
    const last = path[path.length - 1]
    const next = last === undefined ? undefined : childAt(last.node, step)
    if (next === undefined) break
    path.push(next)
  }
  return path
}

function childAt(node: YamlNode, step: string): Step | undefined {
  if (node.type === 'map') {
    const entry = node.entries.find((each) => each.name === step)
    return entry === undefined ? undefined : { node: entry.node, entry }
  }
  if (node.type !== 'list' || !/^(?:0|[1-9]\d{0,8})$/.test(step)) return undefined
  const item = node.items[Number(step)]
  return item === undefined ? undefined : { node: item.node, item }
}
