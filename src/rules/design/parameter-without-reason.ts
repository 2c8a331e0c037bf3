import { sameValue, textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

export const parameterWithoutReason: RecordRule = {
  code: 'parameter-without-reason',
  summary: { en: 'A setting was applied that differs from the default, and nobody wrote down why.', zh: '已生效的参数改了默认值，却没有写明理由。' },
  severity: 'warning',
  practices: [17],
  scope: 'record',
  about: [{ kind: 'Configuration', states: ['applied'] }],
  *check(configuration, project) {
    if (isClosed(project)) return
    const silent = itemsOf(configuration.data, 'parameters').filter(
      ({ item }) => (textOf(item.reason) ?? '').trim() === '' && !(item.default !== undefined && sameValue(item.default, item.value)),
    )
    const first = silent[0]
    if (!first) return
    const { en, zh } = listed(silent.map(({ item }) => ({ en: textOf(item.parameter) ?? '', zh: textOf(item.parameter) ?? '' })))
    yield {
      code: 'parameter-without-reason',
      pointer: first.pointer,
      message: {
        en: `${configuration.id} does not say why ${en} ${silent.length === 1 ? 'is' : 'are'} set like that. Add the reason, or the default where nothing was changed.`,
        zh: `${configuration.id} 没有说明 ${zh} 为何这样设置。请补上理由；与默认值相同的，填上 default 即可。`,
      },
    }
  },
}
