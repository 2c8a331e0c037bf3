import { commands, type Disposable, type Event, EventEmitter, type LogOutputChannel } from 'vscode'
import type { EngagementSummary } from '../protocol/messages.ts'
import { Debounce } from './debounce.ts'
import type { Server } from './server/server.ts'

/** What the welcome text and menus are shown by. */
const emptyContext = 'fieldbook.empty'

/** The engagements of the window, kept up to date for everything that shows them. */
export class Engagements implements Disposable {
  readonly #server: Server
  readonly #log: LogOutputChannel
  readonly #changed = new EventEmitter<void>()
  readonly #refresh: Debounce
  readonly #listener: Disposable
  #all: readonly EngagementSummary[] = []
  #first: Promise<readonly EngagementSummary[]> | undefined

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server
    this.#log = log
    this.#refresh = new Debounce(150, () => void this.refresh())
    this.#listener = server.onDidChange(() => this.#refresh.schedule())
  }

  /** The list or something within an engagement has changed. */
  get onDidChange(): Event<void> {
    return this.#changed.event
  }

  /** As last heard; empty before the first answer. */
  get all(): readonly EngagementSummary[] {
    return this.#all
  }

  /** As last heard, after waiting for the first answer. */
  async ready(): Promise<readonly EngagementSummary[]> {
    this.#first ??= this.refresh()
    await this.#first
    return this.#all
  }

  async refresh(): Promise<readonly EngagementSummary[]> {
    try {
      this.#all = await this.#server.engagements()
      await commands.executeCommand('setContext', emptyContext, this.#all.length === 0)
    } catch (error) {
      this.#log.error(`The list of engagements could not be read: ${String(error)}`)
    }
    this.#changed.fire()
    return this.#all
  }

  /** The engagement that a file belongs to: the innermost folder, as one may lie within another. */
  ofFile(uri: string): EngagementSummary | undefined {
    const around = this.#all.filter((engagement) => uri.startsWith(withSlash(engagement.uri)))
    return around.sort((a, b) => b.uri.length - a.uri.length)[0]
  }

  dispose(): void {
    this.#listener.dispose()
    this.#refresh.dispose()
    this.#changed.dispose()
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`
}
