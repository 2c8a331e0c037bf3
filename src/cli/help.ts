import type { Language, Message } from '../base/message.ts'
import type { Option } from './option.ts'
import { pad } from './terminal-text.ts'
import { commonOptions, type Verb } from './verb.ts'

const words = {
  usage: { en: 'Usage', zh: '用法' },
  options: { en: 'Options', zh: '选项' },
  everywhere: { en: 'With every command', zh: '通用选项' },
  alone: { en: 'Without a command', zh: '不带命令' },
  version: { en: 'Show the version.', zh: '显示版本号。' },
  examples: { en: 'Examples', zh: '示例' },
  commands: { en: 'Commands', zh: '命令' },
  intro: {
    en: 'Fieldbook keeps the record of an implementation project in plain files and checks it.',
    zh: 'Fieldbook 用纯文本文件保存实施项目的全部记录，并检查它们。',
  },
  more: { en: 'Help on one command: fieldbook <command> --help', zh: '查看某个命令的帮助：fieldbook <命令> --help' },
  exits: {
    en: 'Exit codes: 0 all is well, 1 something was found, 2 the command could not be carried out.',
    zh: '退出码：0 一切正常；1 发现问题；2 命令无法执行。',
  },
} as const satisfies Record<string, Message>

/** The list of verbs. */
export function generalHelp(verbs: readonly Verb[], language: Language): string {
  const rows = verbs.map((verb): [string, string] => [verb.name, verb.summary[language]])
  return sections([
    words.intro[language],
    `${titled(words.usage, language)}fieldbook <${language === 'zh' ? '命令' : 'command'}> [...]`,
    block(words.commands, rows, language),
    block(words.everywhere, optionRows(commonOptions, language), language),
    block(words.alone, [['-v, --version', words.version[language]]], language),
    `${words.more[language]}\n${words.exits[language]}`,
  ])
}

/** Usage, options and examples of one verb. */
export function verbHelp(verb: Verb, language: Language): string {
  const examples = verb.examples.map(({ command, does }) => `  $ ${command[language]}\n      ${does[language]}`)
  return sections([
    verb.summary[language],
    `${titled(words.usage, language)}${usageOf(verb)}`,
    ...(verb.details ?? []).map((paragraph) => paragraph[language]),
    block(words.options, optionRows(verb.options, language), language),
    block(words.everywhere, optionRows(commonOptions, language), language),
    `${titled(words.examples, language).trimEnd()}\n${examples.join('\n')}`,
  ])
}

export function usageOf(verb: Verb): string {
  return `fieldbook ${verb.name}${verb.usage === '' ? '' : ` ${verb.usage}`}`
}

/** `-C, --directory <dir>` */
export function optionForm({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
}

function optionRows(options: readonly Option[], language: Language): [string, string][] {
  return options.map((option) => [optionForm(option), option.help[language]])
}

function block(title: Message, rows: readonly [string, string][], language: Language): string {
  if (rows.length === 0) return ''
  const width = Math.max(...rows.map(([name]) => name.length))
  return `${titled(title, language).trimEnd()}\n${rows.map(([name, text]) => `  ${pad(name, width)}  ${text}`).join('\n')}`
}

function titled(title: Message, language: Language): string {
  return language === 'zh' ? `${title.zh}：` : `${title.en}: `
}

function sections(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
