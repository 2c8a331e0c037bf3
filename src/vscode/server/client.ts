import { dirname } from 'node:path'
import { type LogOutputChannel, workspace } from 'vscode'
import type { ErrorHandler, LanguageClient, LanguageClientOptions } from 'vscode-languageclient/node'
import { type CheckProgress, checkProgress, engagementsChanged, type InitializationOptions } from '../../protocol/messages.ts'
import { displayLanguage } from '../language.ts'
import { serverGaveUp } from './gave-up.ts'

interface ClientPlan {
  /** The server's program. */
  readonly module: string
  readonly log: LogOutputChannel
  readonly changed: () => void
  readonly progress: (progress: CheckProgress) => void
}

/** Starts the server with the editor's own Node. The client is loaded only here, so that activation does not pay for it. */
export async function startClient({ module, log, changed, progress }: ClientPlan): Promise<LanguageClient> {
  const library = await import('vscode-languageclient/node')
  const serverOptions = { module, transport: library.TransportKind.ipc, options: { cwd: dirname(module) } }
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', pattern: '**/*.{yaml,yml,md}' },
      { scheme: 'file', pattern: '**/.fieldbook/kinds/*.json' },
    ],
    initializationOptions: (): InitializationOptions => ({ language: displayLanguage(), trusted: workspace.isTrusted }),
    outputChannel: log,
    revealOutputChannelOn: library.RevealOutputChannelOn.Never,
    errorHandler: errorHandler(library),
  }
  const client = new library.LanguageClient('fieldbook', 'Fieldbook', serverOptions, clientOptions)
  client.onNotification(engagementsChanged, changed)
  client.onNotification(checkProgress, progress)
  await client.start()
  return client
}

const patience = { restarts: 4, within: 3 * 60_000 }

/** A server that ends is started again, unless it keeps ending; then the user decides. */
function errorHandler({ CloseAction, ErrorAction }: typeof import('vscode-languageclient/node')): ErrorHandler {
  let ends: number[] = []
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      const now = Date.now()
      ends = [...ends.filter((end) => now - end < patience.within), now]
      if (ends.length <= patience.restarts) return { action: CloseAction.Restart, handled: true }
      void serverGaveUp()
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}
