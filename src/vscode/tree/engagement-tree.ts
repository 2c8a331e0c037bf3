import { type Event, EventEmitter, type TreeDataProvider, type TreeItem, workspace } from 'vscode'
import type { Engagements } from '../engagements.ts'
import type { Server } from '../server/server.ts'
import { treeItem } from './item.ts'
import { type EngagementItem, engagementItem, findRecord, type RecordItem, type TreeNode } from './node.ts'

/** Engagement (where there are several) → phase → kind → record. Asked for only while somebody looks at it. */
export class EngagementTree implements TreeDataProvider<TreeNode> {
  readonly #server: Server
  readonly #engagements: Engagements
  readonly #changed = new EventEmitter<void>()
  #roots: Promise<readonly EngagementItem[]> | undefined

  constructor(server: Server, engagements: Engagements) {
    this.#server = server
    this.#engagements = engagements
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#changed.event
  }

  /** What is shown may be out of date: it is read anew when it is next looked at. */
  refresh(): void {
    this.#roots = undefined
    this.#changed.fire()
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node)
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return node.type === 'record' ? [] : [...node.children]
    const roots = await this.#load()
    return [...(roots.length === 1 ? (roots[0]?.children ?? []) : roots)]
  }

  async getParent(node: TreeNode): Promise<TreeNode | undefined> {
    const single = (await this.#load()).length === 1
    return node.parent?.type === 'engagement' && single ? undefined : node.parent
  }

  async find(engagement: string, id: string, uri: string): Promise<RecordItem | undefined> {
    return findRecord(await this.#load(), engagement, id, uri)
  }

  #load(): Promise<readonly EngagementItem[]> {
    this.#roots ??= this.#read()
    return this.#roots
  }

  async #read(): Promise<readonly EngagementItem[]> {
    const all = workspace.getConfiguration('fieldbook').get<boolean>('tree.showAllKinds', false)
    const engagements = await this.#engagements.ready()
    return Promise.all(engagements.map(async (engagement) => engagementItem(engagement, await this.#server.tree(engagement.uri, all))))
  }
}
