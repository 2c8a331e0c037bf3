import assert from 'node:assert/strict'
import { until } from '../outcome.ts'
import { scenario } from './suite.ts'
import type { Workbench } from './workbench.ts'

const fixture = 'test/fixtures/editor'

async function showLinks(workbench: Workbench, file: string, line: number) {
  await workbench.openFile(file)
  await workbench.goTo(line)
  await workbench.runCommand('Fieldbook: Show Links')
  const page = workbench.webview()
  await page.locator('g.node').first().waitFor()
  return page
}

for (const theme of ['dark', 'light'] as const) {
  scenario(`Show Links draws what a record is linked to, and a node opens its record (${theme})`, { fixture, theme }, async (workbench) => {
    const page = await showLinks(workbench, 'SRS-0001-specification.md', 28)
    const names = await page.locator('g.node').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))
    assert.deepEqual(names.toSorted(), [
      'CR-0001, Block orders over the credit limit, Proposed',
      'REQ-0001, 订单状态实时可查, Reviewed',
      'REQ-0002, 超信用额度订单自动冻结, Reviewed',
    ])
    assert.equal(await page.locator('li').count(), 2)
    await workbench.screenshot('links')
    await page.locator('g.node[data-id="CR-0001"]').click()
    await workbench.page.locator('.tab.active[data-resource-name="CR-0001-block-orders.yaml"]').waitFor()
    await until('the graph to follow', async () => (await page.locator('g.node[class*="-centre"]').getAttribute('data-id')) === 'CR-0001')
  })
}

scenario('every node can be reached and opened with the keyboard, and a pinned graph stays', { fixture }, async (workbench) => {
  const page = await showLinks(workbench, 'SRS-0001-specification.md', 28)
  await page.locator('#pin').click()
  await page.locator('#pin[aria-pressed="true"]').waitFor()
  await page.locator('#pin').focus()
  await workbench.press('Tab')
  const focused = await page.locator('g.node:focus').getAttribute('data-id')
  assert.match(focused ?? '', /^(REQ|CR)-000\d$/)
  await workbench.press('Enter')
  await until('its record in the editor', async () =>
    (await workbench.page.locator('.tab.active').first().getAttribute('data-resource-name'))?.match(/^(SRS|CR)/),
  )
  await workbench.openFile('TC-0001-order-status.yaml')
  await workbench.goTo(2)
  assert.equal(await page.locator('g.node[class*="-centre"]').getAttribute('data-id'), 'REQ-0002')
  await page.locator('#depth').selectOption('2')
  await page.locator('g.node[data-id="TC-0001"]').waitFor()
  await workbench.screenshot('links-pinned')
})

scenario('a title full of markup is drawn as it is written', { fixture }, async (workbench) => {
  await workbench.openFile('ISS-0001-printer.yaml')
  await workbench.goTo(7, 8)
  await workbench.press('Shift+End')
  await workbench.type('[REQ-0003')
  await workbench.press('Escape')
  const page = await showLinks(workbench, 'ISS-0001-printer.yaml', 3)
  const node = page.locator('g.node[data-id="REQ-0003"]')
  await node.waitFor()
  assert.equal(await node.getAttribute('aria-label'), 'REQ-0003, A "quoted" <b>title</b> with #hash; and [brackets], Draft')
  assert.match(((await node.textContent()) ?? '').replace(/\s/g, ''), /A"quoted"<b>title<\/b>with#hash;and/)
  assert.equal(await page.locator('svg b, svg foreignObject, svg a, li b').count(), 0)
  await workbench.screenshot('links-markup')
})

scenario('the graph speaks Chinese, and says what to do where there is nothing to show', { fixture, language: 'zh', theme: 'light' }, async (workbench) => {
  await workbench.openFile('TC-0001-order-status.yaml')
  await workbench.goTo(2)
  await workbench.runCommand('Fieldbook: 显示关联')
  const page = workbench.webview()
  await page.locator('g.node').first().waitFor()
  await page.getByRole('heading', { name: '全部关联（列表）' }).waitFor()
  await workbench.screenshot('links')
  await workbench.openFile('people.yaml')
  await workbench.goTo(2)
  await page.getByText('people 还没有任何关联').waitFor()
  await workbench.screenshot('links-empty')
})

scenario('the graph survives a reload of the window', { fixture }, async (workbench) => {
  await showLinks(workbench, 'SRS-0001-specification.md', 28)
  await workbench.runCommand('Developer: Reload Window')
  const page = workbench.webview()
  await page.locator('g.node[data-id="REQ-0002"]').waitFor()
})
