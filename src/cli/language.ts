import { type Language, languageOf } from '../base/message.ts'
import { openFiles } from '../disk/files.ts'
import { findEngagement } from '../disk/find-engagement.ts'
import { choiceOf } from './arguments.ts'
import type { Io } from './io.ts'

/** The language to speak: what `--lang` says, else that of the engagement, else that of the locale. */
export function languageFor(asked: string | undefined, folder: string, env: Io['env']): Language {
  if (asked !== undefined) return choiceOf('--lang', asked, ['en', 'zh'])
  return languageOfEngagement(folder) ?? localeLanguage(env)
}

/** Looks at one line of `engagement.yaml` only, so that help and errors speak the right language before anything is loaded. */
function languageOfEngagement(folder: string): Language | undefined {
  const root = findEngagement(folder)
  const file = root === undefined ? undefined : openFiles(root).read('engagement.yaml')
  const found = file && 'text' in file ? /^language:\s*["']?(en|zh)\b/m.exec(file.text)?.[1] : undefined
  return found === 'en' || found === 'zh' ? found : undefined
}

export function localeLanguage(env: Io['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale
  return languageOf(locale) ?? 'en'
}
