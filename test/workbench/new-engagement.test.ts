import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../outcome.ts'
import { scenario } from './suite.ts'
import type { Workbench } from './workbench.ts'

const fixture = 'test/fixtures/empty'

const title = (workbench: Workbench) => workbench.page.locator('.quick-input-widget:visible .quick-input-title').textContent()

/** Waits for a step of the guided input, such as the fourth of fifteen. */
const step = (workbench: Workbench, number: number, of = 15) =>
  until(`step ${number} of ${of}`, async () => new RegExp(`\\(${number}(/${of})?\\)$`).test((await title(workbench)) ?? ''))

/** Answers the questions that every pack asks, from the step on that asks for the client. */
async function answerAll(workbench: Workbench, first = 4, of = 15): Promise<void> {
  const answers = ['云杉机械（虚构）', '远帆软件（虚构）', 'YS-MES', undefined, 'MES, WMS', undefined, undefined, '陈洁', undefined, '李伟', undefined]
  for (const [index, answer] of answers.entries()) {
    await step(workbench, first + index, of)
    await workbench.answer(answer)
  }
  await step(workbench, first + answers.length, of)
}

const question = (workbench: Workbench) => workbench.page.locator('.quick-input-widget:visible input.input').getAttribute('placeholder')

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
  await workbench.answer()
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
  await workbench.answer()
  await until('the reason', async () => (await workbench.pickerMessage()).includes('请填写客户单位'))
  await workbench.screenshot('new-engagement-invalid')
  await workbench.answer('云杉机械（虚构）')
  await step(workbench, 5)
  await workbench.page.locator('.quick-input-widget:visible .codicon-quick-input-back').click()
  await step(workbench, 4)
  assert.equal(await workbench.page.locator('.quick-input-widget:visible input').first().inputValue(), '云杉机械（虚构）')
  await workbench.leave()
  assert.equal(existsSync(join(workbench.folder, 'engagement.yaml')), false)
})

const hospital = { fixture, language: 'zh', theme: 'light', seconds: 300 } as const

scenario('New Engagement adds an overlay with its question, and asks nothing that does not apply to the pack', hospital, async (workbench) => {
  await workbench.runCommand('Fieldbook: 新建项目…')
  await workbench.pick('empty')
  await workbench.pick('医院信息系统')
  await step(workbench, 3, 21)
  await workbench.pick('驻场实施')
  await workbench.screenshot('new-engagement-overlays')
  await workbench.answer()
  await step(workbench, 4, 22)
  await workbench.pick('中文')
  await answerAll(workbench, 5, 22)
  assert.match(await workbench.pickerMessage(), /^金额币种/)
  await workbench.answer()
  // What the pack beneath asks here about sales, purchasing and production does not apply to a hospital.
  await step(workbench, 17, 22)
  assert.match((await question(workbench)) ?? '', /^是否设有住院部？/)
  await workbench.screenshot('new-engagement-hospital')
  await workbench.pick('否')
  for (const number of [18, 19, 20]) {
    await step(workbench, number, 22)
    await workbench.answer()
  }
  await step(workbench, 21, 22)
  assert.match((await question(workbench)) ?? '', /^工程师需要出差住在客户附近吗？/)
  await workbench.screenshot('new-engagement-overlay-question')
  await workbench.pick('否')
  await step(workbench, 22, 22)
  await until('the list of files', async () => (await workbench.visibleLines()).some((line) => /^├── .*\/$/.test(line)))
  await workbench.screenshot('new-engagement-hospital-preview')
  await workbench.answer()
  await workbench.page.getByRole('button', { name: /^Fieldbook YS-MES/ }).waitFor()
  const names = readdirSync(workbench.folder, { recursive: true }).map(String)
  const holds = (id: string) => names.some((name) => name.includes(`${id}-`))
  assert.deepEqual(['DOC-0202', 'DOC-0204', 'PROC-0104', 'RB-0101'].filter(holds), ['DOC-0202', 'PROC-0104'])
  await workbench.screenshot('new-engagement-hospital-done')
})
