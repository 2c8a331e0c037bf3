import { expect, test } from 'vitest'
import { emptyFolder, engagement, fieldbook } from './program.ts'

const verbs = ['new', 'add', 'check', 'fmt', 'list', 'show', 'set', 'move', 'kinds', 'rules', 'explain', 'lsp']

test.each(verbs)('Help of %s has usage, options and an example in both languages', async (verb) => {
  const en = await fieldbook([verb, '--help', '--lang', 'en'])
  const zh = await fieldbook(['help', verb, '--lang', 'zh'])
  expect([en.code, zh.code, en.stderr, zh.stderr]).toEqual([0, 0, '', ''])
  expect(en.stdout).toMatch(new RegExp(`Usage: fieldbook ${verb}[\\s\\S]*Options:[\\s\\S]*-C, --directory <dir>[\\s\\S]*Examples:\\n  \\$ fieldbook ${verb}`))
  expect(zh.stdout).toMatch(new RegExp(`用法：fieldbook ${verb}[\\s\\S]*选项：[\\s\\S]*-C, --directory <dir>[\\s\\S]*示例：\\n  \\$ fieldbook ${verb}`))
  expect(en.stdout).not.toMatch(/\p{Script=Han}/u)
})

test('The list of commands names every verb', async () => {
  const { code, stdout } = await fieldbook([])
  expect(code).toBe(0)
  for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'))
})

test('The version is that of the package', async () => {
  expect((await fieldbook(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('A misspelt command, option or kind gets a suggestion and exit code 2', async () => {
  const folder = engagement()
  for (const [args, meant] of [
    [['chekc'], 'check'],
    [['check', '--formt', 'json'], '--format'],
    [['list', 'Requirment'], 'Requirement'],
    [['list', 'requirement', '--columns', 'id,priorty'], 'priority'],
    [['show', 'REQ-0002'], 'REQ-0001'],
    [['explain', 'link-danglin'], 'link-dangling'],
  ] as const) {
    const { code, stdout, stderr } = await fieldbook(args, { cwd: folder })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^fieldbook: .*did you mean ${meant}\\?\\n$`))
    expect((await fieldbook([...args, '--lang', 'zh'], { cwd: folder })).stderr).toMatch(/^fieldbook: .*是否想(写|用) /)
  }
})

test('The language is that of --lang, else of the engagement, else of the locale', async () => {
  const chinese = engagement({}, 'zh')
  const zh = { LC_ALL: 'zh_CN.UTF-8' }
  const says = async (args: string[], cwd: string, env: { [name: string]: string } = {}) =>
    /\p{Script=Han}/u.test((await fieldbook(['check', ...args], { cwd, env })).stdout) ? 'zh' : 'en'
  expect(await says([], chinese)).toBe('zh')
  expect(await says(['--lang', 'en'], chinese)).toBe('en')
  expect(await says([], engagement(), zh)).toBe('en')
  const outside = async (env: { [name: string]: string }) => (await fieldbook(['check'], { cwd: emptyFolder(), env })).stderr
  expect(await outside(zh)).toMatch(/\p{Script=Han}/u)
  expect(await outside({ LC_ALL: '', LANG: 'zh_CN.UTF-8' })).toMatch(/\p{Script=Han}/u)
  expect(await outside({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).not.toMatch(/\p{Script=Han}/u)
})

test('A day that does not exist is no day to take for today', async () => {
  const { code, stderr } = await fieldbook(['check', '--today', '2026-02-30'], { cwd: engagement() })
  expect([code, stderr]).toEqual([2, 'fieldbook: --today needs a day such as 2026-11-21, not 2026-02-30.\n'])
})
