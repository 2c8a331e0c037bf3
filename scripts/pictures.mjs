// @ts-check
/**
 * Takes the pictures of the README, media/workbench-<language>.png, in a real editor: `node esbuild.mjs && node scripts/package.mjs && node scripts/pictures.mjs`.
 * English readers see the English sample, Chinese readers the Chinese one. Takes Node 22 or later.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../test/outcome.ts'
import { Workbench } from '../test/workbench/workbench.ts'
import { launchBrowser } from './editor/browser.mjs'
import { openWorkbench } from './editor/page.mjs'
import { root } from './editor/processes.mjs'
import { installVsix, startServer, temporaryFolder } from './editor/server.mjs'
import { runScript } from './editor/words.mjs'

/**
 * @typedef {object} Picture
 * @property {'en' | 'zh'} language
 * @property {string} sample the sample of that language; a copy of it is opened
 * @property {string} view the title of the view
 * @property {readonly string[]} expanded
 * @property {string} file
 * @property {string} word in that file that has a finding
 */

/** @type {readonly Picture[]} */
const pictures = [
  {
    language: 'en',
    sample: 'northwind-mes',
    view: 'Engagement',
    expanded: ['Change requests'],
    file: 'SRS-0002-mes-plant-b.md',
    word: 'promptly',
  },
  {
    language: 'zh',
    sample: 'hengrun-erp',
    view: '项目',
    expanded: ['变更申请'],
    file: 'SRS-0002-second-wave.md',
    word: '尽快',
  },
]

/**
 * @param {Picture} picture
 * @param {Workbench} workbench
 */
async function arrange({ sample, view, expanded, file, word }, workbench) {
  await workbench.openViews('Fieldbook')
  for (const label of expanded) await workbench.expand(view, label)
  await workbench.openFile(file)
  await workbench.problem('of any kind', () => true)
  // The row of the word may be below the part of the list that is drawn.
  const lines = readFileSync(join(root, 'examples', sample, 'requirements', file), 'utf8').split('\n')
  await workbench.goTo(lines.findIndex((line) => line.includes(word)) + 1)
  await until('the mark', async () => (await workbench.page.locator('.squiggly-warning').count()) > 0)
  await until('colours', async () => (await workbench.page.locator('.sticky-line-content .mtkb').count()) > 0)
  await workbench.page.mouse.move(220, 18)
  await until(
    'tooltips, progress and scroll bars to go',
    async () =>
      (await workbench.page.locator('.workbench-hover:visible, .statusbar-item .codicon-loading, .editor-instance .scrollbar.vertical.visible').count()) === 0,
    30,
  )
}

async function main() {
  const folder = temporaryFolder('pictures')
  const dirs = { extensionsDir: join(folder, 'extensions'), dataDir: join(folder, 'data') }
  await installVsix(join(root, 'dist', 'fieldbook.vsix'), dirs)
  const server = await startServer({ ...dirs, settings: { 'editor.minimap.enabled': false, 'fieldbook.tree.followEditor': false } })
  const browser = await launchBrowser()
  try {
    for (const picture of pictures) {
      const engagement = join(folder, picture.sample)
      cpSync(join(root, 'examples', picture.sample), engagement, { recursive: true })
      const page = await openWorkbench(browser, server.address(engagement), { theme: 'light', language: picture.language, size: { width: 1180, height: 720 } })
      const path = join(root, 'media', `workbench-${picture.language}.png`)
      await arrange(picture, new Workbench(page, engagement, 'light', picture.language)).finally(() => page.screenshot({ path, animations: 'disabled' }))
      await page.context().close()
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return 0
}

await runScript(main)
