/**
 * Messages between the extension and its webview 'Links of this record'. Every text in them is plain text in the reader's language;
 * the webview never takes one for HTML.
 */

/** Host → webview: what to show, and what to keep for the next start. */
export interface LinksUpdate {
  readonly view: LinksView
  readonly memory: LinksMemory
}

export interface LinksView {
  /** Key of the node in the middle; `undefined` while no record is chosen. */
  readonly centre: string | undefined
  readonly nodes: readonly LinksNode[]
  readonly edges: readonly LinksEdge[]
  /** A sentence above the graph: what is left out, or how to get something to see. */
  readonly note: string | undefined
  readonly pinned: boolean
  readonly depth: number
  readonly words: LinksWords
}

export interface LinksNode {
  /** The record's ID: what is sent back when the node is chosen. */
  readonly id: string
  readonly title: string
  readonly state: string | undefined
  readonly mood: 'new' | 'active' | 'good' | 'bad' | undefined
  /** No record has this ID. */
  readonly missing: boolean
}

export interface LinksEdge {
  readonly from: string
  readonly to: string
  readonly name: string
}

/** Texts of the page itself. */
export interface LinksWords {
  readonly graph: string
  readonly pin: string
  readonly depth: string
  readonly list: string
  readonly missing: string
  /** `{0}` is a number of records. */
  readonly more: string
  /** Said below a picture that leaves records out. */
  readonly partial: string
  readonly drawing: string
  readonly undrawn: string
}

/** Webview → host. */
export type LinksRequest =
  | { readonly type: 'ready' }
  /** Open the record. */
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'depth'; readonly depth: number }

/** What the webview keeps for the next start of the editor. */
export interface LinksMemory {
  readonly engagement: string
  readonly id: string
  readonly pinned: boolean
  readonly depth: number
}
