import { Disposable, type LogOutputChannel, l10n, type TreeView, window, workspace } from 'vscode'
import type { ActiveRecord, Located } from '../active-record.ts'
import type { Engagements } from '../engagements.ts'
import { sum } from '../sum.ts'
import { countWords } from '../words.ts'
import { registerDecorations } from './decorations.ts'
import type { EngagementTree } from './engagement-tree.ts'
import type { TreeNode } from './node.ts'

const viewId = 'fieldbook.engagement'

interface ViewParts {
  readonly tree: EngagementTree
  readonly engagements: Engagements
  readonly activeRecord: ActiveRecord
  readonly log: LogOutputChannel
}

/** The view 'Engagement': the tree, its badge, and the record of the active editor selected in it. */
export function registerTreeView({ tree, engagements, activeRecord, log }: ViewParts): Disposable {
  const view = window.createTreeView<TreeNode>(viewId, { treeDataProvider: tree, showCollapseAll: true })
  const follow = () => void reveal(view, tree, activeRecord.current).catch((error: unknown) => log.debug(`The record was not revealed: ${String(error)}`))
  return Disposable.from(
    view,
    registerDecorations(),
    engagements.onDidChange(() => {
      tree.refresh()
      showState(view, engagements)
    }),
    activeRecord.onDidChange(follow),
    view.onDidChangeVisibility(({ visible }) => visible && follow()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('fieldbook.tree')) tree.refresh()
    }),
  )
}

async function reveal(view: TreeView<TreeNode>, tree: EngagementTree, located: Located | undefined): Promise<void> {
  const follows = workspace.getConfiguration('fieldbook').get<boolean>('tree.followEditor', true)
  if (!located || !view.visible || !follows) return
  const node = await tree.find(located.engagement, located.record.id, located.record.uri)
  if (!node || view.selection[0]?.key === node.key) return
  await view.reveal(node, { select: true, focus: false })
}

function showState(view: TreeView<TreeNode>, engagements: Engagements): void {
  const counts = sum(engagements.all.map((engagement) => engagement.counts))
  view.badge = counts.error === 0 ? undefined : { value: counts.error, tooltip: countWords(counts) }
  const loading = engagements.all.filter((engagement) => engagement.loading).map((engagement) => engagement.code || engagement.title)
  // The type of `message` leaves out that undefined takes it away.
  view.message = loading.length === 0 ? '' : l10n.t('Reading {0} …', loading.join(', '))
}
