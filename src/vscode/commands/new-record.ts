import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window, workspace } from 'vscode'
import type { KindChoice } from '../../protocol/messages.ts'
import { say } from '../language.ts'
import { theEngagement } from '../pick/engagement.ts'
import { applyProposal } from '../proposal.ts'
import type { KindItem, TreeNode } from '../tree/node.ts'
import { mayWrite } from '../trust.ts'
import type { Parts } from './parts.ts'

/** What is known beforehand: from the tree, or from a key binding as `{ "args": { "kind": "Issue" } }`. */
interface Known {
  readonly engagement?: string
  readonly kind?: string
  readonly title?: string
}

/** A new record of a kind: the server gives the ID, the cursor lands in the first gap. */
export async function newRecord(parts: Parts, argument: unknown): Promise<void> {
  if (!(await mayWrite())) return
  const known = knownFrom(argument)
  const engagement = await theEngagement(parts, known.engagement)
  if (!engagement) return
  const kinds = await parts.server.kinds(engagement.uri)
  const kind = kinds.find(({ kind }) => kind === known.kind) ?? (await askKind(kinds))
  if (!kind) return
  const template = await askTemplate(kind)
  if (!template) return
  const place = template.from === undefined ? await askDocument(kind) : {}
  if (!place) return
  const title = known.title ?? (await askTitle(kind, template.title))
  if (title === undefined) return
  const from = template.from === undefined ? {} : { from: template.from }
  await applyProposal(await parts.server.proposeRecord({ engagement: engagement.uri, kind: kind.kind, title: title.trim(), ...place, ...from }))
}

function knownFrom(argument: unknown): Known {
  if ((argument as TreeNode | undefined)?.type === 'kind') {
    const { engagement, kind } = argument as KindItem
    return { engagement, kind: kind.kind }
  }
  const { kind, title } = (argument ?? {}) as { kind?: unknown; title?: unknown }
  return { ...(typeof kind === 'string' ? { kind } : {}), ...(typeof title === 'string' ? { title } : {}) }
}

interface KindRow extends QuickPickItem {
  readonly choice?: KindChoice
}

/** Kinds by phase, in the order in which an engagement goes through them. */
async function askKind(kinds: readonly KindChoice[]): Promise<KindChoice | undefined> {
  const rows = kinds.flatMap((choice, index): KindRow[] => {
    const row = { label: say(choice.names), description: choice.nextId, detail: say(choice.purpose), iconPath: new ThemeIcon(choice.icon), choice }
    const opensPhase = kinds[index - 1]?.phase !== choice.phase
    return opensPhase ? [{ label: say(choice.phaseNames), kind: QuickPickItemKind.Separator }, row] : [row]
  })
  const options = { title: l10n.t('New Record'), placeHolder: l10n.t('What do you want to record?'), matchOnDescription: true, matchOnDetail: true }
  return (await window.showQuickPick(rows, options))?.choice
}

/** What the record begins from: nothing, or a record template. */
interface Beginning {
  readonly from: string | undefined
  readonly title: string
}

/** Not asked where there are no record templates of the kind. */
async function askTemplate({ templates, names }: KindChoice): Promise<Beginning | undefined> {
  const empty = { label: l10n.t('Empty'), iconPath: new ThemeIcon('new-file'), from: undefined, title: '' }
  if (templates.length === 0) return empty
  const rows = templates.map(({ name, purpose, title }) => ({ label: name, detail: purpose, iconPath: new ThemeIcon('copy'), from: name, title }))
  const placeHolder = l10n.t('{0}: begin with an empty record, or with a template?', say(names))
  return window.showQuickPick<QuickPickItem & Beginning>([empty, ...rows], { title: l10n.t('New Record'), placeHolder, matchOnDetail: true })
}

/** Where the record goes: into a document, or into a file of its own. */
type Place = { readonly document: string } | { readonly document?: never }

/** A requirement usually becomes a section of a specification, at best of the one that is open. */
async function askDocument({ documents, names }: KindChoice): Promise<Place | undefined> {
  if (documents.length === 0) return {}
  const active = window.activeTextEditor?.document.uri.toString()
  const sections = documents.map(({ uri, title }) => ({
    label: title,
    description: workspace.asRelativePath(Uri.parse(uri, true)),
    iconPath: new ThemeIcon('markdown'),
    uri,
  }))
  const rows = [
    ...sections.filter(({ uri }) => uri === active),
    ...sections.filter(({ uri }) => uri !== active),
    { label: l10n.t('A file of its own'), iconPath: new ThemeIcon('new-file'), uri: undefined },
  ]
  const picked = await window.showQuickPick(rows, { title: l10n.t('New Record'), placeHolder: l10n.t('{0}: in which document?', say(names)) })
  return picked && (picked.uri === undefined ? {} : { document: picked.uri })
}

function askTitle({ names, nextId }: KindChoice, value: string): Thenable<string | undefined> {
  return window.showInputBox({
    value,
    title: l10n.t('New Record'),
    prompt: l10n.t('{0} {1}: its title, one line', say(names), nextId),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give it a title.') : undefined),
  })
}
