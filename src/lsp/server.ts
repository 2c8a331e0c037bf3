import { CodeActionKind, type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { languageOf } from '../base/message.ts'
import * as protocol from '../protocol/messages.ts'
import { Answers } from './answers.ts'
import { completionTriggers } from './features/completion.ts'
import { answerFeatures } from './features.ts'
import { loadInitials } from './initials.ts'
import { Registrations } from './registrations.ts'
import { answerRequests } from './requests.ts'
import { Workspace } from './workspace.ts'

/** Puts the language server on a connection. Everything that the editor can ask is listed here and in the two files of answers. */
export function serve(connection: Connection): void {
  const log = (error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const registrations = new Registrations(connection, log)
  const workspace = new Workspace({
    publish: (params) => void connection.sendDiagnostics(params),
    progress: (engagement, done, total) =>
      void connection.sendNotification(protocol.checkProgress, { engagement, done, total } satisfies protocol.CheckProgress),
    changed: () => void connection.sendNotification(protocol.engagementsChanged),
    roots: (roots) => registrations.formatIn(roots),
    crash: log,
  })
  const documents = new TextDocuments(TextDocument)
  const answers = new Answers(workspace, log)
  let folders: string[] = []
  let watchesFolders = false
  let trusted = false
  let retrigger = false

  connection.onInitialize((params): InitializeResult => {
    const options = params.initializationOptions as Partial<protocol.InitializationOptions> | undefined
    workspace.language = options?.language ?? languageOf(params.locale) ?? 'en'
    registrations.capabilities = params.capabilities
    folders = foldersOf(params)
    watchesFolders = params.capabilities.workspace?.workspaceFolders === true
    trusted = options?.trusted !== false
    retrigger = options !== undefined
    return { capabilities: capabilities(registrations), serverInfo: { name: 'Fieldbook' } }
  })
  connection.onInitialized(() => {
    registrations.watchFiles()
    if (watchesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri))
        folders = [...new Set([...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)])]
        void workspace.setFolders(folders)
      })
    }
    void workspace.setFolders(folders)
    loadInitials().catch(log)
  })
  answerFeatures(connection, workspace, answers, () => ({ snippets: registrations.snippetEdits, retrigger }))
  answerRequests(connection, workspace, answers, () => trusted)
  connection.onNotification(protocol.trustGranted, () => {
    trusted = true
  })
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.filesChanged(changes))
  connection.onShutdown(() => workspace.dispose())

  documents.onDidChangeContent(({ document }) => workspace.changed(document))
  documents.onDidSave(({ document }) => workspace.saved(document))
  documents.onDidClose(({ document }) => workspace.closed(document))
  documents.listen(connection)
  connection.listen()
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri)
  return rootUri ? [rootUri] : []
}

function capabilities(registrations: Registrations): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers] },
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    ...(registrations.formatsByFolder ? {} : { documentFormattingProvider: true }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
