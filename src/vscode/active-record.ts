import { commands, Disposable, type Event, EventEmitter, type TextEditor, window } from 'vscode'
import type { RecordNode } from '../protocol/messages.ts'
import { Debounce } from './debounce.ts'
import type { Engagements } from './engagements.ts'
import type { Server } from './server/server.ts'

/** A record with the engagement that it belongs to. */
export interface Located {
  readonly engagement: string
  readonly record: RecordNode
}

const context = 'fieldbook.activeRecord'

/** Follows the cursor: the record that it stands in, also inside a document of many records. */
export class ActiveRecord implements Disposable {
  readonly #server: Server
  readonly #engagements: Engagements
  readonly #changed = new EventEmitter<Located | undefined>()
  readonly #look: Debounce
  readonly #listeners: Disposable
  #current: Located | undefined
  #asked = 0

  constructor(server: Server, engagements: Engagements) {
    this.#server = server
    this.#engagements = engagements
    this.#look = new Debounce(150, () => void this.#update())
    this.#listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#look.schedule()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && this.#look.schedule()),
      engagements.onDidChange(() => this.#look.schedule()),
    )
  }

  /** Fires when the cursor has come into another record, or out of all. */
  get onDidChange(): Event<Located | undefined> {
    return this.#changed.event
  }

  get current(): Located | undefined {
    return this.#current
  }

  /** Asks for the record under the cursor now. */
  async ask(): Promise<Located | undefined> {
    const editor = window.activeTextEditor
    if (!editor || !mayHoldRecords(editor)) return undefined
    const uri = editor.document.uri.toString()
    const { line, character } = editor.selection.active
    const record = await this.#server.recordAt(uri, { line, character })
    if (!record) return undefined
    await this.#engagements.ready()
    const engagement = this.#engagements.ofFile(record.uri)
    return engagement && { engagement: engagement.uri, record }
  }

  /** Takes in now where the cursor is, so that nothing that happened before is told later. */
  async settle(): Promise<void> {
    this.#look.cancel()
    await this.#update()
  }

  async #update(): Promise<void> {
    // Without a text editor a view or a webview has the focus, and what it shows should stay.
    if (!window.activeTextEditor) return
    const mine = ++this.#asked
    const found = await this.ask().catch(() => undefined)
    if (mine !== this.#asked) return
    const before = this.#current
    this.#current = found
    await commands.executeCommand('setContext', context, found !== undefined)
    if (before?.engagement !== found?.engagement || before?.record.id !== found?.record.id) this.#changed.fire(found)
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#look.dispose()
    this.#changed.dispose()
  }
}

function mayHoldRecords({ document }: TextEditor): boolean {
  return document.uri.scheme === 'file' && /\.(ya?ml|md)$/i.test(document.uri.path)
}
