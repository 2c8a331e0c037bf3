import { textOf } from '../../base/value.ts'
import { addExample } from '../../kind/fix.ts'
import { recordName } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'

export const keyInterfaceWithoutFallback: RecordRule = {
  code: 'key-interface-without-fallback',
  summary: { en: 'The business stands still without an interface, and nobody has said how work goes on then.', zh: '关键接口一断业务就停，却没有备用办法。' },
  severity: 'warning',
  practices: [18],
  scope: 'record',
  about: [{ kind: 'Interface', states: ['agreed', 'tested', 'live'] }],
  *check(record) {
    if (record.data.key !== true || (textOf(record.data.fallback) ?? '').trim() !== '') return
    const { en, zh } = recordName(record)
    yield {
      code: 'key-interface-without-fallback',
      pointer: '/key',
      // From here on every breakdown stops the business.
      ...(record.status === 'live' ? { severity: 'error' } : {}),
      message: {
        en: `${en} is a key interface without a fallback. Settle how work goes on when it is down, and write it under 'fallback'.`,
        zh: `${zh}是关键接口，却没有备用办法。请定好中断时业务如何继续，写在 fallback。`,
      },
      fixes: addExample(record.kind.schema, '/fallback'),
    }
  },
}
