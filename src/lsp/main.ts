import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './server.ts'

const connection = createConnection(ProposedFeatures.all)

/** A mistake in one answer must not end the server: the editor would lose all others. Without an editor nobody is left to tell. */
function survive(error: unknown): void {
  const { code, stack } = error as NodeJS.ErrnoException
  if (code === 'EPIPE' || code === 'ERR_IPC_CHANNEL_CLOSED' || code === 'ERR_STREAM_DESTROYED') process.exit(1)
  connection.console.error(stack ?? String(error))
}

process.on('uncaughtException', survive)
process.on('unhandledRejection', survive)

serve(connection)
