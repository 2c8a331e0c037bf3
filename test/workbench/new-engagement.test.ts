import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../outcome.ts'
import { scenario } from './suite.ts'
import type { Workbench } from './workbench.ts'

const fixture = 'test/fixtures/empty'

const title = (workbench: Workbench) => workbench.page.locator('.quick-input-widget:visible .quick-input-title').textContent()

/** Waits for a step of the guided input, such as the fourth of fifteen. */
const step = (workbench: Workbench, number: number) =>
  until(`step ${number}`, async () => new RegExp(`\\(${number}(/15)?\\)$`).test((await title(workbench)) ?? ''))

/** Answers every question of the basic pack up to the list of files. */
async function answerAll(workbench: Workbench): Promise<void> {
  const answers = ['云杉机械（虚构）', '远帆软件（虚构）', 'YS-MES', undefined, 'MES, WMS', undefined, undefined, '陈洁', undefined, '李伟', undefined]
  for (const [index, answer] of answers.entries()) {
    await step(workbench, 4 + index)
    if (answer !== undefined) await workbench.type(answer)
    await workbench.press('Enter')
  }
  await step(workbench, 15)
}

scenario('an empty folder says what to do, and New Engagement fills it after showing every file', { fixture }, async (workbench) => {
  await workbench.openViews('Fieldbook')
  const button = workbench.page.locator('.welcome-view-content').getByRole('button', { name: 'New Engagement' })
  await button.waitFor()
  await workbench.screenshot('welcome')
  await button.click()
  await workbench.pick('empty')
  await workbench.pick('Basic implementation')
  await step(workbench, 3)
  await workbench.pick('English')
  await answerAll(workbench)
  await until('the list of files', async () => /^# \d+ files will be written to .*\/empty$/.test((await workbench.visibleLines())[0] ?? ''))
  await until('the folder of requirements', async () => (await workbench.visibleLines()).includes('├── requirements/'))
  await workbench.screenshot('new-engagement-preview')
  assert.deepEqual(readdirSync(workbench.folder).toSorted(), ['.git', 'notes.txt'])
  await workbench.press('Enter')
  await workbench.page.locator('.tab.active[data-resource-name="people.yaml"]').waitFor()
  assert.match(readFileSync(join(workbench.folder, 'engagement.yaml'), 'utf8'), /^id: "?YS-MES"?$/m)
  await workbench.treeRow('Engagement', 'Requirements')
  await workbench.page.getByRole('button', { name: 'Fieldbook YS-MES: no findings' }).waitFor()
  await until('one tab', async () => (await workbench.page.locator('.tab').count()) === 1)
  await workbench.screenshot('new-engagement-done')
  await workbench.goTo(1)
  await workbench.press('Mod+KeyZ')
  const files = () =>
    readdirSync(workbench.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
  await until('undo to take every file away', () => files().length === 1)
  await button.waitFor()
})

scenario('New Engagement says what is wrong with an answer, goes back and writes nothing when it is left', { fixture, language: 'zh' }, async (workbench) => {
  await workbench.runCommand('Fieldbook: 新建项目…')
  await workbench.pick('empty')
  await workbench.pick('通用实施项目')
  await step(workbench, 3)
  await workbench.pick('中文')
  await step(workbench, 4)
  await workbench.press('Enter')
  await until('the reason', async () => (await workbench.pickerMessage()).includes('请填写客户单位'))
  await workbench.screenshot('new-engagement-invalid')
  await workbench.type('云杉机械（虚构）')
  await workbench.press('Enter')
  await step(workbench, 5)
  await workbench.page.locator('.quick-input-widget:visible .codicon-quick-input-back').click()
  await step(workbench, 4)
  assert.equal(await workbench.page.locator('.quick-input-widget:visible input').first().inputValue(), '云杉机械（虚构）')
  await workbench.press('Escape')
  await until('the input to close', async () => !(await workbench.page.locator('.quick-input-widget').isVisible()))
  assert.equal(existsSync(join(workbench.folder, 'engagement.yaml')), false)
})
