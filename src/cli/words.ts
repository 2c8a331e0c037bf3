import type { Severity } from '../base/finding.ts'
import type { Language, Message } from '../base/message.ts'

export const severityNames: { readonly [severity in Severity]: Message } = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `2 errors`, `2 个错误`. */
export function severityCount(severity: Severity, count: number, language: Language): string {
  if (language === 'zh') return `${count} 个${severityNames[severity].zh}`
  return severity === 'info' ? counted(count, 'note') : counted(count, severity)
}
