import { expect, test } from 'vitest'
import { FieldbookError } from '../base/error.ts'
import { readArguments } from './arguments.ts'
import type { Option } from './option.ts'

const help = { en: '', zh: '' }
const options: Option[] = [
  { name: 'format', value: '<name>', multiple: true, help },
  { name: 'title', value: '<title>', help },
  { name: 'watch', help },
  { name: 'directory', short: 'C', value: '<dir>', help },
]

function refusal(...argv: string[]): string {
  try {
    readArguments(argv, options)
  } catch (error) {
    if (error instanceof FieldbookError) return `${error.text.en} ${error.text.zh}`
    throw error
  }
  return ''
}

test('Options, switches and words are told apart', () => {
  const read = readArguments(['a', '--format', 'json', '--title=x y', '--watch', '-C', 'dir', '--format=github', '--', '--b'], options)
  expect(read.positionals).toEqual(['a', '--b'])
  expect(read.texts('format')).toEqual(['json', 'github'])
  expect([read.text('title'), read.text('directory'), read.flag('watch')]).toEqual(['x y', 'dir', true])
})

test('An unknown option is refused with a suggestion in both languages', () => {
  expect(refusal('--formt', 'json')).toMatch(/did you mean --format\?.*是否想用 --format/)
  expect(refusal('-x')).toContain('-x')
})

test('An option without its value is refused', () => {
  expect(refusal('--title')).toContain('--title=<title>')
  expect(refusal('--title', '--watch')).toContain('--title=<title>')
  expect(refusal('-C')).toContain('-C <dir>')
})

test('A switch with a value, and an option given twice, are refused', () => {
  expect(refusal('--watch=yes')).toContain('--watch')
  expect(refusal('--title', 'a', '--title', 'b')).toContain('more than once')
})
