/** The first ten minutes of the README, in both languages: each command is run as it is printed, and says what is printed below it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, fieldbook } from './program.ts'

/** What the reader types in when asked; every other answer is the one that is offered. */
const answers = ['client=A', 'vendor=B', 'code=HP-1', 'systems=ERP', 'clientManagerName=C', 'vendorManagerName=D'].flatMap((answer) => ['--set', answer])

interface Block {
  readonly language: string
  readonly lines: readonly string[]
}

/** The fenced blocks of the numbered steps. */
function blocksOf(page: string): Block[] {
  const text = readFileSync(resolve(page), 'utf8')
  const steps = /^## (?:The first ten minutes|最初十分钟)$([\s\S]*?)^## /m.exec(text)?.[1] ?? ''
  return [...steps.matchAll(/^( +)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', language = '', body = '']) => ({
    language,
    lines: body
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(indent.length)),
  }))
}

/** The words of a command line of the README, whose only quotes are double ones. */
const wordsOf = (line: string) => [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

/** A line of `…` stands for what is left out, and how long it took is another each time. */
function expectShown(shown: readonly string[], stdout: string): void {
  const withoutTime = (text: string) => text.replace(/\d[\d.]* (ms|s|毫秒|秒)(?=[.。])/g, '')
  const said = withoutTime(stdout)
  let from = 0
  for (const part of withoutTime(shown.join('\n')).split(/^…$\n?/m)) {
    const at = said.indexOf(part.trimEnd(), from)
    expect(at, `${part}\nis said by\n${said}`).toBeGreaterThanOrEqual(0)
    from = at + part.length
  }
}

test.each(['README.md', 'README.zh-CN.md'])('%s', { timeout: 120_000 }, async (page) => {
  const parent = emptyFolder()
  let folder = parent
  let last = ''
  let commands = 0
  for (const { language, lines } of blocksOf(page)) {
    if (language !== 'sh') {
      expectShown(lines, last)
      continue
    }
    for (const line of lines) {
      const [program, ...words] = wordsOf(line)
      if (program === 'cd') folder = join(folder, words[0] ?? '')
      else if (program === 'fieldbook') {
        const { code, stdout, stderr } = await fieldbook(words[0] === 'new' ? [...words, ...answers] : words, { cwd: folder })
        expect([line, stderr]).toEqual([line, ''])
        last = stdout
        commands++
        // Only the change that has no impact yet is refused.
        if (code !== 0) expect([words.join(' '), code]).toEqual(['move CR-0001 assessed', 1])
      } else if (words[0] === 'init') execFileSync('git', ['init', '-q'], { cwd: folder })
    }
  }
  expect(commands).toBe(12)
  expect((await fieldbook(['check'], { cwd: folder })).code).toBe(0)
})
