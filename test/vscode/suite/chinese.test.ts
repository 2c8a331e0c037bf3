import assert from 'node:assert/strict'
import { env, extensions } from 'vscode'
import { test } from '../suite.ts'

test('what package.json contributes is in Chinese', { variants: ['chinese'] }, () => {
  assert.equal(env.language, 'zh-cn')
  const { contributes } = extensions.getExtension('fieldbook.fieldbook')?.packageJSON ?? {}
  const texts = JSON.stringify([contributes.commands, contributes.views, contributes.viewsWelcome, contributes.walkthroughs, contributes.configuration])
  assert.match(texts, /新建项目/)
  assert.doesNotMatch(texts, /%[a-z]\w*\.[\w.]+%/i)
})
