import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { quoted } from './field-name.ts'
import { setTo } from './fix.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

/** A problem of the block `x-fieldbook`, by its steps there. */
export function annotationProblem(steps: readonly (string | number)[], message: Message, more?: Partial<Problem>): Problem {
  return { code: 'kind-file', pointer: pointerOf(['x-fieldbook', ...steps]), message, ...more }
}

/** A field that the schema does not have; the nearest name is offered where the value is the field's name. */
export function unknownField(schema: JsonSchema, pointer: string, steps: readonly (string | number)[], at: 'key' | 'value' = 'value'): Problem {
  const names = isSchema(schema.properties) ? Object.keys(schema.properties).map((name) => pointerOf([name])) : []
  const meant = nearest(pointer, names)
  return annotationProblem(
    steps,
    {
      en: `There is no field ${quoted(pointer)} in this kind${meant ? `; did you mean ${quoted(meant)}?` : '.'} Write fields with slashes from the top, with * for any item of a list.`,
      zh: `本类型没有字段 ${quoted(pointer)}${meant ? `，是否想写 ${quoted(meant)}？` : '。'}字段从顶层起用斜杠书写，列表各项用 * 表示。`,
    },
    { at, ...(meant && at === 'value' ? { fixes: [setTo(pointerOf(['x-fieldbook', ...steps]), meant)] } : {}) },
  )
}
