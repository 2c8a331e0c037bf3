import { kindsOf } from '../engagement.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { table } from '../table.ts'
import { example, formatOption, type Verb } from '../verb.ts'
import { severityNames } from '../words.ts'

export const rules: Verb = {
  name: 'rules',
  summary: { en: 'List every code that a finding can have.', zh: '列出所有检查规则的代码。' },
  usage: '',
  details: [
    {
      en: 'The severity is the usual one; `rules` in engagement.yaml sets another.',
      zh: '所列为默认级别；可在 engagement.yaml 的 `rules` 中调整。',
    },
  ],
  options: [formatOption],
  json: { rules: [{ code: 'link-dangling', severity: 'error', summary: '…', practices: [12] }] },
  examples: [
    example('fieldbook rules', 'All codes with their usual severity.', '列出全部代码及其默认级别。'),
    example('fieldbook rules --format json', 'The same for a program.', '以 JSON 格式供程序读取。'),
  ],
  async run(call) {
    const [{ catalogue }, { invariantCodes }] = await Promise.all([import('../../rules/catalogue.ts'), import('../../rules/invariant-codes.ts')])
    expectPositionals(call, [])
    const { language, io } = call
    const codes = [...catalogue, ...invariantCodes(await kindsOf(call))].sort((a, b) => (a.code < b.code ? -1 : 1))
    if (wantsJson(call)) {
      printJson(call, { rules: codes.map(({ code, severity, summary, practices }) => ({ code, severity, summary: summary[language], practices })) })
      return 0
    }
    const titles = language === 'zh' ? ['代码', '级别', '含义'] : ['Code', 'Severity', 'Meaning']
    const rows = codes.map(({ code, severity, summary }) => [code, severityNames[severity][language], summary[language]])
    io.stdout.write(
      table(
        titles.map((title) => ({ title })),
        rows,
        { columns: io.stdout.columns, title: paintFor(io).dim },
      ),
    )
    return 0
  },
}
