import { expect, test } from 'vitest'
import { MarkupContent } from 'vscode-languageserver-types'
import type { Language } from '../../base/message.ts'
import { base, viewWith } from '../test-tools/view-with.ts'
import { hover } from './hover.ts'

async function hovered(files: { [path: string]: string }, language: Language = 'zh'): Promise<string> {
  const { view, offset } = await viewWith(files, language)
  const contents = hover(view, offset)?.contents
  return MarkupContent.is(contents) ? contents.value : ''
}

const change = (line: string) => ({ 'changes/CR-0002.yaml': `kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\n${line}\n` })

test('a key says its title, what it is for and an example', async () => {
  const text = await hovered(change('rea<|>son: x'))
  expect(text).toContain('**变更原因** `reason`')
  expect(text).toContain('为什么要变更，用提出人的原话。')
  expect(text).toContain('示例')
})

test('a key is explained in English to those who read English', async () => {
  expect(await hovered(change('rea<|>son: x'), 'en')).toContain('**Reason** `reason`')
})

test('a field with a list of values names them with their labels', async () => {
  const text = await hovered({ 'requirements/REQ-0002.yaml': 'kind: Requirement\nid: REQ-0002\ntitle: T\nstatus: draft\nprior<|>ity: must\n' })
  expect(text).toContain('- `must` 必须有')
  expect(text).toContain('- `wont` 本期不做')
})

test('a linked ID shows the record with its kind, title, state, owner and links both ways', async () => {
  const text = await hovered(change('implements: [REQ-<|>0001]'))
  expect(text).toContain('**REQ\\-0001** 订单状态实时可查')
  expect(text).toContain('需求 · 已批准 · 负责人：陈洁')
  expect(text).toContain('由变更实现：`CR-0001`')
})

test('an ID in prose shows its record, also between Chinese characters', async () => {
  expect(
    await hovered({ 'requirements/SRS-0001.md': '---\nkind: Specification\nid: SRS-0001\ntitle: T\nstatus: draft\n---\n\n参见REQ-00<|>01，谢谢。\n' }),
  ).toContain('订单状态实时可查')
})

test('a handle shows the person', async () => {
  const text = await hovered(change('requestedBy: chen.<|>jie'))
  expect(text).toContain('**陈洁** `chen.jie`')
  expect(text).toContain('财务关键用户')
})

test('nothing is said of an ID that does not exist, nor of plain words', async () => {
  const { view, offset } = await viewWith({ 'notes.md': '# 记录\n\nREQ-99<|>99\n' })
  expect(hover(view, offset)).toBeNull()
})

test('text of a record comes out as text: no HTML, links, images or commands', async () => {
  const evil = 'title: "<img src=x onerror=a> [x](command:evil) ![y](https://evil.example) www.evil.example `z`"'
  const text = await hovered({
    ...change('implements: [REQ-<|>0001]'),
    'requirements/REQ-0001.yaml': (base['requirements/REQ-0001.yaml'] ?? '').replace(/title: .*/, evil),
  })
  expect(text).not.toMatch(/<img|(?<!\\)\[x|\]\(|(?<!\\)!\[|www\.|https:\/\//)
  expect(text).toContain('&lt;img')
})

test('half-typed YAML is explained as far as it goes', async () => {
  expect(await hovered(change('implements: [REQ-0001\nrequested<|>By: li'))).toContain('**提出人**')
})
