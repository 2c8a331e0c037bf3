/** What a person does in the workbench, as functions. Everything waits for a condition, nothing for a time. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { patience } from '../../scripts/editor/page.mjs'
import { until } from '../outcome.ts'
import { artifacts } from '../outcomes.mjs'
import { bringAbout, settling } from './bring-about.ts'
import { type ProblemRow, problemRows, type TreeRow, treeRows } from './rows.ts'

export type Theme = 'dark' | 'light'
export type Language = 'en' | 'zh'

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

  get #pickerInput(): Locator {
    return this.#picker.locator('input.input').first()
  }

  #openPicker(keys: string): Promise<void> {
    return bringAbout(
      `the picker that ${keys} opens`,
      () => this.#pickerInput.isVisible(),
      () => this.page.keyboard.press(keys),
    )
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
        await this.#pickerInput.fill(`>${title}`, { timeout: settling * 1000 })
        const there = await this.pick(title, { fits: (shown) => shown === title || shown.endsWith(`: ${title}`), seconds: settling }).then(
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
    const titles = await until(
      `what the palette offers for '${text}'`,
      async () => {
        await this.#openPicker('F1')
        await this.#pickerInput.fill(`>${text}`, { timeout: settling * 1000 })
        return this.pickerRows()
      },
      seconds,
    )
    await this.leave()
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

  /** Narrows the open picker to what fits a text. */
  filter(text: string): Promise<void> {
    return this.#pickerInput.fill(text)
  }

  /** Ticks rows of a picker that takes several, then confirms. */
  async pickSeveral(...labels: string[]): Promise<void> {
    for (const label of labels) await this.pick(label)
    await this.answer()
  }

  /** Answers the open input box or picker, with what it proposes when no text is given. The key goes to its field, whatever has the focus. */
  async answer(text?: string): Promise<void> {
    if (text !== undefined) await this.#pickerInput.fill(text)
    await this.#pickerInput.press('Enter')
  }

  /** Leaves the open input box or picker without an answer. */
  leave(): Promise<void> {
    return bringAbout(
      'the picker to close',
      async () => !(await this.#picker.isVisible()),
      () => this.#pickerInput.press('Escape', { timeout: settling * 1000 }),
    )
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
        const opened = await this.#pickerInput
          .fill(path, { timeout: settling * 1000 })
          .then(() => row.first().click({ timeout: settling * 1000 }))
          .then(
            () => true,
            () => false,
          )
        if (!opened) await this.page.keyboard.press('Escape')
        return opened
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
  goTo(line: number, column = 1): Promise<void> {
    const wanted = `${line}:${column}`
    return bringAbout(
      `the cursor at ${wanted}`,
      async () => (await this.cursor()) === wanted && (await this.#hasFocus()),
      async () => {
        await this.#editor.locator('.native-edit-context, textarea.inputarea').first().focus()
        await this.#openPicker(`Control+KeyG`)
        await this.#pickerInput.fill(`:${wanted}`, { timeout: settling * 1000 })
        await this.#pickerInput.press('Enter', { timeout: settling * 1000 })
      },
    )
  }

  #hasFocus(): Promise<boolean> {
    return this.#editor.evaluate((editor) => editor.classList.contains('focused'))
  }

  /** Waits until what is typed goes to the active editor, and not to a picker that is about to close. */
  async focused(): Promise<void> {
    await until('the editor to have the focus', () => this.#hasFocus(), seconds)
  }

  /** Where the cursor is, such as `16:5`. */
  async cursor(): Promise<string | undefined> {
    const shown = await textOf(this.page.locator('#status\\.editor\\.selection'))
    return shown.match(/\d+/g)?.slice(0, 2).join(':')
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
    await bringAbout(
      'completion to open',
      async () => (await widget.locator('.monaco-list-row .label-name').count()) > 0,
      () => this.page.keyboard.press('Control+Space'),
    )
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
    await bringAbout(
      'the Problems panel',
      () => panel.isVisible(),
      () => this.press('Mod+Shift+KeyM'),
    )
    return problemRows(panel.locator('.monaco-list-row'))
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
    await bringAbout(
      `the views of ${title}`,
      () => this.page.locator('.part.sidebar .composite.title, .part.sidebar .title-label', { hasText: title }).first().isVisible(),
      () => item.first().click({ timeout: settling * 1000 }),
    )
  }

  #view(title: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator(`.pane-header[aria-label^="${title}"]`) })
  }

  /** The rows of a tree view that are on the screen. */
  treeRows(view: string): Promise<TreeRow[]> {
    return treeRows(this.#view(view).locator('.monaco-list-row'))
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
    await bringAbout(
      `'${label}' to open`,
      async () => (await row.getAttribute('aria-expanded')) === 'true',
      () => row.locator('.monaco-tl-twistie').click({ timeout: settling * 1000 }),
    )
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
  statusBar(text: string): Promise<string> {
    const items = this.page.locator('.part.statusbar .statusbar-item')
    // Asked for in one go, as some entries stay for seconds only.
    return until(`'${text}' in the status bar`, async () => (await items.allTextContents()).find((shown) => shown.includes(text)), seconds)
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
