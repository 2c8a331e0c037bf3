import kindFileSchema from '../../schemas/meta/kind-file.json' with { type: 'json' }
import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import type { Value } from '../base/value.ts'
import { annotationProblems } from './annotation-problems.ts'
import { completeSchema } from './complete-schema.ts'
import { validateKindFile } from './generated/kind-file.js'
import type { Invariant, Kind, LinkField, State, Workflow } from './kind.ts'
import type { Annotation, InvariantEntry, KindFile, LinkEntry, PartMessage, StateEntry } from './kind-file.ts'
import type { PhaseName } from './phases.ts'
import { schemaProblems } from './schema-problems.ts'

export type ParsedKind = { readonly kind: Kind } | { readonly problems: readonly Problem[] }

/**
 * Builds a kind from a kind file's content, or says what is wrong with the file.
 * `source` is the file of an engagement's own kind; `undefined` for a built-in one.
 */
export function parseKind(schemaJson: unknown, source: string | undefined): ParsedKind {
  const read = readKindFile(schemaJson)
  return 'problems' in read ? read : kindFromFile(read.file, source)
}

/** A kind file's content where it has the right shape. */
export function readKindFile(schemaJson: unknown): { readonly file: KindFile } | { readonly problems: readonly Problem[] } {
  if (validateKindFile(schemaJson)) return { file: schemaJson as KindFile }
  return { problems: schemaProblems(kindFileSchema, schemaJson as Value, validateKindFile.errors ?? []) }
}

/** The kind of a file whose shape is right, or what contradicts itself in it. */
export function kindFromFile(file: KindFile, source: string | undefined): ParsedKind {
  const problems = annotationProblems(file)
  return problems.length > 0 ? { problems } : { kind: kindOf(file, source) }
}

function kindOf(file: KindFile, source: string | undefined): Kind {
  const annotation = file['x-fieldbook']
  const { kind: name = '', prefix, folder, forms = ['yaml'], phase = 'kickoff', adopt } = annotation
  const names = both(annotation.names, name)
  return {
    name,
    names,
    plural: { en: annotation.plural ?? names.en, zh: names.zh },
    purpose: both(annotation.purpose, name),
    prefix,
    folder,
    file: annotation.file,
    forms,
    phase: phase as PhaseName,
    icon: annotation.icon ?? 'file',
    practices: annotation.practices ?? [],
    workflow: annotation.workflow && workflowOf(annotation.workflow),
    links: Object.entries(annotation.links ?? {}).map(([pointer, entry]) => linkOf(pointer, entry)),
    people: annotation.people ?? [],
    columns: annotation.columns ?? [],
    invariants: (annotation.invariants ?? []).map(invariantOf),
    adoption: adopt && { files: adopt.files, id: adopt.id, title: adopt.title, status: adopt.status },
    schema: completeSchema(file, name),
    source,
  }
}

function workflowOf({ initial = '', states }: NonNullable<Annotation['workflow']>): Workflow {
  return { initial, states: new Map(Object.entries(states).map(([name, entry]) => [name, stateOf(name, entry)])) }
}

function stateOf(name: string, entry: StateEntry): State {
  return {
    name,
    names: both(entry, name),
    final: entry.final ?? false,
    mood: entry.mood ?? 'active',
    requires: entry.requires ?? [],
    needs: entry.needs ?? [],
    next: entry.next ?? [],
  }
}

function linkOf(pointer: string, entry: LinkEntry): LinkField {
  return {
    pointer,
    kinds: entry.kinds,
    inverse: entry.inverse,
    names: both(entry, pointer.slice(pointer.lastIndexOf('/') + 1)),
    inverseNames: both({ ...(entry.inverseEn && { en: entry.inverseEn }), ...(entry.inverseZh && { zh: entry.inverseZh }) }, entry.inverse),
    acyclic: entry.acyclic ?? false,
    by: entry.by ?? 'id',
  }
}

function invariantOf(entry: InvariantEntry): Invariant {
  return {
    code: entry.code,
    expression: entry.expression,
    message: both(entry, entry.code),
    pointer: entry.field ?? '',
    severity: entry.severity ?? 'error',
  }
}

function both(part: PartMessage | undefined, otherwise: string): Message {
  return { en: part?.en ?? part?.zh ?? otherwise, zh: part?.zh ?? part?.en ?? otherwise }
}
