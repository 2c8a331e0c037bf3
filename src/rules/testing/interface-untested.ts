import { stateName } from '../kind-words.ts'
import { linkedFrom } from '../linked-from.ts'
import type { RecordRule } from '../rule.ts'
import { hasReached } from '../stage.ts'

export const interfaceUntested: RecordRule = {
  code: 'interface-untested',
  summary: {
    en: 'Testing has begun and no test case goes through an agreed interface, or go-live has begun before its joint test was passed.',
    zh: '测试阶段已开始，已确认的接口没有测试用例；或已到上线阶段，接口联调仍未通过。',
  },
  severity: 'warning',
  practices: [33],
  scope: 'record',
  from: 'testing',
  about: [{ kind: 'Interface', states: ['agreed', 'tested', 'live'] }],
  *check(record, project) {
    const state = stateName(record)
    if (linkedFrom(record, 'testedBy', project).length === 0) {
      yield {
        code: 'interface-untested',
        pointer: '/status',
        message: {
          en: `${record.id} is '${state.en}', but no test case goes through it. Write one with the partner's side, a refused and a lost message included, and name ${record.id} under its 'interfaces'.`,
          zh: `${record.id} 的状态是“${state.zh}”，但没有测试用例经过它。请与对端一起编写用例，含报文被拒和丢失的情况，并在用例的 interfaces 中填上 ${record.id}。`,
        },
      }
    } else if (record.status === 'agreed' && hasReached(project.stage, 'go-live')) {
      yield {
        code: 'interface-untested',
        pointer: '/status',
        message: {
          en: `Go-live has begun, but the joint test of ${record.id} is not passed. Run it, then write 'testedOn' and set the state to tested.`,
          zh: `已进入上线阶段，但 ${record.id} 的联调还没有通过。请完成联调，填写 testedOn，再把状态改为 tested。`,
        },
      }
    }
  },
}
