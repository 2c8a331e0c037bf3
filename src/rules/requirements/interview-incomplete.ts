import type { Message } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

const parts: Readonly<Record<string, Message>> = {
  situation: { en: 'situation', zh: '情境' },
  task: { en: 'task', zh: '任务' },
  action: { en: 'action', zh: '行动' },
  result: { en: 'result', zh: '结果' },
}

export const interviewIncomplete: RecordRule = {
  code: 'interview-incomplete',
  summary: { en: 'A finished interview has no real case, or one that is not told to its end.', zh: '已完成的访谈没有记录真实案例，或案例没有讲完整。' },
  severity: 'warning',
  practices: [8],
  scope: 'record',
  about: [{ kind: 'Interview', states: ['done'] }],
  *check(interview) {
    const episodes = itemsOf(interview.data, 'episodes')
    // A questionnaire counts, an observation watches and a workshop settles: only an interview stands and falls with cases.
    if (episodes.length === 0 && interview.data.method === 'interview') {
      yield {
        code: 'interview-incomplete',
        pointer: '/method',
        message: {
          en: `${interview.id} has findings but no case behind them. Add under 'episodes' what happened last time: situation, task, action, result.`,
          zh: `${interview.id} 只有结论，没有案例支撑。请在 episodes 下补上最近一次实际发生的事：情境、任务、行动、结果。`,
        },
      }
    }
    for (const [i, { item, pointer }] of episodes.entries()) {
      const missing = Object.entries(parts).flatMap(([part, name]) => ((textOf(item[part]) ?? '').trim() === '' ? [name] : []))
      if (missing.length === 0) continue
      const { en, zh } = listed(missing)
      yield {
        code: 'interview-incomplete',
        pointer,
        message: {
          en: `Case ${i + 1} of ${interview.id} lacks the ${en}. Ask again while people remember.`,
          zh: `${interview.id} 的第 ${i + 1} 个案例缺少${zh}。趁当事人还记得，请补问。`,
        },
      }
    }
  },
}
