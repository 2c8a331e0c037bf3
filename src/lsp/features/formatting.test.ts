import { expect, test } from 'vitest'
import { applyEdits } from '../../base/text-edit.ts'
import { viewWith } from '../test-tools/view-with.ts'
import { formatting } from './formatting.ts'

async function formatted(path: string, text: string): Promise<{ text: string; edits: number }> {
  const { view } = await viewWith({ [path]: `${text}<|>` })
  const edits = formatting(view).map(({ range, newText }) => ({ start: view.lines.offset(range.start), end: view.lines.offset(range.end), text: newText }))
  return { text: applyEdits(view.text, edits), edits: edits.length }
}

const tidy = 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x # 原因\nrequestedBy: li.wei\n'

test('keys come into the order of their kind, with their comments', async () => {
  expect(
    (await formatted('changes/CR-0002.yaml', 'id: CR-0002\nkind: ChangeRequest\ntitle: T\nstatus: proposed\nrequestedBy: li.wei\nreason: x # 原因\n')).text,
  ).toBe(tidy)
})

test('a tidy document needs no edit', async () => {
  expect(await formatted('changes/CR-0002.yaml', tidy)).toEqual({ text: tidy, edits: 0 })
})

test('files without records are left alone', async () => {
  expect((await formatted('deploy/values.yaml', 'b:   1\na: 2\n')).edits).toBe(0)
})
