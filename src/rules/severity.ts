import { type Severity, severities } from '../base/finding.ts'
import { isMap, type Value } from '../base/value.ts'
import { unreadableCodes } from './file-codes.ts'

/**
 * The severity of a finding in an engagement: what `rules` in engagement.yaml says, else `usual`. `undefined` where the rule is off.
 * What keeps a file from being read cannot be turned down, for nothing else in that file is checked.
 */
export function severityOf(code: string, usual: Severity, rules: Value | undefined): Severity | undefined {
  if (unreadableCodes.has(code) || !isMap(rules) || !Object.hasOwn(rules, code)) return usual
  const wanted = rules[code]
  if (wanted === 'off' || wanted === false) return undefined
  return severities.find((severity) => severity === wanted) ?? usual
}
