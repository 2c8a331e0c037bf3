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

/**
 * Builds a kind from a kind file's content, or says what is wrong with the file.
 * `source` is the file of an engagement's own kind; `undefined` for a built-in one.
 */
export function parseKind(schemaJson: unknown, source: string | undefined): { readonly kind: Kind } | { readonly problems: readonly Problem[] } {
  if (!validateKindFile(schemaJson)) return { problems: schemaProblems(kindFileSchema, schemaJson as Value, validateKindFile.errors ?? []) }
  const file = schemaJson as KindFile
  const problems = annotationProblems(file)
  return problems.length > 0 ? { problems } : { kind: kindOf(file, source) }
}

function kindOf(file: KindFile, source: string | undefined): Kind {
  const annotation = file['x-fieldbook']
  const name = annotation.kind ?? ''
  const names = both(annotation.names, name)
  return {
    name,
    names,
    plural: { en: annotation.plural ?? names.en, zh: names.zh },
    purpose: both(annotation.purpose, name),
    prefix: annotation.prefix,
    folder: annotation.folder,
    file: annotation.file,
    forms: annotation.forms ?? ['yaml'],
    phase: (annotation.phase ?? 'kickoff') as PhaseName,
    icon: annotation.icon ?? 'file',
    practices: annotation.practices ?? [],
    workflow: annotation.workflow && workflowOf(annotation.workflow),
    links: Object.entries(annotation.links ?? {}).map(([pointer, entry]) => linkOf(pointer, entry)),
    people: annotation.people ?? [],
    columns: annotation.columns ?? [],
    invariants: (annotation.invariants ?? []).map(invariantOf),
    adoption: annotation.adopt && { files: annotation.adopt.files, id: annotation.adopt.id, title: annotation.adopt.title, status: annotation.adopt.status },
    schema: completeSchema(file, name),
    source,
  }
}

function workflowOf({ initial, states }: NonNullable<Annotation['workflow']>): Workflow {
  return { initial, states: new Map(Object.entries(states).map(([name, entry]) => [name, stateOf(name, entry)])) }
}

function stateOf(name: string, entry: StateEntry): State {
  return {
    name,
    names: both(entry, name),
    final: entry.final ?? false,
    mood: entry.mood,
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
