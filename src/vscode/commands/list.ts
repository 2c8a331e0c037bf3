import { commands, Disposable, workspace } from 'vscode'
import { checkEngagement } from './check-engagement.ts'
import { copyId } from './copy-id.ts'
import { goToRecord } from './go-to-record.ts'
import { type CommandName, commandIds } from './ids.ts'
import { moveToState } from './move-to-state.ts'
import { newEngagement } from './new-engagement.ts'
import { newRecord } from './new-record.ts'
import type { Parts } from './parts.ts'
import { reported } from './report.ts'
import { showLinks } from './show-links.ts'

type Command = (parts: Parts, argument: unknown) => unknown

const list: { readonly [name in CommandName]: Command } = {
  newEngagement,
  newRecord,
  moveToState,
  goToRecord,
  showLinks,
  copyId,
  checkEngagement,
  refresh: ({ engagements }) => engagements.refresh(),
  showAllKinds: () => showKinds(true),
  showUsedKinds: () => showKinds(false),
  restartServer: ({ server }) => server.restart(),
  showOutput: ({ log }) => log.show(),
}

/** Registers every command of the table. */
export function registerCommands(parts: Parts): Disposable {
  const names = Object.keys(list) as CommandName[]
  return Disposable.from(
    ...names.map((name) => commands.registerCommand(commandIds[name], (argument?: unknown) => reported(parts.log, () => list[name](parts, argument)))),
  )
}

function showKinds(all: boolean): Thenable<void> {
  // Where the user has set it for the workspace, a change of the user's own setting would not be seen.
  const settings = workspace.getConfiguration('fieldbook')
  const inWorkspace = settings.inspect('tree.showAllKinds')?.workspaceValue !== undefined
  return settings.update('tree.showAllKinds', all, !inWorkspace)
}
