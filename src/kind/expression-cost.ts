import type { Value } from '../base/value.ts'

/** A node of an expression as the CEL parser builds it. */
export interface Node {
  readonly op: string
  readonly args: unknown
}

/** How large a record is: its values and characters, and the entries of its longest list or group of fields. */
export interface Size {
  readonly units: number
  readonly entries: number
}

/** More units than a file of the largest size can hold. */
const mostUnits = 8_000_000

/** Upper bounds for one node: the steps that it takes and the units that its value has. */
interface Bound {
  readonly steps: number
  readonly size: number
}

/** Upper bounds for the variables: the size of each, and how many entries any one list of the record has. */
interface Sizes {
  readonly of: ReadonlyMap<string, number>
  readonly entries: number
  /** Variables whose value is a part of the record, not something that the expression has built. */
  readonly inRecord: ReadonlySet<string>
  readonly depth: number
}

/** Characters that a text function reads in the time of one step. */
const charactersPerStep = 16
const macros = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

/**
 * Bounds the work of an expression on a record of some size, without running it. A comprehension over a value of T units runs its body
 * on items that have T units in all; as bounds grow at least as fast as sizes, the worst case is one large item and many small ones.
 * Throws `RangeError` for a function that is not on the list, or comprehensions in each other more than three deep.
 */
export function stepsOf(root: Node, variable: string, { units, entries }: Size): number {
  return boundOf(root, { of: new Map([[variable, units]]), entries, inRecord: new Set([variable]), depth: 0 }).steps
}

/** The units of the largest record that an expression reads within so many steps, whatever its shape. */
export function largestWithin(root: Node, variable: string, most: number): number {
  let low = 0
  let high = mostUnits
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (stepsOf(root, variable, { units: middle, entries: middle }) <= most) low = middle
    else high = middle - 1
  }
  return low === mostUnits ? Number.POSITIVE_INFINITY : low
}

/** Walks a value once. */
export function sizeOf(value: Value): Size {
  let units = 0
  let entries = 0
  const waiting: Value[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    units += 1 + (typeof next === 'string' ? next.length : 0)
    if (typeof next !== 'object' || next === null) continue
    const inner = Object.values(next) as Value[]
    entries = Math.max(entries, inner.length)
    for (const item of inner) waiting.push(item)
  }
  return { units, entries }
}

function boundOf(node: Node, sizes: Sizes): Bound {
  const { op, args } = node
  if (op === 'value') return { steps: 1, size: typeof args === 'string' ? args.length + 1 : 1 }
  if (op === 'id') return { steps: 1, size: sizes.of.get(String(args)) ?? 1 }
  if (op === 'call') {
    const [name, list] = args as [string, Node[]]
    return callBound(name, sum(list, sizes))
  }
  if (op === 'rcall') {
    const [name, receiver, list] = args as [string, Node, Node[]]
    if (macros.has(name)) return comprehensionBound(name, receiver, list, sizes)
    const bound = callBound(name, sum([receiver, ...list], sizes))
    // The separator is written once between each two items.
    return name === 'join' ? joinBound(bound, boundOf(receiver, sizes).size, sum(list, sizes).size) : bound
  }
  return operatorBound(op, sum(childrenOf(args), sizes))
}

/** A node and all nodes within it. */
export function nodesOf(node: Node): Node[] {
  return [node, ...childrenOf(node.args).flatMap(nodesOf)]
}

function childrenOf(args: unknown): Node[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return typeof args === 'object' && args !== null && 'op' in args ? [args as Node] : []
}

function sum(nodes: readonly Node[], sizes: Sizes): Bound {
  let steps = 1
  let size = 1
  for (const node of nodes) {
    const bound = boundOf(node, sizes)
    steps += bound.steps
    size += bound.size
  }
  return { steps, size }
}

const logical = new Set(['&&', '||', '!_', '-_', '.', '[]', '?:'])
const comparing = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '*', '/', '%', '-'])

function operatorBound(op: string, all: Bound): Bound {
  if (logical.has(op)) return all
  if (op === '+' || op === 'list' || op === 'map') return { steps: all.steps + all.size / charactersPerStep, size: all.size }
  // Comparing lists walks them item by item.
  if (comparing.has(op)) return { steps: all.steps + all.size / charactersPerStep, size: 1 }
  throw new RangeError(op)
}

/** Functions by what they give back: something of fixed size, or no more than they were given. */
const small = new Set(['has', 'size', 'contains', 'startsWith', 'endsWith', 'matches', 'matchesLinear', 'indexOf', 'lastIndexOf'])
const conversions = new Set(['int', 'uint', 'double', 'bool', 'type', 'timestamp', 'duration'])
const dateParts = /^get(Date|DayOfMonth|DayOfWeek|DayOfYear|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)$/
const shrinking = new Set(['lowerAscii', 'upperAscii', 'trim', 'substring', 'split', 'string', 'dyn', 'join'])

function callBound(name: string, all: Bound): Bound {
  const steps = all.steps + all.size / (name.startsWith('matches') ? 1 : charactersPerStep)
  if (small.has(name) || conversions.has(name) || dateParts.test(name)) return { steps, size: 1 }
  if (shrinking.has(name)) return { steps: all.steps + all.size / charactersPerStep, size: all.size + 32 }
  throw new RangeError(name)
}

function joinBound(bound: Bound, list: number, separator: number): Bound {
  const size = list * (1 + separator)
  return { steps: bound.steps + size / charactersPerStep, size }
}

function comprehensionBound(name: string, receiver: Node, list: readonly Node[], sizes: Sizes): Bound {
  const [variable, ...body] = list
  if (sizes.depth >= 3 || variable?.op !== 'id') throw new RangeError(name)
  const over = boundOf(receiver, sizes)
  const recorded = isRecorded(receiver, sizes)
  const rounds = recorded ? Math.min(over.size, sizes.entries) : over.size
  const item = String(variable.args)
  const inRecord = new Set([...[...sizes.inRecord].filter((name) => name !== item), ...(recorded ? [item] : [])])
  const bodyFor = (size: number) => sum(body, { ...sizes, inRecord, of: new Map(sizes.of).set(item, size), depth: sizes.depth + 1 })
  const large = bodyFor(over.size)
  const usual = bodyFor(1)
  const steps = over.steps + large.steps + rounds * usual.steps
  if (name === 'map') return { steps, size: large.size + rounds * usual.size }
  return { steps, size: name === 'filter' ? over.size : 1 }
}

/** Whether a value is a part of the record: no list that an expression builds is, and those may be longer. */
function isRecorded({ op, args }: Node, sizes: Sizes): boolean {
  if (op === 'id') return sizes.inRecord.has(String(args))
  return (op === '.' || op === '[]') && isRecorded((args as [Node])[0], sizes)
}
