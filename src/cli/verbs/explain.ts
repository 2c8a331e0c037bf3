import { readFileSync } from 'node:fs'
import { FieldbookError } from '../../base/error.ts'
import type { Language, Message } from '../../base/message.ts'
import { nearest } from '../../base/suggest.ts'
import { shippedPath } from '../../disk/shipped-path.ts'
import type { CodeInfo } from '../../rules/rule.ts'
import { kindsOf } from '../engagement.ts'
import { markdownText } from '../markdown-text.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { visible } from '../terminal-text.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'
import { severityNames } from '../words.ts'

export const explain: Verb = {
  name: 'explain',
  summary: { en: 'Explain a code: what is wrong, why it matters, what to do.', zh: '解释一个代码：问题是什么、为什么重要、如何处理。' },
  usage: '<code>',
  options: [formatOption],
  json: { code: 'link-dangling', severity: 'error', summary: '…', practices: [12], page: '# …' },
  examples: [
    example('fieldbook explain link-dangling', 'What it means that a link leads nowhere.', '查看引用失效的含义和处理办法。'),
    example('fieldbook explain requirement-ambiguous --lang zh', 'The same page in Chinese.', '用中文查看。'),
  ],
  async run(call) {
    const [{ catalogue }, { invariantCodes }] = await Promise.all([import('../../rules/catalogue.ts'), import('../../rules/invariant-codes.ts')])
    const [code = ''] = expectPositionals(call, ['<code>'])
    const info = theCode([...catalogue, ...invariantCodes(await kindsOf(call))], code)
    const page = pageOf(info.code, call.language)
    if (wantsJson(call))
      printJson(call, {
        code: info.code,
        severity: info.severity,
        summary: info.summary[call.language],
        practices: info.practices,
        page: page ?? null,
      })
    else call.io.stdout.write(page === undefined ? brief(call, info) : markdownText(`${page}${practicesText(info, call.language)}`, paintFor(call.io)))
    return 0
  },
}

function theCode(codes: readonly CodeInfo[], code: string): CodeInfo {
  const found = codes.find((info) => info.code === code)
  if (found) return found
  const meant = nearest(
    code,
    codes.map((info) => info.code),
  )
  throw new FieldbookError('bad-arguments', {
    en: `There is no code ${code}${meant ? `; did you mean ${meant}?` : '; `fieldbook rules` lists them.'}`,
    zh: `没有代码 ${code}${meant ? `；是否想写 ${meant}？` : '；可用 `fieldbook rules` 查看。'}`,
  })
}

/** The documentation page of a code; the conditions of an engagement's own kinds have none. */
function pageOf(code: string, language: Language): string | undefined {
  const file = shippedPath(`docs/${language}/rules/${code}.md`)
  return file === undefined ? undefined : readFileSync(file, 'utf8')
}

/** What the rule protects, as a last part of its page. */
function practicesText({ practices }: CodeInfo, language: Language): string {
  const file = shippedPath('docs/practices.json')
  if (file === undefined || practices.length === 0) return ''
  const areas = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly practices: readonly ({ readonly number: number } & Message)[] }[]
  const known = areas.flatMap((area) => area.practices).filter(({ number }) => practices.includes(number))
  return `\n## ${language === 'zh' ? '所保护的实践' : 'Practices that it protects'}\n\n${known.map((practice) => `- ${practice.number}: ${practice[language]}\n`).join('')}`
}

function brief({ io, language }: Call, { code, severity, summary }: CodeInfo): string {
  const paint = paintFor(io)
  return `${paint.strong(visible(code))}  ${paint.severity(severity, severityNames[severity][language])}\n\n${visible(summary[language])}\n`
}
