/** The index of the rules: every code that a finding can have, with its page. */
import { practiceLinks } from './practices-page.mjs'
import { table } from './table.mjs'

const text = {
  en: {
    title: 'Rules',
    intro:
      'Every code that a finding can have. `fieldbook explain <code>` shows its page in the terminal, and `fieldbook rules` says which of them apply to an engagement today; [Checking](../checking.md) tells how that comes about. The severity is the usual one; `rules` in `engagement.yaml` sets another or turns a rule off:',
    example: 'rules:\n  requirement-ambiguous: info\n  id-file-name: off',
    code: 'Code',
    severity: 'Severity',
    summary: 'What it finds',
    practices: 'Practices',
    kind: 'Kind',
    severities: { error: 'error', warning: 'warning', info: 'info' },
    groups: { rules: 'Across records', kinds: 'Conditions of kinds', others: 'Files, fields and comments' },
  },
  zh: {
    title: '规则',
    intro:
      '检查可能给出的全部代码。`fieldbook explain <代码>` 可在终端查看说明，`fieldbook rules` 说明哪些今天适用于本项目，来龙去脉见[检查](../checking.md)。表中是默认级别；在 `engagement.yaml` 的 `rules` 里可以改级别或关闭：',
    example: 'rules:\n  requirement-ambiguous: info\n  id-file-name: off',
    code: '代码',
    severity: '级别',
    summary: '检查内容',
    practices: '实践',
    kind: '类型',
    severities: { error: '错误', warning: '警告', info: '提示' },
    groups: { rules: '跨记录检查', kinds: '类型自带的条件', others: '文件、字段与注释' },
  },
}

/** `rules` and `others` are codes, `kinds` those that set conditions; `catalogue` is what practices are looked up in. */
export function rulesPage({ rules, others, kinds }, catalogue, language) {
  const say = text[language]
  const cells = ({ code, severity }, sentence) => [`[${code}](${code}.md)`, say.severities[severity], sentence[language]]
  const head = [say.code, say.severity, say.summary]
  const parts = [
    `# ${say.title}`,
    say.intro,
    `\`\`\`yaml\n${say.example}\n\`\`\``,
    `## ${say.groups.rules}`,
    table(
      [...head, say.practices],
      rules.map((rule) => [...cells(rule, rule.summary), practiceLinks(rule.practices, catalogue, language) || '–']),
    ).join('\n'),
    `## ${say.groups.kinds}`,
    table(
      [...head, say.kind],
      kinds.flatMap((kind) => kind.invariants.map((one) => [...cells(one, one.message), `[${kind.names[language]}](../kinds/${kind.name}.md)`])),
    ).join('\n'),
    `## ${say.groups.others}`,
    table(
      head,
      others.map((info) => cells(info, info.summary)),
    ).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}
