import { commands, Disposable, type ExtensionContext, window } from 'vscode'
import { ActiveRecord } from './active-record.ts'
import { registerCommands } from './commands/list.ts'
import { Engagements } from './engagements.ts'
import { LinksPanels } from './links/panels.ts'
import { Server } from './server/server.ts'
import { registerStatusBar } from './status-bar.ts'
import { EngagementTree } from './tree/engagement-tree.ts'
import { registerTreeView } from './tree/view.ts'

let running: Server | undefined

/** Wires everything up. The server starts in the background: nothing here waits for it. */
export function activate(context: ExtensionContext): void {
  const begun = performance.now()
  const log = window.createOutputChannel('Fieldbook', { log: true })
  const server = new Server(context.asAbsolutePath('dist/lsp.js'), log)
  const engagements = new Engagements(server, log)
  const activeRecord = new ActiveRecord(server, engagements)
  const tree = new EngagementTree(server, engagements)
  const links = new LinksPanels({ extension: context.extensionUri, server, engagements, activeRecord })
  context.subscriptions.push(
    Disposable.from(
      registerTreeView({ tree, engagements, activeRecord, log }),
      registerStatusBar(server, engagements),
      registerCommands({ server, engagements, activeRecord, links, log }),
      links,
      activeRecord,
      engagements,
      server,
      log,
    ),
  )
  running = server
  // The walkthrough is offered only from now on: one that is there on installation opens by itself.
  void commands.executeCommand('setContext', 'fieldbook.active', true)
  const milliseconds = performance.now() - begun
  log.info(`Activated in ${milliseconds.toFixed(1)} ms.`)
  setImmediate(() => void engagements.ready())
}

export async function deactivate(): Promise<void> {
  await running?.stop()
}
