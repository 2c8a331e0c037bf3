import { l10n } from 'vscode'
import type { LinksNode, LinksView, LinksWords } from '../../protocol/links-view.ts'
import type { LinkGraph } from '../../protocol/messages.ts'
import { say } from '../language.ts'
import { cutGraph } from './cut.ts'

/** More than this nobody can read in one picture. */
const mostNodes = 80

interface Shown {
  readonly pinned: boolean
  readonly depth: number
}

/** What the webview shows of a graph. */
export function linksView(graph: LinkGraph, shown: Shown): LinksView {
  const { centre, nodes, missing, edges, cut } = cutGraph(graph, mostNodes)
  const found = nodes.map(({ id, title, state }): LinksNode => ({ id, title, state: state && say(state.names), mood: state?.mood, missing: false }))
  const lost = missing.map((id): LinksNode => ({ id, title: '', state: undefined, mood: undefined, missing: true }))
  const all = [...found, ...lost]
  const named = edges.map(({ from, to, names }) => ({ from, to, name: say(names) }))
  return { centre, nodes: all, edges: named, note: noteOn(centre, all, cut), words: words(), ...shown }
}

/** What is shown while there is no record. */
export function emptyView(shown: Shown): LinksView {
  const note = l10n.t('Put the cursor into a record to see what it is linked to.')
  return { centre: undefined, nodes: [], edges: [], note, words: words(), ...shown }
}

function noteOn(centre: string, nodes: readonly LinksNode[], cut: boolean): string | undefined {
  if (cut) return l10n.t('More is linked than fits: only {0} records are shown. Show fewer steps, or open a record further out.', nodes.length)
  if (nodes.length > 1) return undefined
  return l10n.t('{0} is not linked to anything yet. Name another record’s ID in one of its link fields, or let another record name it.', centre)
}

function words(): LinksWords {
  return {
    graph: l10n.t('Links'),
    pin: l10n.t('Pin'),
    depth: l10n.t('Steps'),
    list: l10n.t('All links as a list'),
    missing: l10n.t('does not exist'),
    more: l10n.t('{0} more'),
    partial: l10n.t('The picture leaves out what these are linked to. The list has it all.'),
    drawing: l10n.t('Drawing …'),
    undrawn: l10n.t('The picture could not be drawn. The list has everything that would be in it.'),
  }
}
