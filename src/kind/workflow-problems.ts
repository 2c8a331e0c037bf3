import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { annotationProblem, unknownField } from './annotation-problem.ts'
import { quoted } from './field-name.ts'
import { fieldAt } from './field-schema.ts'
import { setTo } from './fix.ts'
import type { JsonSchema } from './kind.ts'
import type { Annotation, StateEntry } from './kind-file.ts'

type States = Readonly<Record<string, StateEntry>>

/** What is wrong with the workflow of a kind file: states that do not exist or cannot be reached, fields and links that the kind does not have. */
export function workflowProblems({ workflow, links, adopt }: Annotation, schema: JsonSchema): Problem[] {
  if (!workflow) return []
  const { initial, states } = workflow
  const adopts = adopt !== undefined
  const problems: Problem[] = []
  if (initial === undefined) problems.push(annotationProblem(['workflow', 'initial'], noInitial))
  else if (!Object.hasOwn(states, initial)) problems.push(unknownState(initial, states, ['workflow', 'initial']))
  else problems.push(...unreachable(initial, states))
  for (const [name, state] of Object.entries(states)) {
    const at = ['workflow', 'states', name]
    if (!adopts && !/^[a-z][a-z0-9-]{0,39}$/.test(name)) problems.push(annotationProblem(at, stateName(name), { at: 'key' }))
    if (state.mood === undefined) problems.push(annotationProblem([...at, 'mood'], noMood(name)))
    for (const [i, next] of (state.next ?? []).entries()) if (!Object.hasOwn(states, next)) problems.push(unknownState(next, states, [...at, 'next', i]))
    for (const [i, pointer] of (state.requires ?? []).entries()) {
      if (pointer.includes('*') || !fieldAt(schema, pointer)) problems.push(unknownField(schema, pointer, [...at, 'requires', i]))
    }
    for (const [i, { link }] of (state.needs ?? []).entries()) {
      if (!Object.hasOwn(links ?? {}, link)) problems.push(notALink(link, [...at, 'needs', i, 'link']))
    }
    if (!state.final && (state.next ?? []).length === 0) problems.push(deadEnd(name, at))
  }
  return problems
}

const noInitial: Message = { en: 'Add `initial`: the state of a new record.', zh: '请补上 `initial`：新记录的状态。' }

function stateName(name: string): Message {
  return {
    en: `Write the state ${quoted(name)} in small English letters, with hyphens, such as in-review.`,
    zh: `状态 ${quoted(name)} 请用小写英文字母和连字符书写，如 in-review。`,
  }
}

function noMood(name: string): Message {
  return {
    en: `Add \`mood\` to the state ${quoted(name)}: new, active, good or bad.`,
    zh: `请给状态 ${quoted(name)} 补上 \`mood\`：new、active、good 或 bad。`,
  }
}

function unknownState(name: string, states: States, steps: readonly (string | number)[]): Problem {
  const meant = nearest(name, Object.keys(states))
  return annotationProblem(
    steps,
    {
      en: `There is no state ${quoted(name)}${meant ? `; did you mean ${quoted(meant)}?` : ': add it to the states, or take it out.'}`,
      zh: `没有状态 ${quoted(name)}${meant ? `，是否想写 ${quoted(meant)}？` : '：请在状态中补上，或删除。'}`,
    },
    meant ? { fixes: [setTo(pointerOf(['x-fieldbook', ...steps]), meant)] } : {},
  )
}

function unreachable(initial: string, states: States): Problem[] {
  const reached = new Set([initial])
  for (const name of reached) for (const next of states[name]?.next ?? []) if (Object.hasOwn(states, next)) reached.add(next)
  return Object.keys(states).flatMap((name) =>
    reached.has(name)
      ? []
      : [
          annotationProblem(
            ['workflow', 'states', name],
            {
              en: `No way leads to the state ${quoted(name)}: name it in the \`next\` of another state.`,
              zh: `无法到达状态 ${quoted(name)}：请写入其他状态的 \`next\`。`,
            },
            { at: 'key' },
          ),
        ],
  )
}

function notALink(link: string, steps: readonly (string | number)[]): Problem {
  return annotationProblem(steps, { en: `${quoted(link)} is not one of the \`links\` of this kind.`, zh: `${quoted(link)} 不在本类型的 \`links\` 中。` })
}

function deadEnd(name: string, steps: readonly (string | number)[]): Problem {
  return annotationProblem(
    steps,
    {
      en: `The state ${quoted(name)} leads nowhere: write \`next\`, or mark it as \`final\`.`,
      zh: `状态 ${quoted(name)} 没有后续：请写 \`next\`，或标为 \`final\`。`,
    },
    { at: 'key' },
  )
}
