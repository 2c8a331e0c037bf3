import type { LogOutputChannel } from 'vscode'
import type { ActiveRecord } from '../active-record.ts'
import type { Engagements } from '../engagements.ts'
import type { LinksPanels } from '../links/panels.ts'
import type { Server } from '../server/server.ts'

/** What commands work with. */
export interface Parts {
  readonly server: Server
  readonly engagements: Engagements
  readonly activeRecord: ActiveRecord
  readonly links: LinksPanels
  readonly log: LogOutputChannel
}
