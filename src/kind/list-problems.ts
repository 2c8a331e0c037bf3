import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { isList, textOf } from '../base/value.ts'
import type { ErrorContext } from './error-context.ts'
import { quoted } from './field-name.ts'

/** An item that stands twice in a list; the later one is marked. */
export function repeatProblem({ pointer, value, name, subject, error }: ErrorContext): Problem {
  const [first = 0, second = 0] = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b)
  const text = textOf(isList(value) ? value[second] : undefined)
  const item: Message = text === undefined ? { en: '', zh: '' } : { en: ` (${quoted(text)})`, zh: `（${quoted(text)}）` }
  const place = pointer + pointerOf([second])
  return {
    code: 'value-repeated',
    pointer: place,
    message: {
      en: `Item ${second + 1} of ${name.en} is the same as item ${first + 1}${item.en}: remove one of them.`,
      zh: `${subject.zh}第 ${second + 1} 项与第 ${first + 1} 项相同${item.zh}：请删除其一。`,
    },
    fixes: [{ title: { en: `Remove item ${second + 1}`, zh: `删除第 ${second + 1} 项` }, changes: [{ pointer: place, remove: true }] }],
  }
}

export function containsProblem({ pointer, subject }: ErrorContext): Problem {
  return {
    code: 'value-not-allowed',
    pointer,
    message: {
      en: `${subject.en} lacks an item that has to be there: see what the field is for.`,
      zh: `${subject.zh}缺少必须有的一项：请看该字段的说明。`,
    },
  }
}
