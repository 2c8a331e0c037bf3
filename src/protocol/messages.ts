import type { Message } from '../base/message.ts'
import type { Range } from '../base/range.ts'
import type { Form } from '../record/record.ts'

/**
 * Requests and notifications between the language client and the server besides those of the Language Server Protocol.
 * Each method stands with the shapes of its parameters and result. URIs are texts; an engagement is named by the URI of its root folder.
 */

/** What the client tells the server at start-up. */
export interface InitializationOptions {
  /** Language of messages; an engagement's own language decides where it says one. */
  readonly language: 'en' | 'zh'
  /** False in Restricted Mode: the server then refuses every request that writes. */
  readonly trusted: boolean
}

/** Client → server: the user trusted the workspace. */
export const trustGranted = 'fieldbook/trustGranted'

/** Server → client: engagements were found, loaded, changed or lost; views ask anew for what they show. */
export const engagementsChanged = 'fieldbook/engagementsChanged'

/** Server → client: how far checking in the background has come; `done === total` ends it. */
export const checkProgress = 'fieldbook/checkProgress'
export interface CheckProgress {
  readonly engagement: string
  readonly done: number
  readonly total: number
}

/** Client → server: the engagements of the workspace. Result: `EngagementSummary[]`. */
export const getEngagements = 'fieldbook/engagements'
export interface EngagementSummary {
  readonly uri: string
  readonly code: string
  readonly title: string
  readonly records: number
  readonly counts: Counts
  readonly loading: boolean
}
export interface Counts {
  readonly error: number
  readonly warning: number
  readonly info: number
}

/** Client → server: the tree of one engagement, `{ engagement: uri, all?: boolean }`; `all` includes kinds without records. Result: `PhaseNode[]`. */
export const getTree = 'fieldbook/tree'
export interface PhaseNode {
  readonly phase: string
  readonly names: Message
  readonly kinds: readonly KindNode[]
}
export interface KindNode {
  readonly kind: string
  readonly names: Message
  readonly plural: Message
  readonly icon: string
  readonly count: number
  readonly counts: Counts
  readonly records: readonly RecordNode[]
}
export interface RecordNode {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly uri: string
  readonly range: Range
  readonly form: Form
  readonly state: StateBadge | undefined
  readonly counts: Counts
}
export interface StateBadge {
  readonly name: string
  readonly names: Message
  readonly mood: 'new' | 'active' | 'good' | 'bad'
}

/** Client → server: every record of every engagement for the picker. Result: `RecordChoice[]`. */
export const getRecords = 'fieldbook/records'
export interface RecordChoice extends RecordNode {
  readonly engagement: string
  readonly kindNames: Message
  /** Pinyin initials of the title, such as `ddzt` for 订单状态; empty for titles without Chinese. */
  readonly initials: string
}

/** Client → server: the record at a place of a document, `{ uri, position }`. Result: `RecordNode | null`. */
export const getRecordAt = 'fieldbook/recordAt'

/** Client → server: the records around one, `{ engagement, id, depth }`. Result: `LinkGraph`. */
export const getLinks = 'fieldbook/links'
export interface LinkGraph {
  readonly centre: string
  readonly nodes: readonly RecordNode[]
  readonly edges: readonly LinkEdge[]
  /** IDs that are linked to but do not exist. */
  readonly missing: readonly string[]
  /** More records are linked than are shown. */
  readonly cut: boolean
}
export interface LinkEdge {
  readonly from: string
  readonly to: string
  readonly names: Message
}

/** Client → server: the kinds of an engagement that a record can be added of, `{ engagement }`. Result: `KindChoice[]`. */
export const getKinds = 'fieldbook/kinds'
export interface KindChoice {
  readonly kind: string
  readonly names: Message
  readonly purpose: Message
  readonly phase: string
  readonly phaseNames: Message
  readonly icon: string
  readonly nextId: string
  /** Documents that a section of this kind can be added to; empty where it gets a file of its own. */
  readonly documents: readonly { readonly uri: string; readonly title: string }[]
  /** Record templates that a record of this kind can begin from; `title` is empty where it is left to the user. */
  readonly templates: readonly { readonly name: string; readonly purpose: string; readonly title: string }[]
}

/** Client → server: a new record, `{ engagement, kind, title, document?, from? }`; `from` names a record template. Result: `Proposal`. */
export const proposeRecord = 'fieldbook/proposeRecord'

/** Client → server: the states a record may move to, `{ engagement, id }`. Result: `StateChoice[]`. */
export const getNextStates = 'fieldbook/nextStates'
export interface StateChoice extends StateBadge {
  /** What the record still lacks in that state, as sentences. */
  readonly missing: readonly Message[]
}

/** Client → server: a move to a state, `{ engagement, id, state }`. Result: `Proposal`. */
export const proposeMove = 'fieldbook/proposeMove'

/** Client → server: the template packs. Result: `PackChoice[]`. */
export const getPacks = 'fieldbook/packs'
export interface PackChoice {
  readonly name: string
  readonly names: Message
  readonly summary: Message
  /** It is added to another pack instead of chosen alone. */
  readonly overlay: boolean
  /** Of an overlay: the names of the packs that it can be added to. */
  readonly fits: readonly string[]
}

/** Client → server: what to ask for a pack with overlays, given the answers so far, `{ pack, overlays, answers }`. Result: `PackQuestion[]`. */
export const getPackQuestions = 'fieldbook/packQuestions'
export interface PackQuestion {
  readonly name: string
  readonly type: 'text' | 'choice' | 'date' | 'list' | 'confirm'
  readonly label: Message
  readonly help: Message | undefined
  readonly required: boolean
  readonly initial: string | undefined
  readonly choices: readonly { readonly value: string; readonly names: Message }[]
}

/** Client → server: is this answer good, `{ pack, overlays, answers, question }`. Result: `Message | null`, the reason why not. */
export const checkAnswer = 'fieldbook/checkAnswer'

/** Client → server: the files of a new engagement, `{ folder: uri, pack, overlays, language, answers }`. Result: `Proposal`. */
export const proposeEngagement = 'fieldbook/proposeEngagement'

/** Changes that a command would make. The client shows or applies them in one undoable step. */
export interface Proposal {
  /** Files in the order in which to show them; `edits` of files that exist, `text` of new ones. */
  readonly files: readonly ProposedFile[]
  /** Where to put the cursor afterwards. */
  readonly reveal: { readonly uri: string; readonly range: Range } | undefined
  /** Why the change is not to be made, as findings said in sentences; empty when all is well. */
  readonly problems: readonly { readonly message: Message; readonly uri: string; readonly range: Range }[]
  /** What would be written first so that the problems go away, where that is known: the button that the user gets, and what it does. */
  readonly remedy?: { readonly title: Message; readonly proposal: Proposal } | undefined
}
export type ProposedFile =
  | { readonly uri: string; readonly text: string }
  | { readonly uri: string; readonly edits: readonly { readonly range: Range; readonly newText: string }[]; readonly version: number | null }

/** Client → server: check the whole engagement anew from disk, `{ engagement }`. Result: `Counts`. */
export const checkEngagement = 'fieldbook/check'
