import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './server.ts'

const connection = createConnection(ProposedFeatures.all)

// A mistake in one answer must not end the server: the editor would lose all others.
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message))
process.on('unhandledRejection', (reason) => connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)))

serve(connection)
