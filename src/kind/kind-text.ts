import { limits } from '../base/limits.ts'
import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import { readYaml } from '../record/yaml.ts'

/** Characters and values of one kind file; the largest built-in kind has a tenth of them. */
const most = { characters: 300_000, values: 20_000 } as const

/** A kind file's content as plain data, in JSON or YAML. */
export function parseKindText(path: string, text: string): { readonly value: unknown } | { readonly problems: readonly Problem[] } {
  if (text.length > most.characters) return { problems: [problem(tooLarge)] }
  if (!/\.json$/i.test(path)) {
    const { data, problems } = readYaml(text, { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length })
    return problems.length > 0 ? { problems } : bounded(data)
  }
  try {
    return bounded(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return { problems: [notJson(text, error)] }
  }
}

/** Counts without recursion, so that no depth of the file can exhaust the stack. */
function bounded(value: unknown): { readonly value: unknown } | { readonly problems: readonly Problem[] } {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  let count = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1
    if (count > most.values || next.depth > limits.nesting) return { problems: [problem(tooLarge)] }
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const inner of Object.values(next.value)) waiting.push({ value: inner, depth: next.depth + 1 })
  }
  return { value }
}

function notJson(text: string, error: unknown): Problem {
  const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0)
  const message: Message = {
    en: 'The file cannot be read as JSON from here on: look for a missing comma, quote or bracket.',
    zh: '从此处起无法按 JSON 读取：请检查是否缺少逗号、引号或括号。',
  }
  return { ...problem(message), span: { start: Math.min(at, text.length), end: Math.min(at + 1, text.length) } }
}

function problem(message: Message): Problem {
  return { code: 'kind-file', pointer: '', message }
}

const tooLarge: Message = {
  en: `A kind file may have ${most.characters} characters, ${most.values} values and ${limits.nesting} levels: this one has more and is not read.`,
  zh: `类型文件最多 ${most.characters} 个字符、${most.values} 个值、${limits.nesting} 层：本文件超出，未读取。`,
}
