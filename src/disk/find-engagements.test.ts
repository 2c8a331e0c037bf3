import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findEngagements } from './find-engagements.ts'

test('engagements are found three levels deep, but not in dependencies, hidden folders and links', async () => {
  const text = 'kind: Engagement\n'
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-find-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const folder of ['a', 'a/b/c', 'a/b/c/d', 'node_modules/p', '.hidden']) {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'engagement.yaml'), text)
  }
  symlinkSync(join(root, 'a'), join(root, 'link'), 'junction')
  expect(await findEngagements(root)).toEqual([join(root, 'a'), join(root, 'a/b/c')])
  expect(await findEngagements(join(root, 'nowhere'))).toEqual([])
})
