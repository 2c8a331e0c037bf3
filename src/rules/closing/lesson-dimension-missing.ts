import type { Message } from '../../base/message.ts'
import { isMap } from '../../base/value.ts'
import { textsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

const dimensions: Readonly<Record<string, Message>> = {
  technical: { en: 'technical', zh: '技术' },
  process: { en: 'process', zh: '流程' },
  people: { en: 'people', zh: '人员' },
}

export const lessonDimensionMissing: RecordRule = {
  code: 'lesson-dimension-missing',
  summary: {
    en: 'An issued retrospective says what went badly on one side only, or gives no lesson for it.',
    zh: '已发布的复盘在某一方面没写做得不好的地方，或没有得出教训。',
  },
  severity: 'info',
  practices: [54],
  scope: 'record',
  about: [{ kind: 'Retrospective', states: ['issued'] }],
  *check({ id, data, links }, project) {
    if (data.type === 'on-site') return
    const learnt = new Set(links.filter(({ field }) => field.pointer.startsWith('/lessons')).map(({ target }) => project.byId(target)[0]?.data.dimension))
    const silent = Object.entries(dimensions).flatMap(([dimension, name]) => {
      const side = data[dimension]
      return (isMap(side) && textsOf(side.badly).length > 0) || learnt.has(dimension) ? [] : [name]
    })
    if (silent.length === 0) return
    const { en, zh } = listed(silent)
    yield {
      code: 'lesson-dimension-missing',
      pointer: '/lessons',
      message: {
        en: `${id} has neither a thing that went badly nor a lesson on the side of ${en}. Ask those who were not in the room, or write why there was none.`,
        zh: `${id} 在${zh}方面既没写做得不好的地方，也没有教训。请再问问不在场的人，确实没有也请说明。`,
      },
    }
  },
}
