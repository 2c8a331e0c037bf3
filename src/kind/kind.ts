import type { Severity } from '../base/finding.ts'
import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import type { ValueMap } from '../base/value.ts'
import type { Form } from '../record/record.ts'
import type { PhaseName } from './phases.ts'

/** A JSON Schema (2020-12) object. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** A state of a workflow. */
export interface State {
  readonly name: string
  readonly names: Message
  /** Work is over in this state: nothing is expected to follow. */
  readonly final: boolean
  /** What the state means for progress; decides its icon and colour. */
  readonly mood: 'new' | 'active' | 'good' | 'bad'
  /** JSON Pointers of the fields that must be filled in this state. */
  readonly requires: readonly string[]
  /** Records linked by a field must be in one of these states. */
  readonly needs: readonly { readonly link: string; readonly states: readonly string[] }[]
  /** The states that may follow. */
  readonly next: readonly string[]
}

export interface Workflow {
  readonly initial: string
  readonly states: ReadonlyMap<string, State>
}

/** A field that points to records. */
export interface LinkField {
  /** Pattern of JSON Pointers, with `*` for any item: `/implements`, `/tasks/*\/delivers`. */
  readonly pointer: string
  /** Names of the kinds it may point to; `['*']` for any. */
  readonly kinds: readonly string[]
  /** The derived name of the other direction, such as `implementedBy`. */
  readonly inverse: string
  readonly names: Message
  readonly inverseNames: Message
  /** Following this field must never lead back to the record it began at. */
  readonly acyclic: boolean
  /** What the value holds: a record's ID, or (adopted files) a path within the repository. */
  readonly by: 'id' | 'path'
}

/** A condition on one record, in CEL (cel.dev); the variable `record` holds its fields. */
export interface Invariant {
  readonly code: string
  readonly expression: string
  readonly message: Message
  readonly pointer: string
  readonly severity: Severity
}

/** How files that already exist become records of a kind, without touching them. */
interface Adoption {
  /** Path patterns with `*`, `**` and `?`. */
  readonly files: readonly string[]
  /** JSON Pointers; `id` may be `undefined` where the file's name holds the number. */
  readonly id: string | undefined
  readonly title: string | undefined
  readonly status: string | undefined
}

/** Everything that is known of a kind of record. Built from one schema file and nothing else. */
export interface Kind {
  readonly name: string
  readonly names: Message
  readonly plural: Message
  readonly purpose: Message
  /** ID prefix without the dash; `undefined` for kinds of which an engagement has one file, such as `people.yaml`. */
  readonly prefix: string | undefined
  /** Folder for kinds with a prefix, relative to the engagement's root. */
  readonly folder: string | undefined
  /** The one file of a kind without a prefix. */
  readonly file: string | undefined
  /** The first form is the one that new records get. */
  readonly forms: readonly Form[]
  readonly phase: PhaseName
  /** Name of a codicon. */
  readonly icon: string
  /** Numbers of the practice catalogue (docs/practices). */
  readonly practices: readonly number[]
  readonly workflow: Workflow | undefined
  readonly links: readonly LinkField[]
  /** Patterns of JSON Pointers whose values are handles of people. */
  readonly people: readonly string[]
  /** Pointers of the fields that tables show, besides ID, title and status. */
  readonly columns: readonly string[]
  readonly invariants: readonly Invariant[]
  readonly adoption: Adoption | undefined
  /** The complete schema, with the fields that every record has. */
  readonly schema: JsonSchema
  /** File of an engagement's own kind; `undefined` for a built-in one. */
  readonly source: string | undefined
}

/** The kinds that apply to an engagement: the built-in ones and its own. */
export interface KindSet {
  readonly all: readonly Kind[]
  byName(name: string): Kind | undefined
  /** The kind of an ID such as `REQ-0012`; `undefined` where no kind has its prefix. */
  byId(id: string): Kind | undefined
  /** The kinds whose records may lie at a path, adopting ones included. */
  byPath(path: string): readonly Kind[]
  /** What is wrong with a record's fields, by schema, state and invariants. */
  validate(kind: Kind, data: ValueMap): readonly Problem[]
}
