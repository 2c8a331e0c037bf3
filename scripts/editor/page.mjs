// @ts-check
/** A workbench in a browser page. */

/**
 * @typedef {'dark' | 'light'} Theme
 * @typedef {'zh' | 'en'} DisplayLanguage
 */

/** How long a loaded machine may take for anything the workbench does. */
export const patience = 60_000

/**
 * Opens the workbench in a page of its own, with nothing remembered from other pages.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url from {@link import('./server.mjs').Server.address}
 * @param {{ language?: DisplayLanguage, theme?: Theme, size?: { width: number, height: number } }} [options]
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openWorkbench(browser, url, options = {}) {
  const context = await browser.newContext({
    locale: options.language === 'zh' ? 'zh-CN' : 'en-US',
    colorScheme: options.theme ?? 'dark',
    viewport: options.size ?? { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(url)
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor()
  return page
}
