import type { Language, Message } from '../base/message.ts'
import { optionForm, usageOf } from './help.ts'
import { jsonText } from './json-text.ts'
import type { Option } from './option.ts'
import { commonOptions, type Verb } from './verb.ts'
import { verbs } from './verbs.ts'

const words = {
  title: { en: 'Command line', zh: '命令行' },
  intro: {
    en: 'This page is generated from the same text that `fieldbook <command> --help` shows.',
    zh: '本页与 `fieldbook <命令> --help` 的内容同源，由程序生成。',
  },
  exits: {
    en: 'Exit codes: `0` all is well, `1` something was found, `2` the command could not be carried out; standard error then says why in one sentence.',
    zh: '退出码：`0` 一切正常；`1` 发现问题；`2` 命令无法执行，原因会用一句话写到标准错误。',
  },
  everywhere: { en: 'Options of every command', zh: '通用选项' },
  environment: {
    en: 'Without `--lang`, the language is that of the engagement, then that of `LC_ALL`, `LC_MESSAGES` or `LANG`. Colours are used in a terminal; `NO_COLOR=1` turns them off and `FORCE_COLOR=1` on. `FIELDBOOK_DEBUG=1` adds where in the program an error arose.',
    zh: '没有 `--lang` 时，使用项目的语言，其次是 `LC_ALL`、`LC_MESSAGES` 或 `LANG`。在终端中使用颜色；`NO_COLOR=1` 关闭，`FORCE_COLOR=1` 强制使用。`FIELDBOOK_DEBUG=1` 会附上出错的程序位置。',
  },
  json: {
    en: 'The result with `--format json`; new keys may be added, and `version` changes when one is taken away or changes its meaning:',
    zh: '`--format json` 的结果。以后可能增加字段；若删除字段或改变含义，`version` 会随之变化：',
  },
  option: { en: 'Option', zh: '选项' },
  meaning: { en: 'Meaning', zh: '含义' },
} as const satisfies Record<string, Message>

/** The page of all verbs in Markdown, from the table of each verb. */
export function commandReference(language: Language): string {
  const parts = [
    `# ${words.title[language]}`,
    words.intro[language],
    words.exits[language],
    `## ${words.everywhere[language]}`,
    table(commonOptions, language),
    words.environment[language],
    ...verbs.flatMap((verb) => verbSection(verb, language)),
  ]
  return `${parts.join('\n\n')}\n`
}

function verbSection(verb: Verb, language: Language): string[] {
  const examples = verb.examples.map(({ command, does }) => `# ${does[language]}\n${command[language]}`)
  return [
    `## ${verb.name}`,
    verb.summary[language],
    fence('text', usageOf(verb)),
    ...(verb.details ?? []).map((paragraph) => paragraph[language]),
    ...(verb.options.length > 0 ? [table(verb.options, language)] : []),
    fence('sh', examples.join('\n\n')),
    ...(verb.json ? [words.json[language], fence('json', jsonText(verb.json).trimEnd())] : []),
  ]
}

function table(options: readonly Option[], language: Language): string {
  const rows = options.map((option) => `| \`${optionForm(option).replaceAll('|', '\\|')}\` | ${option.help[language].replaceAll('|', '\\|')} |`)
  return [`| ${words.option[language]} | ${words.meaning[language]} |`, '| --- | --- |', ...rows].join('\n')
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text}\n\`\`\``
}
