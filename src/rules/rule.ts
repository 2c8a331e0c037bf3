import type { Day } from '../base/date.ts'
import type { Severity } from '../base/finding.ts'
import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import type { ValueMap } from '../base/value.ts'
import type { WorkingCalendar } from '../base/working-calendar.ts'
import type { Kind, KindSet, LinkField } from '../kind/kind.ts'
import type { Form } from '../record/record.ts'
import type { Stage } from './stage.ts'

/** A record as rules and verbs see it. */
export interface RecordView {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** `undefined` for kinds without a workflow. */
  readonly status: string | undefined
  /** Path relative to the engagement's root. */
  readonly file: string
  readonly form: Form
  readonly data: ValueMap
  /** The Markdown prose; empty for YAML files. */
  readonly prose: string
  readonly links: readonly Link[]
}

/** One value of a link field. */
export interface Link {
  readonly from: RecordView
  readonly field: LinkField
  /** Where the value stands in the record, such as `/implements/0`. */
  readonly pointer: string
  /** The ID that it names, whether or not such a record exists. */
  readonly target: string
}

/** What a rule may ask of the files of an engagement besides their records. */
export interface FilesView {
  /** Whether a file or folder is there, exactly as it is written. What lies behind a link, or outside, counts as there, since nobody looks. */
  has(path: string): boolean
  /** The file in the same folder that is spelt most like one that is not there. */
  nearest(path: string): string | undefined
}

/** What rules may ask of an engagement. */
export interface ProjectView {
  readonly kinds: KindSet
  readonly today: Day
  /** When the team works. */
  readonly calendar: WorkingCalendar
  /** How far the engagement is today; `undefined` where its phases do not say. */
  readonly stage: Stage | undefined
  /** The record of `engagement.yaml`; `undefined` where it cannot be read. */
  readonly engagement: RecordView | undefined
  /** The record of `people.yaml`; `undefined` where there is none. */
  readonly directory: RecordView | undefined
  /** Handles of the people in the directory; they change less often than the directory does. */
  readonly people: ReadonlySet<string>
  /** Only for a rule that `asksFiles`. */
  readonly files: FilesView
  /** More than one where an ID is taken twice. */
  byId(id: string): readonly RecordView[]
  ofKind(name: string): readonly RecordView[]
  /** Links that name an ID. */
  linksTo(id: string): readonly Link[]
  all(): Iterable<RecordView>
}

/** The part of a rule that settings, documentation and `explain` need. Codes of the reader and of schemas have one too. */
export interface CodeInfo {
  readonly code: string
  readonly summary: Message
  readonly severity: Severity
  /** Numbers of the practice catalogue. */
  readonly practices: readonly number[]
}

/** Records that a rule looks at: those of a kind, or only those of them in some states. */
export interface Subject {
  readonly kind: string
  readonly states?: readonly string[]
}

/** When a rule runs. `fieldbook rules` tells from it whether the rule applies now, and why. */
interface Applicability {
  /** The stage from which on the rule makes sense; always where nothing is said. */
  readonly from?: Stage
  /** A record rule runs on these records only; on every record where nothing is said. An engagement rule reads no other kinds and runs again only when one of them changes. */
  readonly about?: readonly Subject[]
}

/**
 * Looks at one record. It may ask for the records that this one links to, for those that link to it, for
 * others with its ID, and for the engagement, the directory and its handles, and the glossary, and for nothing else: after an edit only
 * these are checked again. It asks for the directory only where handles are not enough, since it runs again whenever what it asked for may have changed.
 * A record with a link that leads nowhere may ask for any ID: it is checked again whenever an ID comes or goes.
 */
export interface RecordRule extends CodeInfo, Applicability {
  readonly scope: 'record'
  /** It asks which files there are, so its records are checked again when a file comes or goes. It says what it is `about`, so that these are few. */
  readonly asksFiles?: true
  check(record: RecordView, project: ProjectView): Iterable<Problem>
}

/** Looks at the whole engagement, after each edit of a record that it is about, so it must stay cheap: linear in the records of its kinds. */
export interface EngagementRule extends CodeInfo, Applicability {
  readonly scope: 'engagement'
  check(project: ProjectView): Iterable<Problem & { readonly in: RecordView }>
}

export type Rule = RecordRule | EngagementRule
