import { severities } from '../../base/finding.ts'
import type { Language } from '../../base/message.ts'
import type { Counts } from '../../project/check.ts'
import { counted, severityCount } from '../words.ts'
import type { Report } from './report.ts'

/** One line: what was looked at, how long it took, what was found. */
export function summary({ result, language, milliseconds }: Report): string {
  const { records, files, counts } = result
  const time =
    milliseconds < 1000 ? `${milliseconds} ${language === 'zh' ? '毫秒' : 'ms'}` : `${(milliseconds / 1000).toFixed(1)} ${language === 'zh' ? '秒' : 's'}`
  const found = countsText(counts, language)
  if (language === 'zh') return `${found || '没有发现问题'}：${files} 个文件中的 ${records} 条记录，用时 ${time}。`
  return `${found || 'Nothing found'} in ${counted(records, 'record')} of ${counted(files, 'file')}, ${time}.`
}

/** `2 errors, 1 warning`; empty where there is nothing. */
export function countsText(counts: Counts, language: Language): string {
  const parts = severities.filter((severity) => counts[severity] > 0).map((severity) => severityCount(severity, counts[severity], language))
  return parts.join(language === 'zh' ? '、' : ', ')
}
