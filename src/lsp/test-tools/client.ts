import { PassThrough } from 'node:stream'
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type FileEvent,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { CheckProgress, InitializationOptions } from '../../protocol/messages.ts'
import { serve } from '../server.ts'
import { pathOf, uriOf } from '../uris.ts'

/** What the editor in these tests can do. */
const capabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: { formatting: { dynamicRegistration: true }, filters: { relativePatternSupport: true } },
}

/** An editor for tests: a real client on a real connection to a server in the same process. */
export class TestClient {
  readonly connection: ProtocolConnection
  readonly published: PublishDiagnosticsParams[] = []
  readonly progress: CheckProgress[] = []
  readonly registered: string[] = []
  readonly logged: string[] = []
  views = 0
  readonly #latest = new Map<string, readonly Diagnostic[]>()
  readonly #versions = new Map<string, number>()

  constructor() {
    const up = new PassThrough()
    const down = new PassThrough()
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)))
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params)
      this.#latest.set(pathOf(params.uri) ?? '', params.diagnostics)
    })
    this.connection.onNotification('fieldbook/checkProgress', (params: CheckProgress) => void this.progress.push(params))
    this.connection.onNotification('fieldbook/engagementsChanged', () => void this.views++)
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logged.push(message))
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method))
      return null
    })
    this.connection.onRequest('client/unregisterCapability', () => null)
    this.connection.listen()
  }

  /** Opens a window with these folders. */
  async open(folders: readonly string[], options: Partial<InitializationOptions> = {}): Promise<InitializeResult> {
    const initializationOptions: InitializationOptions = { language: 'zh', trusted: true, ...options }
    const workspaceFolders = folders.map((folder) => ({ uri: uriOf(folder), name: folder }))
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders,
    })
    await this.connection.sendNotification('initialized', {})
    return result
  }

  /** The diagnostics that a file shows now. */
  diagnostics(file: string): readonly Diagnostic[] {
    return this.#latest.get(file) ?? []
  }

  codes(file: string): unknown[] {
    return this.diagnostics(file).map(({ code }) => code)
  }

  /** Files that show diagnostics now. */
  marked(): string[] {
    return [...this.#latest].flatMap(([file, diagnostics]) => (diagnostics.length > 0 ? [file] : [])).sort()
  }

  openDocument(file: string, text: string): Promise<void> {
    this.#versions.set(file, 1)
    const languageId = file.endsWith('.md') ? 'markdown' : 'yaml'
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(file), languageId, version: 1, text } })
  }

  type(file: string, text: string): Promise<void> {
    const version = (this.#versions.get(file) ?? 0) + 1
    this.#versions.set(file, version)
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf(file), version }, contentChanges: [{ text }] })
  }

  close(file: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(file) } })
  }

  changedOnDisk(changes: readonly { file: string; type: FileEvent['type'] }[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: changes.map(({ file, type }) => ({ uri: uriOf(file), type })) })
  }

  ask<Result>(method: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, params)
  }

  /** Asks about a place of a document. */
  at<Result>(method: string, file: string, line: number, character: number, more: object = {}): Promise<Result> {
    return this.ask(method, { textDocument: { uri: uriOf(file) }, position: { line, character }, ...more })
  }

  async quit(): Promise<void> {
    await this.connection.sendRequest('shutdown')
    this.connection.dispose()
  }
}
