import { pointerOf } from '../../base/pointer.ts'
import { nearest } from '../../base/suggest.ts'
import { isMap } from '../../base/value.ts'
import { quoted } from '../../kind/field-name.ts'
import { unreadableCodes } from '../file-codes.ts'
import { invariantCodes } from '../invariant-codes.ts'
import type { ProjectView, RecordRule } from '../rule.ts'

/** The rule is made from the codes of all others, since a rule cannot import the list that it stands in. */
export function settingUnknownRule(codes: readonly string[]): RecordRule {
  return {
    code: 'setting-unknown-rule',
    summary: { en: 'The settings in engagement.yaml name a rule that does not exist.', zh: 'engagement.yaml 的设置里写了不存在的规则。' },
    severity: 'warning',
    practices: [],
    scope: 'record',
    about: [{ kind: 'Engagement' }],
    *check(record, project) {
      const { rules } = record.data
      if (record !== project.engagement || !isMap(rules)) return
      const known = knownCodes(codes, project)
      for (const code of Object.keys(rules)) {
        const pointer = pointerOf(['rules', code])
        if (unreadableCodes.has(code)) {
          yield {
            code: 'setting-unknown-rule',
            pointer,
            at: 'key',
            message: {
              en: `${code} cannot be turned down: what cannot be read is not checked. Take this line out.`,
              zh: `${code} 不能调整：无法读取的内容不会被检查。请删去这一行。`,
            },
            fixes: [{ title: { en: 'Take the line out', zh: '删去这一行' }, changes: [{ pointer, remove: true }] }],
          }
        } else if (!known.has(code)) {
          const meant = nearest(code, known)
          yield {
            code: 'setting-unknown-rule',
            pointer,
            at: 'key',
            message: {
              en: `There is no rule ${quoted(code)}, so this line does nothing. ${meant ? `Did you mean ${meant}?` : '`fieldbook rules` lists them all.'}`,
              zh: `没有规则 ${quoted(code)}，这一行不起作用。${meant ? `是否想写 ${meant}？` : '可用 `fieldbook rules` 查看全部规则。'}`,
            },
            fixes: meant ? [{ title: { en: `Change to ${meant}`, zh: `改为 ${meant}` }, changes: [{ pointer, rename: meant }] }] : [],
          }
        }
      }
    },
  }
}

function knownCodes(codes: readonly string[], project: ProjectView): Set<string> {
  return new Set([...codes, 'setting-unknown-rule', ...invariantCodes(project.kinds).map((info) => info.code)])
}
