/** What a person does in the workbench, as functions. Everything waits for a condition, nothing for a time. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { patience } from '../../scripts/editor/page.mjs'
import { until } from '../outcome.ts'
import { artifacts } from '../outcomes.mjs'

export type Theme = 'dark' | 'light'
export type Language = 'en' | 'zh'

export type ProblemRow = {
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly source: string
  readonly code: string
  readonly line: number
  readonly column: number
}
export type TreeRow = { readonly label: string; readonly description: string; readonly level: number; readonly expanded: boolean | undefined }

const seconds = patience / 1000

const textOf = async (locator: Locator) => ((await locator.textContent()) ?? '').replaceAll('\u00a0', ' ').trim()

/** Upper-case letter of a chord is the key itself: `Control+Shift+P`; on macOS the editor in a browser wants Meta. */
const control = process.platform === 'darwin' ? 'Meta' : 'Control'

export class Workbench {
  readonly page: Page
  /** The workspace on disk: a copy that is the test's own. */
  readonly folder: string
  readonly language: Language
  #theme: Theme

  constructor(page: Page, folder: string, theme: Theme, language: Language) {
    this.page = page
    this.folder = folder
    this.#theme = theme
    this.language = language
  }

  // Palette, pickers, input boxes

  get #picker(): Locator {
    return this.page.locator('.quick-input-widget:visible')
  }

  async #openPicker(keys: string): Promise<void> {
    await until(`the picker that ${keys} opens`, async () => {
      await this.page.keyboard.press(keys)
      return this.#picker.locator('input').first().isVisible()
    })
  }

  /**
   * Runs a command by what the palette shows, e.g. `Fieldbook: New Record` or only `New Record`.
   * The palette lists what was there when it opened, so it is opened again until the extension's commands are in it.
   */
  async runCommand(title: string): Promise<void> {
    await until(
      `the command '${title}' in the palette`,
      async () => {
        await this.#openPicker('F1')
        await this.#picker.locator('input').first().fill(`>${title}`)
        const there = await this.pick(title, { fits: (shown) => shown === title || shown.endsWith(`: ${title}`), seconds: 2 }).then(
          () => true,
          () => false,
        )
        if (!there) await this.press('Escape')
        return there
      },
      seconds,
    )
    const inputs = this.#picker.locator('input')
    await until('the palette to close', () => inputs.evaluateAll((all) => !(all[0] as HTMLInputElement | undefined)?.value.startsWith('>')))
  }

  /** The titles the palette offers for `text`. */
  async commandTitles(text: string): Promise<string[]> {
    await this.#openPicker('F1')
    await this.#picker.locator('input').first().fill(`>${text}`)
    const titles = await this.pickerRows()
    await this.page.keyboard.press('Escape')
    return titles
  }

  /** The labels of the rows that the open picker shows on its first page; waits until there is one. */
  pickerRows(): Promise<string[]> {
    return until('a row in the picker', async () => {
      const labels = await this.#rowLabels()
      return labels.length > 0 && labels
    })
  }

  #rowLabels(): Promise<string[]> {
    const rows = this.#picker.locator('.quick-input-list .monaco-list-row')
    return rows.evaluateAll((all) => all.map((row) => (row.querySelector('.monaco-icon-label .label-name')?.textContent ?? '').replaceAll('\u00a0', ' ')))
  }

  /** Picks the row of the open picker with this label. */
  async pick(label: string, options: { readonly fits?: (shown: string) => boolean; readonly seconds?: number } = {}): Promise<void> {
    const fits = options.fits ?? ((shown) => shown === label)
    // While one list gives way to the next, rows of both may be there.
    await until(
      `the row '${label}' in the picker`,
      async () => {
        const found = (await this.#rowLabels()).findIndex(fits)
        const row = this.#picker.locator('.quick-input-list .monaco-list-row').nth(found).filter({ hasText: label })
        return (
          found >= 0 &&
          (await row.click({ timeout: 2_000 }).then(
            () => true,
            () => false,
          ))
        )
      },
      options.seconds ?? seconds,
    )
  }

  /** Ticks rows of a picker that takes several, then confirms. */
  async pickSeveral(...labels: string[]): Promise<void> {
    for (const label of labels) await this.pick(label)
    await this.page.keyboard.press('Enter')
  }

  /** Types into the open input box and confirms. */
  async answer(text: string): Promise<void> {
    const input = this.#picker.locator('input.input').first()
    await input.waitFor()
    await input.fill(text)
    await this.page.keyboard.press('Enter')
  }

  /** What the open input box or picker says under or above its field: prompt, or why the text is not accepted. */
  pickerMessage(): Promise<string> {
    return textOf(this.#picker.locator('.quick-input-message').first())
  }

  // Files and editors

  /** Opens a file by quick open. `path` may be any part that picks it, as long as its name is at the end. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path
    await until(
      `quick open to find ${path}`,
      async () => {
        await this.#openPicker(`${control}+KeyP`)
        const row = this.#picker.locator('.monaco-list-row').filter({ has: this.page.locator('.label-name', { hasText: name }) })
        // A page that takes the focus at this moment closes the picker: then it is opened again.
        const seen = await this.#picker
          .locator('input')
          .first()
          .fill(path, { timeout: 3_000 })
          .then(() => row.first().waitFor({ timeout: 3_000 }))
          .then(
            () => true,
            () => false,
          )
        if (seen) await row.first().click()
        else await this.page.keyboard.press('Escape')
        return seen
      },
      seconds,
    )
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
    await this.#editor.locator('.view-line').first().waitFor()
  }

  get #editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first()
  }

  /** Puts the cursor there; both count from 1, as the status bar does. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#editor.locator('.native-edit-context, textarea.inputarea').first().focus()
    await this.#openPicker(`Control+KeyG`)
    await this.#picker.locator('input').first().fill(`:${line}:${column}`)
    await this.page.keyboard.press('Enter')
    const place = this.page.locator('#status\\.editor\\.selection')
    await until(`the cursor at ${line}:${column}`, async () => (await textOf(place)).match(/\d+/g)?.slice(0, 2).join(':') === `${line}:${column}`, seconds)
  }

  /** Types at the cursor, key by key, so that completion and auto-closing do what they do for a person. */
  async type(text: string): Promise<void> {
    for (const part of text.split(/([\x20-\x7e]+|\n)/).filter(Boolean)) {
      if (part === '\n') await this.page.keyboard.press('Enter')
      else if (/^[\x20-\x7e]+$/.test(part)) await this.page.keyboard.type(part)
      else await this.page.keyboard.insertText(part)
    }
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys.replace('Mod', control))
  }

  /** The lines of the active editor that are on the screen, top to bottom. */
  async visibleLines(): Promise<string[]> {
    const lines = await this.#editor
      .locator('.view-line')
      .evaluateAll((all) =>
        all.map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' })).sort((a, b) => a.top - b.top),
      )
    return lines.map(({ text }) => text.replaceAll('\u00a0', ' '))
  }

  async save(): Promise<void> {
    await this.press('Mod+KeyS')
    await this.page.locator('.tab.active:not(.dirty)').waitFor()
  }

  /** The labels that completion offers at the cursor. */
  async completions(): Promise<string[]> {
    const widget = this.page.locator('.suggest-widget.visible')
    await until('completion to open', async () => {
      if (!(await widget.isVisible())) await this.page.keyboard.press('Control+Space')
      return (await widget.locator('.monaco-list-row .label-name').count()) > 0
    })
    return widget.locator('.monaco-list-row .label-name').allInnerTexts()
  }

  /** What the hover over this text in the active editor says. */
  async hover(text: string): Promise<string> {
    await this.#editor.locator('.view-line span span', { hasText: text }).first().hover()
    const shown = this.page.locator('.monaco-hover:visible .hover-contents')
    await shown.first().waitFor()
    return (await shown.allInnerTexts()).join('\n')
  }

  // Problems

  /** The rows of the Problems panel on the screen, in its order. Opens the panel. */
  async problems(): Promise<ProblemRow[]> {
    const panel = this.page.locator('.markers-panel')
    await until('the Problems panel', async () => {
      if (!(await panel.isVisible())) await this.press('Mod+Shift+KeyM')
      return panel.isVisible()
    })
    return panel.locator('.monaco-list-row').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const icon = row.querySelector('.marker-icon .codicon')
        if (!icon) return []
        const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? ''
        const [line = 0, column = 0] = (text('.marker-line').match(/\d+/g) ?? []).map(Number)
        const severity = icon.className.includes('error') ? 'error' : icon.className.includes('warning') ? 'warning' : 'info'
        return [
          { severity, message: text('.marker-message'), source: text('.marker-source'), code: text('.marker-code').replace(/^\(|\)$/g, ''), line, column },
        ]
      }),
    ) as Promise<ProblemRow[]>
  }

  /** Errors and warnings as the editor itself counts them in the status bar; the Problems panel draws only the rows that fit into it. */
  async countedProblems(): Promise<number> {
    const [errors = 0, warnings = 0] = ((await this.page.locator('[id="status.problems"]').textContent())?.match(/\d+/g) ?? []).map(Number)
    return errors + warnings
  }

  /** Waits until the Problems panel shows a row that fits, and returns it. */
  problem(what: string, fits: (row: ProblemRow) => boolean): Promise<ProblemRow> {
    return until(`the problem ${what}`, async () => (await this.problems()).find(fits), seconds)
  }

  // Views

  /** Opens a view container by its title in the activity bar. */
  async openViews(title: string): Promise<void> {
    const item = this.page.locator('.part.activitybar .action-item').filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) })
    await item.first().waitFor()
    await until(`the views of ${title}`, async () => {
      if (!(await item.first().evaluate((element) => element.classList.contains('checked')))) await item.first().click()
      return this.page.locator('.part.sidebar .composite.title, .part.sidebar .title-label', { hasText: title }).first().isVisible()
    })
    // The pointer would keep a tooltip open over the rows of the view.
    await this.page.mouse.move(0, 0)
  }

  #view(title: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator(`.pane-header[aria-label^="${title}"]`) })
  }

  /** The rows of a tree view that are on the screen. */
  treeRows(view: string): Promise<TreeRow[]> {
    return this.#view(view)
      .locator('.monaco-list-row')
      .evaluateAll((rows) =>
        rows.map((row) => {
          const expanded = row.getAttribute('aria-expanded')
          return {
            label: row.querySelector('.monaco-icon-label .label-name')?.textContent?.trim() ?? '',
            description: row.querySelector('.label-description')?.textContent?.trim() ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
          }
        }),
      )
  }

  /** Waits for a row of a tree view. */
  treeRow(view: string, label: string): Promise<TreeRow> {
    return until(`the row '${label}' in ${view}`, async () => (await this.treeRows(view)).find((row) => row.label === label), seconds)
  }

  #treeItem(view: string, label: string): Locator {
    return this.#view(view)
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first()
  }

  /** Clicks a row: what that does is the view's affair (open, expand, …). */
  clickTreeRow(view: string, label: string): Promise<void> {
    return this.#treeItem(view, label).locator('.label-name').click()
  }

  async expand(view: string, label: string): Promise<void> {
    const row = this.#treeItem(view, label)
    await row.waitFor()
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click()
    await until(`'${label}' to open`, async () => (await row.getAttribute('aria-expanded')) === 'true')
  }

  // Messages, dialogs, webviews

  /** Waits for a notification that contains `text`; `button` answers it. */
  async notification(text: string, button?: string): Promise<string> {
    const toast = this.page.locator('.notification-toast').filter({ hasText: text }).first()
    await toast.waitFor()
    const shown = await textOf(toast.locator('.notification-list-item-message'))
    if (button) await toast.locator('.notification-list-item-buttons-container a', { hasText: button }).click()
    return shown
  }

  /** Answers the modal dialog with this button and returns what it said. */
  async dialog(button: string): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box')
    await box.waitFor()
    const shown = await textOf(box.locator('.dialog-message-container'))
    await box.locator('.dialog-buttons a', { hasText: button }).click()
    return shown
  }

  /** The document inside the webview number `number` (from 0) of those on the screen. */
  webview(number = 0): FrameLocator {
    return this.page.locator('iframe.webview.ready').nth(number).contentFrame().locator('iframe#active-frame').contentFrame()
  }

  /** The text of the status bar entry that contains `text`. */
  async statusBar(text: string): Promise<string> {
    const item = this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first()
    await item.waitFor()
    return textOf(item)
  }

  // Looks

  get theme(): Theme {
    return this.#theme
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme })
    await this.page.locator(theme === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs').waitFor()
    this.#theme = theme
  }

  /** Writes artifacts/screenshots/<name>-<theme>-<language>.png. */
  async screenshot(name: string): Promise<string> {
    const folder = join(artifacts, 'screenshots')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `${name}-${this.#theme}-${this.language}.png`)
    await this.page.screenshot({ path, animations: 'disabled' })
    return path
  }
}
