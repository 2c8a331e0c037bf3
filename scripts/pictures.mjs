// @ts-check
/**
 * Takes the pictures of the README, media/workbench-<language>.png, in a real editor: `node esbuild.mjs && node scripts/package.mjs && node scripts/pictures.mjs`.
 * English readers see a new engagement from the basic pack with two slips, Chinese readers the sample. Takes Node 22 or later.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../test/outcome.ts'
import { Workbench } from '../test/workbench/workbench.ts'
import { launchBrowser } from './editor/browser.mjs'
import { openWorkbench } from './editor/page.mjs'
import { root, run, serverNode } from './editor/processes.mjs'
import { installVsix, startServer, temporaryFolder } from './editor/server.mjs'
import { runScript } from './editor/words.mjs'

const answers = {
  client: 'Harbour Bearings (fictitious)',
  vendor: 'Northlight Software (fictitious)',
  code: 'HB-ERP',
  systems: 'ERP finance,ERP supply chain',
  clientManagerName: 'Anna Moss',
  clientManager: 'anna.moss',
  vendorManagerName: 'Paul Reed',
  vendorManager: 'paul.reed',
}

/**
 * @typedef {object} Picture
 * @property {'en' | 'zh'} language
 * @property {string} folder
 * @property {(folder: string) => Promise<unknown> | void} prepare makes the engagement in an empty folder
 * @property {string} view the title of the view
 * @property {readonly string[]} expanded
 * @property {string} file
 * @property {string} code of a finding in that file
 */

/** @type {readonly Picture[]} */
const pictures = [
  {
    language: 'en',
    folder: 'harbour-erp',
    prepare: async (folder) => {
      const given = Object.entries(answers).flatMap(([name, answer]) => ['--set', `${name}=${answer}`])
      const cli = (/** @type {readonly string[]} */ args) => run(serverNode(), [join(root, 'dist', 'cli.js'), ...args], { cwd: folder })
      await cli(['new', '.', '--language', 'en', ...given])
      await cli([
        'add',
        'CR',
        '--title',
        'Credit limit per customer',
        '--set',
        'requestedBy=anna.moss',
        '--set',
        'alters=REQ-0001',
        '--set',
        'reason=The board asks for it',
      ])
      await cli(['add', 'issue', '--title', 'Can returns be booked by batch?', '--set', 'raisedBy=anna.moss', '--set', 'about=REQ-0009'])
      const file = join(folder, 'requirements', 'SRS-0001-requirements-specification.md')
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        text.replace('goes to the deputy within 1 minute.', 'goes to the deputy quickly.').replace('source: [MTG-0001]', 'source: [MTG-0011]'),
      )
    },
    view: 'Engagement',
    expanded: ['Change requests'],
    file: 'SRS-0001-requirements-specification.md',
    code: 'requirement-ambiguous',
  },
  {
    language: 'zh',
    folder: 'hengrun-erp',
    prepare: (folder) => cpSync(join(root, 'examples', 'hengrun-erp'), folder, { recursive: true }),
    view: '项目',
    expanded: ['变更申请'],
    file: 'SRS-0002-second-wave.md',
    code: 'requirement-ambiguous',
  },
]

/**
 * @param {Picture} picture
 * @param {Workbench} workbench
 */
async function arrange({ view, expanded, file, code }, workbench) {
  await workbench.openViews('Fieldbook')
  for (const label of expanded) await workbench.expand(view, label)
  await workbench.openFile(file)
  const { line } = await workbench.problem(code, (row) => row.code === code)
  await workbench.goTo(line)
  await until('the mark', async () => (await workbench.page.locator('.squiggly-warning').count()) > 0)
  await workbench.page.mouse.move(800, 660)
  await until(
    'tooltips and progress to go',
    async () => (await workbench.page.locator('.workbench-hover:visible, .statusbar-item .codicon-loading').count()) === 0,
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
      const engagement = join(folder, picture.folder)
      mkdirSync(engagement)
      await picture.prepare(engagement)
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
