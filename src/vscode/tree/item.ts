import { MarkdownString, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode'
import { say } from '../language.ts'
import { editorRange } from '../place.ts'
import { stateIcon } from '../state-icon.ts'
import { countWords, recordWords } from '../words.ts'
import { decoratedUri } from './decorations.ts'
import type { EngagementItem, KindItem, PhaseItem, RecordItem, TreeNode } from './node.ts'

/** How a node looks. */
export function treeItem(node: TreeNode): TreeItem {
  const item = look(node)
  item.id = node.key
  return item
}

function look(node: TreeNode): TreeItem {
  switch (node.type) {
    case 'engagement':
      return engagementLook(node)
    case 'phase':
      return phaseLook(node)
    case 'kind':
      return kindLook(node)
    case 'record':
      return recordLook(node)
  }
}

function engagementLook({ engagement }: EngagementItem): TreeItem {
  const item = new TreeItem(engagement.code || engagement.title, TreeItemCollapsibleState.Expanded)
  item.description = engagement.title
  item.iconPath = new ThemeIcon('briefcase')
  item.contextValue = 'engagement'
  item.resourceUri = decoratedUri(engagement.uri, engagement.counts)
  describe(item, [engagement.code, engagement.title], [recordWords(engagement.records), countWords(engagement.counts)])
  return item
}

function phaseLook({ key, phase, count, counts }: PhaseItem): TreeItem {
  const item = new TreeItem(say(phase.names), TreeItemCollapsibleState.Expanded)
  item.description = String(count)
  item.contextValue = 'phase'
  item.resourceUri = decoratedUri(key, counts)
  describe(item, [say(phase.names)], [recordWords(count), countWords(counts)])
  return item
}

function kindLook({ key, kind }: KindItem): TreeItem {
  const item = new TreeItem(say(kind.plural), kind.records.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed)
  item.description = String(kind.count)
  item.iconPath = new ThemeIcon(kind.icon)
  item.contextValue = 'kind'
  item.resourceUri = decoratedUri(key, kind.counts)
  describe(item, [say(kind.plural)], [recordWords(kind.count), countWords(kind.counts)])
  return item
}

function recordLook({ key, record, parent }: RecordItem): TreeItem {
  const state = record.state && say(record.state.names)
  const item = new TreeItem(`${record.id} ${record.title}`.trim(), TreeItemCollapsibleState.None)
  if (state) item.description = state
  item.iconPath = stateIcon(record.state?.mood, parent.kind.icon)
  item.contextValue = record.state ? 'record.state' : 'record'
  item.resourceUri = decoratedUri(key, record.counts)
  const start = editorRange(record.range).start
  item.command = { command: 'vscode.open', title: '', arguments: [Uri.parse(record.uri, true), { selection: new Range(start, start), preserveFocus: true }] }
  describe(item, [record.id, record.title], [say(parent.kind.names), state ?? '', countWords(record.counts)])
  return item
}

/** The same words for the eye and for a screen reader. Record text goes in as text, never as Markdown. */
function describe(item: TreeItem, name: readonly string[], details: readonly string[]): void {
  const words = details.filter((detail) => detail !== '')
  const title = name.filter((part) => part !== '').join(' ')
  item.tooltip = new MarkdownString().appendText(title).appendMarkdown('\n\n').appendText(words.join(' · '))
  item.accessibilityInformation = { label: [title, ...words].join(', ') }
}
