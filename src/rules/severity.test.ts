import { expect, test } from 'vitest'
import { severityOf } from './severity.ts'

test('an engagement turns rules up, down and off', () => {
  const rules = { 'requirement-ambiguous': 'error', 'id-file-name': 'off', 'person-unknown': 'info' }
  expect(severityOf('requirement-ambiguous', 'warning', rules)).toBe('error')
  expect(severityOf('id-file-name', 'warning', rules)).toBeUndefined()
  expect(severityOf('person-unknown', 'error', rules)).toBe('info')
  expect(severityOf('link-cycle', 'error', rules)).toBe('error')
})

test('a setting that is none of these leaves the rule as it is', () => {
  expect(severityOf('link-cycle', 'error', { 'link-cycle': 'loud' })).toBe('error')
  expect(severityOf('link-cycle', 'error', ['link-cycle'])).toBe('error')
  expect(severityOf('constructor', 'error', {})).toBe('error')
})

test('what cannot be read stays an error', () => {
  expect(severityOf('yaml-syntax', 'error', { 'yaml-syntax': 'off' })).toBe('error')
  expect(severityOf('file-too-large', 'error', { 'file-too-large': 'info' })).toBe('error')
})
