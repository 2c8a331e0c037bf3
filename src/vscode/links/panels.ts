import { Disposable, l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode'
import type { LinksMemory } from '../../protocol/links-view.ts'
import type { ActiveRecord, Located } from '../active-record.ts'
import type { Engagements } from '../engagements.ts'
import type { Server } from '../server/server.ts'
import { LinksPanel, panelType } from './panel.ts'

interface Sources {
  readonly extension: Uri
  readonly server: Server
  readonly engagements: Engagements
  readonly activeRecord: ActiveRecord
}

/** The panels with links: one that follows the editor, and those that were pinned. */
export class LinksPanels implements Disposable {
  readonly #sources: Sources
  readonly #panels = new Set<LinksPanel>()
  readonly #listeners: Disposable

  constructor(sources: Sources) {
    this.#sources = sources
    this.#listeners = Disposable.from(
      sources.activeRecord.onDidChange((located) => located && this.#following()?.show(located)),
      sources.engagements.onDidChange(() => {
        for (const panel of this.#panels) void panel.refresh()
      }),
      window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#adopt(panel, memoryFrom(state)),
      }),
    )
  }

  async show(located: Located): Promise<void> {
    // A move of the cursor from before would take the panel away from what was asked for.
    await this.#sources.activeRecord.settle()
    const panel = this.#following()
    if (panel) {
      panel.show(located)
      panel.reveal()
      return
    }
    const made = window.createWebviewPanel(panelType, l10n.t('Links'), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true })
    this.#adopt(made, { engagement: located.engagement, id: located.record.id, pinned: false, depth: 1 })
  }

  dispose(): void {
    this.#listeners.dispose()
    for (const panel of this.#panels) panel.dispose()
  }

  #following(): LinksPanel | undefined {
    return [...this.#panels].find((panel) => !panel.pinned)
  }

  #adopt(panel: WebviewPanel, memory: LinksMemory): void {
    const links = new LinksPanel(panel, this.#sources.extension, this.#sources.server, memory)
    this.#panels.add(links)
    links.onDidDispose(() => this.#panels.delete(links))
  }
}

/** What an earlier session kept; anything else becomes a panel that waits for a record. */
function memoryFrom(state: unknown): LinksMemory {
  const { engagement, id, pinned, depth } = (state ?? {}) as { readonly [key in keyof LinksMemory]?: unknown }
  return {
    engagement: typeof engagement === 'string' ? engagement : '',
    id: typeof id === 'string' ? id : '',
    pinned: pinned === true,
    depth: typeof depth === 'number' ? depth : 1,
  }
}
