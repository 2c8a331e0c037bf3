import type { Value } from '../base/value.ts'

/** A node of an expression as the CEL parser builds it. */
export interface Node {
  readonly op: string
  readonly args: unknown
}

/** How much work an expression can be, as a function of the size of the record that it is asked about. */
export interface Cost {
  /** The largest record, in units, that an expression reads within so many steps; at most `mostUnits`. */
  largestWithin(steps: number): number
}

/** More units than a file of the largest size can hold. */
const mostUnits = 8_000_000

/** Upper bounds for one node: the steps that it takes and the units that its value has. */
interface Bound {
  readonly steps: number
  readonly size: number
}

/** Characters that a text function reads in the time of one step. */
const charactersPerStep = 16
const macros = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

/**
 * Bounds the work of an expression without running it. A comprehension over a value of T units runs its body on items that have T units
 * in all; as bounds grow at least as fast as sizes, the worst case is one large item and many small ones.
 * Throws `RangeError` for a function that is not on the list, or comprehensions in each other more than three deep.
 */
export function costOf(root: Node): Cost {
  const steps = (units: number): number => boundOf(root, new Map([['record', units]]), 0).steps
  steps(1)
  return {
    largestWithin(most) {
      let low = 0
      let high = mostUnits
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if (steps(middle) <= most) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}

/** The size of a value: one for each value, and its characters. Counting ends where it passes `enough`. */
export function unitsOf(value: Value, enough: number): number {
  if (enough >= mostUnits) return 0
  let units = 0
  const waiting: Value[] = [value]
  for (let next = waiting.pop(); next !== undefined && units <= enough; next = waiting.pop()) {
    units += 1 + (typeof next === 'string' ? next.length : 0)
    if (typeof next === 'object' && next !== null) for (const item of Object.values(next) as Value[]) waiting.push(item)
  }
  return units
}

function boundOf(node: Node, sizes: ReadonlyMap<string, number>, depth: number): Bound {
  const { op, args } = node
  if (op === 'value') return { steps: 1, size: typeof args === 'string' ? args.length + 1 : 1 }
  if (op === 'id') return { steps: 1, size: sizes.get(String(args)) ?? 1 }
  if (op === 'call') {
    const [name, list] = args as [string, Node[]]
    return callBound(name, sum(list, sizes, depth))
  }
  if (op === 'rcall') {
    const [name, receiver, list] = args as [string, Node, Node[]]
    if (macros.has(name)) return comprehensionBound(name, receiver, list, sizes, depth)
    return callBound(name, sum([receiver, ...list], sizes, depth))
  }
  return operatorBound(op, sum(childrenOf(args), sizes, depth))
}

/** A node and all nodes within it. */
export function nodesOf(node: Node): Node[] {
  return [node, ...childrenOf(node.args).flatMap(nodesOf)]
}

function childrenOf(args: unknown): Node[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return typeof args === 'object' && args !== null && 'op' in args ? [args as Node] : []
}

function sum(nodes: readonly Node[], sizes: ReadonlyMap<string, number>, depth: number): Bound {
  let steps = 1
  let size = 1
  for (const node of nodes) {
    const bound = boundOf(node, sizes, depth)
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
const small = new Set(['has', 'size', 'contains', 'startsWith', 'endsWith', 'matches', 'indexOf', 'lastIndexOf'])
const conversions = new Set(['int', 'uint', 'double', 'bool', 'type', 'timestamp', 'duration'])
const dateParts = /^get(Date|DayOfMonth|DayOfWeek|DayOfYear|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)$/
const shrinking = new Set(['lowerAscii', 'upperAscii', 'trim', 'substring', 'split', 'string', 'dyn'])

function callBound(name: string, all: Bound): Bound {
  const steps = all.steps + all.size / (name === 'matches' ? 1 : charactersPerStep)
  if (small.has(name) || conversions.has(name) || dateParts.test(name)) return { steps, size: 1 }
  if (shrinking.has(name)) return { steps: all.steps + all.size / charactersPerStep, size: all.size + 32 }
  if (name === 'join') return { steps: all.steps + all.size * all.size, size: all.size * all.size }
  throw new RangeError(name)
}

function comprehensionBound(name: string, receiver: Node, list: readonly Node[], sizes: ReadonlyMap<string, number>, depth: number): Bound {
  const [variable, ...body] = list
  if (depth >= 3 || variable?.op !== 'id') throw new RangeError(name)
  const over = boundOf(receiver, sizes, depth)
  const large = sum(body, new Map(sizes).set(String(variable.args), over.size), depth + 1)
  const usual = sum(body, new Map(sizes).set(String(variable.args), 1), depth + 1)
  const steps = over.steps + large.steps + over.size * usual.steps
  if (name === 'map') return { steps, size: large.size + over.size * usual.size }
  return { steps, size: name === 'filter' ? over.size : 1 }
}
