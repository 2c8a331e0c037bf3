import type { Message } from '../base/message.ts'
import { contextAt, contextsOf, isFilled, isQuoted } from './context.ts'
import type { TemplateFile } from './pack.ts'
import { gapsOf, type Token } from './tokens.ts'

/** The names that can be filled in. */
type Names = Pick<ReadonlySet<string>, 'has'>

/** What is wrong with the gaps of a file, given the names that can be filled in. */
export function checkGaps({ path, text, delimiters }: TemplateFile, known: Names): Message[] {
  if (!isFilled(path)) return []
  const gaps = gapsOf(text, delimiters)
  if ('problem' in gaps) return [gaps.problem]
  const contexts = contextsOf(path, text)
  return gaps.all.flatMap((gap) => checkGap(gap, known, contextAt(contexts, gap[2]) === 'quoted' && !isQuoted(text, gap[2])))
}

function checkGap([type, name]: Token, known: Names, unquoted: boolean): Message[] {
  if (!['name', '#', '^', '!'].includes(type)) {
    return [
      {
        en: `The gap ${name} is filled in without protection; write it plainly, with nothing before the name.`,
        zh: `填空 ${name} 没有保护，请直接写名称，前面不加符号。`,
      },
    ]
  }
  if (type === '!') return []
  if (!known.has(name) && name !== '.') return [{ en: `${name} is neither a question nor a derived day.`, zh: `${name} 既不是问题，也不是推算的日期。` }]
  if (type === 'name' && unquoted) {
    return [{ en: `In YAML the gap ${name} belongs between double quotes.`, zh: `YAML 中的填空 ${name} 应写在双引号内。` }]
  }
  return []
}
