import assert from 'node:assert/strict'
import { until } from '../outcome.ts'
import { scenario } from './suite.ts'

for (const theme of ['light', 'dark'] as const) {
  scenario(`the sample engagement opens with its tree, its findings and its links (${theme})`, { language: 'zh', theme }, async (workbench) => {
    await workbench.openViews('Fieldbook')
    await workbench.treeRow('项目', '变更控制')
    const status = workbench.page.getByRole('button', { name: /^Fieldbook [\w-]+: \d+ 个(错误|警告)/ })
    const said = await until('what is found', async () => status.first().getAttribute('aria-label'))
    const wanted = [...said.matchAll(/(\d+) 个(错误|警告)/g)].reduce((sum, [, count]) => sum + Number(count), 0)
    await until('the same number of problems', async () => (await workbench.countedProblems()) === wanted)
    const rows = await workbench.problems()
    assert.ok(rows.length > 0 && rows.every(({ source }) => source === 'Fieldbook'))
    await workbench.runCommand('Fieldbook: 转到记录…')
    await workbench.pickerRows()
    await workbench.filter('CR-0001')
    await until('the change request', async () => (await workbench.pickerRows())[0]?.startsWith('CR-0001'))
    await workbench.answer()
    await workbench.page.locator('.tab.active[data-resource-name^="CR-0001"]').waitFor()
    await workbench.runCommand('Fieldbook: 显示关联')
    await workbench.webview().locator('g.node[data-id="CR-0001"]').waitFor()
    // The editor would frame Chinese punctuation beside Latin letters as if it were passed off as ASCII.
    assert.equal(await workbench.page.locator('.unicode-highlight').count(), 0)
    await workbench.screenshot('sample')
  })
}
