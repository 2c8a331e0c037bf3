import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types'
import type { Finding, Severity } from '../base/finding.ts'
import type { Language } from '../base/message.ts'
import { rulePage } from './rule-page.ts'

const severities: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What a diagnostic carries so that code actions find its finding again. */
export interface DiagnosticData {
  readonly pointer: string
}

/** A finding as the editor shows it. */
export function diagnosticOf(finding: Finding, language: Language, uriOf: (file: string) => string): Diagnostic {
  const data: DiagnosticData = { pointer: finding.pointer }
  const page = rulePage(finding.code, language)
  return {
    range: finding.range,
    severity: severities[finding.severity],
    code: finding.code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'Fieldbook',
    message: finding.message[language],
    ...(finding.related.length > 0
      ? { relatedInformation: finding.related.map(({ file, range, message }) => ({ location: { uri: uriOf(file), range }, message: message[language] })) }
      : {}),
    data,
  }
}
