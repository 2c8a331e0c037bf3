import { Disposable, l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode'
import type { LinksMemory, LinksRequest, LinksUpdate } from '../../protocol/links-view.ts'
import type { LinkGraph } from '../../protocol/messages.ts'
import type { Located } from '../active-record.ts'
import { openPlace, startOf } from '../place.ts'
import type { Server } from '../server/server.ts'
import { linksPage, webviewRoot } from './html.ts'
import { emptyView, linksView } from './view.ts'

export const panelType = 'fieldbook.links'

const deepest = 3

/** One panel with the links of a record. */
export class LinksPanel implements Disposable {
  readonly #panel: WebviewPanel
  readonly #server: Server
  readonly #listeners: Disposable
  #memory: LinksMemory
  #graph: LinkGraph | undefined
  #asked = 0

  constructor(panel: WebviewPanel, extension: Uri, server: Server, memory: LinksMemory) {
    this.#panel = panel
    this.#server = server
    this.#memory = memory
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewRoot(extension)] }
    this.#listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((request: LinksRequest) => void this.#answer(request)),
      panel.onDidChangeViewState(() => panel.visible && void this.refresh()),
    )
    panel.webview.html = linksPage(panel.webview, extension)
  }

  get pinned(): boolean {
    return this.#memory.pinned
  }

  get onDidDispose() {
    return this.#panel.onDidDispose
  }

  /** Shows another record. */
  show({ engagement, record }: Located): void {
    if (engagement === this.#memory.engagement && record.id === this.#memory.id) return
    this.#memory = { ...this.#memory, engagement, id: record.id }
    void this.refresh()
  }

  reveal(): void {
    this.#panel.reveal(undefined, true)
  }

  /** Reads the links anew; a panel that nobody sees waits until it is seen. */
  async refresh(): Promise<void> {
    const { engagement, id, depth, pinned } = this.#memory
    this.#panel.title = id === '' ? l10n.t('Links') : l10n.t('Links of {0}', id)
    if (!this.#panel.visible) return
    const mine = ++this.#asked
    // A record that has been removed meanwhile is no error: the page says how to get to another one.
    const graph = id === '' ? undefined : await this.#server.links(engagement, id, depth).catch(() => undefined)
    if (mine !== this.#asked) return
    this.#graph = graph
    const view = graph ? linksView(graph, { pinned, depth }) : emptyView({ pinned, depth })
    const update: LinksUpdate = { view, memory: this.#memory }
    await this.#panel.webview.postMessage(update)
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#panel.dispose()
  }

  async #answer(request: LinksRequest): Promise<void> {
    if (request.type === 'open') return this.#open(request.id)
    if (request.type === 'pin') this.#memory = { ...this.#memory, pinned: request.pinned === true }
    if (request.type === 'depth' && Number.isInteger(request.depth)) this.#memory = { ...this.#memory, depth: Math.min(Math.max(request.depth, 1), deepest) }
    await this.refresh()
  }

  /** Only a record that the graph shows is opened, whatever the page asks for. */
  async #open(id: string): Promise<void> {
    const record = this.#graph?.nodes.find((node) => node.id === id)
    if (!record) return
    const column = window.tabGroups.all.find((group) => group.viewColumn !== this.#panel.viewColumn)?.viewColumn ?? ViewColumn.Beside
    await openPlace(record.uri, startOf(record.range), column)
  }
}
