import type { Language } from '../../base/message.ts'
import { findEngagement } from '../../disk/find-engagement.ts'
import type { Applies } from '../../rules/applies.ts'
import { kindsOf, openEngagement } from '../engagement.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { table } from '../table.ts'
import { example, formatOption, type Verb } from '../verb.ts'
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
    const [{ catalogue }, { invariantCodes }, { rules: every }, { applies }, { noStage }] = await Promise.all([
      import('../../rules/catalogue.ts'),
      import('../../rules/invariant-codes.ts'),
      import('../../rules/list.ts'),
      import('../../rules/applies.ts'),
      import('../../rules/no-stage.ts'),
    ])
    expectPositionals(call, [])
    const { language, io } = call
    // Outside of an engagement nothing can be said of today.
    const index = findEngagement(call.folder) === undefined ? undefined : (await openEngagement(call)).project.index
    const codes = [...catalogue, ...invariantCodes(index?.kinds ?? (await kindsOf(call)))].sort((a, b) => (a.code < b.code ? -1 : 1))
    const state = index && new Map(every.map((rule) => [rule.code, applies(rule, index)]))
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
    const [code, severity, meaning, today] = language === 'zh' ? ['代码', '级别', '含义', '今天'] : ['Code', 'Severity', 'Meaning', 'Today']
    const rows = codes.map((info) => [
      info.code,
      severityNames[info.severity][language],
      state ? todayText(state.get(info.code), language) : info.summary[language],
    ])
    const titles = [{ title: code }, { title: severity }, { title: state ? today : meaning }]
    io.stdout.write(table(titles, rows, { columns: io.stdout.columns, title: paintFor(io).dim }))
    if (state) io.stdout.write(`\n${summary([...state.values()], language)}\n`)
    if (index && index.stage === undefined) io.stdout.write(`\n${noStage(index.engagement?.data.phases, index.today).advice[language]}\n`)
    return 0
  },
}

function said(state: Applies | undefined, language: Language) {
  return state ? { applies: { now: state.now, why: state.why[language] } } : {}
}

/** Conditions of kinds and codes of reading wait for nothing. */
function todayText(state: Applies | undefined, language: Language): string {
  if (!state) return language === 'zh' ? '始终检查' : 'always'
  const waits = language === 'zh' ? '暂不适用：' : 'not yet: '
  return `${state.now ? '' : waits}${state.why[language]}`
}

function summary(states: readonly Applies[], language: Language): string {
  const now = states.filter(({ now: applies }) => applies).length
  const waiting = states.length - now
  return language === 'zh'
    ? `${now} 条规则今天适用，${waiting} 条还不适用。\`fieldbook explain <代码>\` 查看说明。`
    : `${now} rules apply today, ${waiting} do not yet. \`fieldbook explain <code>\` tells about each.`
}
