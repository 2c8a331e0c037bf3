import type { Severity } from '../base/finding.ts'
import type { Form } from '../record/record.ts'
import type { JsonSchema } from './kind.ts'

/** A name or sentence as a kind file may give it: one language stands in for the other. */
export interface PartMessage {
  readonly en?: string
  readonly zh?: string
}

export interface StateEntry extends PartMessage {
  readonly mood?: 'new' | 'active' | 'good' | 'bad'
  readonly final?: boolean
  readonly requires?: readonly string[]
  readonly needs?: readonly { readonly link: string; readonly states: readonly string[] }[]
  readonly next?: readonly string[]
}

export interface LinkEntry extends PartMessage {
  readonly kinds: readonly string[]
  readonly inverse: string
  readonly acyclic?: boolean
  readonly by?: 'id' | 'path'
  readonly inverseEn?: string
  readonly inverseZh?: string
}

export interface InvariantEntry extends PartMessage {
  readonly code: string
  readonly field?: string
  readonly expression: string
  readonly severity?: Severity
}

/** The block `x-fieldbook`, once schemas/meta/kind-file.json has accepted it. */
export interface Annotation {
  readonly kind?: string
  readonly extends?: string
  readonly names?: PartMessage
  readonly plural?: string
  readonly purpose?: PartMessage
  readonly prefix?: string
  readonly folder?: string
  readonly file?: string
  readonly id?: 'free' | 'none'
  readonly forms?: readonly Form[]
  readonly phase?: string
  readonly icon?: string
  readonly practices?: readonly number[]
  readonly workflow?: { readonly initial?: string; readonly states: Readonly<Record<string, StateEntry>> }
  readonly links?: Readonly<Record<string, LinkEntry>>
  readonly people?: readonly string[]
  readonly columns?: readonly string[]
  readonly invariants?: readonly InvariantEntry[]
  readonly adopt?: { readonly files: readonly string[]; readonly id?: string; readonly title?: string; readonly status?: string }
}

/** A kind file whose shape is known to be right. */
export type KindFile = JsonSchema & { readonly 'x-fieldbook': Annotation }
