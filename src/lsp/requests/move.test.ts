import { expect, test } from 'vitest'
import { LineMap } from '../../base/range.ts'
import { applyEdits } from '../../base/text-edit.ts'
import type { Proposal } from '../../protocol/messages.ts'
import { base, engagementWith } from '../test-tools/view-with.ts'
import { move } from './move.ts'

const document = 'requirements/SRS-0001.md'
const specification = `---
kind: Specification
id: SRS-0001
title: 需求规格
status: draft
---

### REQ-0002 超信用额度订单自动冻结

\`\`\`yaml record
status: reviewed
type: functional
priority: must
# 财务负责
owner: chen.jie
\`\`\`

目前由财务电话通知冻结。
`

/** The text that a proposal makes of one file, and the text that the cursor is on then. */
function written({ files, reveal }: Proposal, text: string) {
  const [file] = files
  const lines = new LineMap(text)
  const edits = file && 'edits' in file ? file.edits : []
  const after = applyEdits(
    text,
    edits.map(({ range, newText }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text: newText })),
  )
  const there = new LineMap(after)
  return { after, selected: reveal && after.slice(there.offset(reveal.range.start), there.offset(reveal.range.end)) }
}

/** The text before the place to which the first problem leads. */
function before({ problems }: Proposal, text: string): string | undefined {
  const [first] = problems
  return first && text.slice(0, new LineMap(text).offset(first.range.start)).split('\n').at(-1)
}

test('what a section lacks leads to the line in its block after which it is to be written, and not to the heading', async () => {
  const proposed = move(await engagementWith({ ...base, [document]: specification }), 'REQ-0002', 'approved')
  expect(proposed.problems).toHaveLength(1)
  expect(before(proposed, specification)).toBe('priority: must')
})

test('the example that is offered is written there, is selected, and makes the move possible', async () => {
  const files = { ...base, [document]: specification }
  const { remedy } = move(await engagementWith(files), 'REQ-0002', 'approved')
  expect(remedy?.title.zh).toBe('补上 `acceptance`，先填示例再修改')
  const { after, selected } = written(remedy?.proposal ?? expect.fail('nothing is offered'), specification)
  expect(after).toBe(specification.replace('priority: must\n', 'priority: must\nacceptance:\n  - 订单提交后 2 秒内在列表中显示“待审核”\n'))
  expect(selected).toBe('订单提交后 2 秒内在列表中显示“待审核”')
  const again = move(await engagementWith({ ...files, [document]: after }), 'REQ-0002', 'approved')
  expect([again.problems, again.remedy]).toEqual([[], undefined])
})

test('several fields that are missing are offered together, each at its place in the order of the kind', async () => {
  const budget = 'kind: Budget\nid: BUD-0001\ntitle: 实施预算\nstatus: draft\ncurrency: CNY\n'
  const offered = move(await engagementWith({ ...base, 'finance/BUD-0001.yaml': budget }), 'BUD-0001', 'approved')
  expect(offered.remedy?.title).toEqual({ en: 'Add 3 fields with examples to change', zh: '补上 3 个字段，先填示例再修改' })
  const { after, selected } = written(offered.remedy?.proposal ?? expect.fail('nothing is offered'), budget)
  expect(after).toMatch(/status: draft\nlines:\n {2}- id: B1\n.*\napprovedBy:\n {2}- .*\napprovedOn: .*\ncurrency: CNY\n$/s)
  expect(selected).toBe('id: B1')
})

test('a field that is there and empty is where to write', async () => {
  const path = 'requirements/REQ-0001.yaml'
  const text = `${base[path]}`.replace('status: approved', 'status: reviewed').replace(/acceptance:\n.*\n/, 'acceptance: []\n')
  const proposed = move(await engagementWith({ ...base, [path]: text }), 'REQ-0001', 'approved')
  expect(before(proposed, text)).toBe('acceptance: ')
  expect(written(proposed.remedy?.proposal ?? expect.fail('nothing is offered'), text).after).toBe(
    `${base[path]}`.replace('status: approved', 'status: reviewed'),
  )
})
