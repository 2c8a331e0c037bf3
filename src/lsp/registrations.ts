import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  DocumentFormattingRequest,
  type GlobPattern,
  WatchKind,
} from 'vscode-languageserver'
import { uriOf } from './uris.ts'

/** What the server asks for once it knows the editor and the engagements. */
export class Registrations {
  capabilities: ClientCapabilities = {}
  readonly #connection: Connection
  readonly #log: (error: unknown) => void
  readonly #formatters = new Map<string, Promise<Disposable>>()

  constructor(connection: Connection, log: (error: unknown) => void) {
    this.#connection = connection
    this.#log = log
  }

  get snippetEdits(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true
  }

  /** Whether formatting can be offered for the files of engagements alone, and not for every YAML and Markdown file. */
  get formatsByFolder(): boolean {
    const { textDocument } = this.capabilities
    return textDocument?.formatting?.dynamicRegistration === true && textDocument.filters?.relativePatternSupport === true
  }

  /** Files that hold records and kinds; and whatever comes or goes, since of a folder the editor names only the folder. */
  watchFiles(): void {
    if (!this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return
    const watchers = [
      { globPattern: '**/*.{yaml,yml,md,markdown}', kind: WatchKind.Change },
      { globPattern: '**/.fieldbook/kinds/*', kind: WatchKind.Change },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ]
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(this.#log)
  }

  /** Offers formatting below these folders and nowhere else. */
  formatIn(roots: readonly string[]): void {
    if (!this.formatsByFolder) return
    for (const [root, formatter] of this.#formatters) {
      if (roots.includes(root)) continue
      this.#formatters.delete(root)
      formatter.then((registered) => registered.dispose()).catch(this.#log)
    }
    for (const root of roots) {
      if (this.#formatters.has(root)) continue
      const pattern: GlobPattern = { baseUri: uriOf(root), pattern: '**/*.{yaml,yml,md,markdown}' }
      const formatter = this.#connection.client.register(DocumentFormattingRequest.type, { documentSelector: [{ scheme: 'file', pattern }] })
      formatter.catch(this.#log)
      this.#formatters.set(root, formatter)
    }
  }
}
