import { recordName } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'
import { hasReached } from '../stage.ts'

export const lessonNotAdopted: RecordRule = {
  code: 'lesson-not-adopted',
  summary: { en: 'The project is over and a lesson has changed nothing yet.', zh: '项目已结束，教训还没有落实到任何改进。' },
  severity: 'info',
  practices: [56],
  scope: 'record',
  about: [{ kind: 'Lesson', states: ['noted'] }],
  *check(record, project) {
    if (!(project.engagement?.status === 'closed' || hasReached(project.stage, 'operation'))) return
    const name = recordName(record)
    yield {
      code: 'lesson-not-adopted',
      pointer: '/status',
      message: {
        en: `${name.en} is noted, but no template, check list or rule has changed by it. Put it where the next project will meet it, name that under 'adoptedIn', and move it to 'adopted'.`,
        zh: `${name.zh}只是记下了，没有改进任何模板、检查表或规则。请落实到下个项目会用到的地方，在 adoptedIn 写明，再改为“已采纳”。`,
      },
    }
  },
}
