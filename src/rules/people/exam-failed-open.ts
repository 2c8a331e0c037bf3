import { isMap, textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const examFailedOpen: RecordRule = {
  code: 'exam-failed-open',
  summary: { en: 'Somebody failed the exam and has not passed a second one.', zh: '有人考试不及格，补考也没有通过。' },
  severity: 'warning',
  practices: [42],
  scope: 'record',
  about: [{ kind: 'Training', states: ['delivered', 'assessed'] }],
  *check({ id, data }, project) {
    const pass = isMap(data.exam) ? data.exam.passMark : undefined
    if (typeof pass !== 'number' || isClosed(project)) return
    for (const { item, pointer } of itemsOf(data, 'participants')) {
      if (typeof item.score !== 'number' || item.score >= pass) continue
      const retake = typeof item.retake === 'number' ? item.retake : undefined
      if (retake !== undefined && retake >= pass) continue
      const name = textOf(item.name) ?? '?'
      const again =
        retake === undefined ? { en: 'and has not taken it again', zh: '还没有补考' } : { en: `and ${retake} the second time`, zh: `补考 ${retake} 分` }
      yield {
        code: 'exam-failed-open',
        pointer: `${pointer}/${retake === undefined ? 'score' : 'retake'}`,
        message: {
          en: `${name} has ${item.score} of the ${pass} marks that ${id} asks for, ${again.en}. Coach and examine again before this person works in the system alone.`,
          zh: `${name} 在 ${id} 中得 ${item.score} 分，未达到 ${pass} 分，${again.zh}。请辅导后补考，通过前不要独立上岗操作。`,
        },
      }
    }
  },
}
