import type { Message } from '../../base/message.ts'
import { findEngagement } from '../../disk/find-engagement.ts'
import type { Applies } from '../../rules/applies.ts'
import { kindsOf, openEngagement } from '../engagement.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { table } from '../table.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'
import { severityNames } from '../words.ts'

export const rules: Verb = {
  name: 'rules',
  summary: {
    en: 'List every code that a finding can have, and in an engagement which of them apply today.',
    zh: '列出所有检查规则的代码；在项目中还说明哪些今天适用。',
  },
  usage: '',
  details: [
    {
      en: 'The severity is the usual one; `rules` in engagement.yaml sets another.',
      zh: '所列为默认级别；可在 engagement.yaml 的 `rules` 中调整。',
    },
    {
      en: 'In the folder of an engagement each rule also says whether it applies today and why: many wait for a stage of the engagement, or for records in some state.',
      zh: '在项目文件夹中还会说明每条规则今天是否适用以及原因：许多规则要等项目走到某个阶段，或有处于某种状态的记录。',
    },
  ],
  options: [formatOption],
  json: { rules: [{ code: 'link-dangling', severity: 'error', summary: '…', practices: [12], applies: { now: false, why: '…' } }] },
  examples: [
    example('fieldbook rules', 'All codes with their usual severity.', '列出全部代码及其默认级别。'),
    example('fieldbook rules --format json', 'The same for a program.', '以 JSON 格式供程序读取。'),
  ],
  async run(call) {
    const [{ catalogue }, { invariantCodes }] = await Promise.all([import('../../rules/catalogue.ts'), import('../../rules/invariant-codes.ts')])
    expectPositionals(call, [])
    const { language, io } = call
    const codes = [...catalogue, ...invariantCodes(await kindsOf(call))].sort((a, b) => (a.code < b.code ? -1 : 1))
    const state = await appliesHere(call)
    if (wantsJson(call)) {
      const rows = codes.map(({ code, severity, summary, practices }) => ({
        code,
        severity,
        summary: summary[language],
        practices,
        ...said(state?.get(code), language),
      }))
      printJson(call, { rules: rows })
      return 0
    }
    const titles = language === 'zh' ? ['代码', '级别', '含义', '今天'] : ['Code', 'Severity', 'Meaning', 'Today']
    const rows = codes.map(({ code, severity, summary }) => [code, severityNames[severity][language], summary[language], today(state?.get(code), language)])
    const shown = state ? titles.length : titles.length - 1
    io.stdout.write(
      table(
        titles.slice(0, shown).map((title) => ({ title })),
        rows.map((row) => row.slice(0, shown)),
        { columns: io.stdout.columns, title: paintFor(io).dim },
      ),
    )
    return 0
  },
}

/** Which rules apply to the engagement that the call's folder lies in; `undefined` outside of any. */
async function appliesHere(call: Call): Promise<ReadonlyMap<string, Applies> | undefined> {
  if (findEngagement(call.folder) === undefined) return undefined
  const [{ rules: all }, { applies }, { project }] = await Promise.all([import('../../rules/list.ts'), import('../../rules/applies.ts'), openEngagement(call)])
  return new Map(all.map((rule) => [rule.code, applies(rule, project.index)]))
}

function said(state: Applies | undefined, language: keyof Message) {
  return state ? { applies: { now: state.now, why: state.why[language] } } : {}
}

function today(state: Applies | undefined, language: keyof Message): string {
  if (!state) return ''
  const waits = language === 'zh' ? '暂不适用：' : 'not yet: '
  return `${state.now ? '' : waits}${state.why[language]}`
}
