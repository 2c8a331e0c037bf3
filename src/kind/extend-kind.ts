import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { annotationProblem } from './annotation-problem.ts'
import { quoted } from './field-name.ts'
import type { Kind } from './kind.ts'
import type { Annotation, KindFile, StateEntry } from './kind-file.ts'
import { kindFileOf } from './kind-file-of.ts'
import { narrowFields } from './narrow-schema.ts'
import { isSchema } from './schema-keywords.ts'

/**
 * A kind file that begins with `extends`, merged with the kind that it narrows: whatever fits the result fits the built-in kind too.
 * Entries of the file come first in lists, so that its own places stay its own.
 */
export function extendKind(base: Kind, file: KindFile): { readonly file: KindFile } | { readonly problems: readonly Problem[] } {
  const problems = [...annotationConflicts(file['x-fieldbook']), ...fieldConflicts(base, file)]
  if (problems.length > 0) return { problems }
  const whole = kindFileOf(base)
  const { 'x-fieldbook': annotation, properties, required, additionalProperties: _, $defs, ...conditions } = file
  return {
    file: {
      ...whole,
      properties: narrowFields(isSchema(whole.properties) ? whole.properties : {}, properties),
      required: [...new Set([...listOf(whole.required), ...listOf(required)])],
      ...($defs === undefined ? {} : { $defs }),
      ...withConditions(whole, conditions),
      'x-fieldbook': mergeAnnotations(whole['x-fieldbook'], annotation),
    },
  }
}

/** Conditions of the file's top level, such as `if` and `anyOf`, hold besides those of the base. */
function withConditions(base: KindFile, conditions: Record<string, unknown>): { allOf?: unknown[] } {
  const { $schema: _schema, $id: _id, $comment: _comment, title: _title, description: _description, 'x-zh': _zh, type: _type, ...rest } = conditions
  return Object.keys(rest).length === 0 ? {} : { allOf: [...listOf(base.allOf), rest] }
}

function mergeAnnotations(base: Annotation, own: Annotation): Annotation {
  const { extends: _, workflow, links, people, invariants, practices, ...rest } = own
  return {
    ...base,
    ...rest,
    links: { ...links, ...base.links },
    people: [...new Set([...(people ?? []), ...(base.people ?? [])])],
    invariants: [...(invariants ?? []), ...(base.invariants ?? [])],
    practices: [...new Set([...(base.practices ?? []), ...(practices ?? [])])],
    ...(base.workflow || workflow ? { workflow: mergeWorkflows(base.workflow, workflow) } : {}),
  }
}

type Workflow = NonNullable<Annotation['workflow']>

function mergeWorkflows(base: Workflow | undefined, own: Workflow | undefined): Workflow {
  const states: Record<string, StateEntry> = { ...base?.states }
  for (const [name, state] of Object.entries(own?.states ?? {})) {
    const old = base?.states[name]
    states[name] = {
      ...old,
      ...state,
      requires: [...new Set([...(state.requires ?? []), ...(old?.requires ?? [])])],
      needs: [...(state.needs ?? []), ...(old?.needs ?? [])],
      next: [...new Set([...(state.next ?? []), ...(old?.next ?? [])])],
    }
  }
  return { ...base, ...own, states }
}

/** What an extension may not say: where records lie and how they are numbered is settled by the built-in kind. */
function annotationConflicts(own: Annotation): Problem[] {
  const settled = ['kind', 'prefix', 'folder', 'file', 'id', 'forms', 'adopt'] as const
  return settled
    .filter((name) => own[name] !== undefined)
    .map((name) =>
      annotationProblem(
        [name],
        { en: `${quoted(name)} is settled by the kind that this file extends: leave it out.`, zh: `${quoted(name)} 由所扩展的类型决定：请删除。` },
        {
          at: 'key',
          fixes: [
            { title: { en: `Remove ${quoted(name)}`, zh: `删除 ${quoted(name)}` }, changes: [{ pointer: pointerOf(['x-fieldbook', name]), remove: true }] },
          ],
        },
      ),
    )
}

function fieldConflicts(base: Kind, { properties, 'x-fieldbook': annotation }: KindFile): Problem[] {
  const problems: Problem[] = []
  const inherited = isSchema(base.schema.properties) ? base.schema.properties : {}
  for (const [name, field] of isSchema(properties) ? Object.entries(properties) : []) {
    const allowed = Object.hasOwn(inherited, name) && isSchema(inherited[name]) ? inherited[name].enum : undefined
    const values = isSchema(field) ? listOf(field.enum) : []
    const foreign = Array.isArray(allowed) ? values.filter((value) => !allowed.includes(value)) : []
    if (foreign.length > 0) problems.push(problem(['properties', name, 'enum'], widened(name, foreign, allowed as unknown[])))
  }
  for (const pointer of Object.keys(annotation.links ?? {})) {
    if (base.links.some((link) => link.pointer === pointer)) problems.push(annotationProblem(['links', pointer], taken(pointer), { at: 'key' }))
  }
  return problems
}

function problem(steps: readonly string[], message: Message): Problem {
  return { code: 'kind-file', pointer: pointerOf(steps), message }
}

function widened(name: string, foreign: readonly unknown[], allowed: readonly unknown[]): Message {
  const values = foreign.map((value) => quoted(String(value)))
  return {
    en: `${quoted(name)} may only be narrowed: ${values.join(', ')} is not among ${allowed.join(', ')}.`,
    zh: `${quoted(name)} 只能缩小取值范围：${values.join('、')} 不在 ${allowed.join('、')} 之中。`,
  }
}

function taken(name: string): Message {
  return { en: `The kind that this file extends has ${quoted(name)} already: choose another name.`, zh: `所扩展的类型已有 ${quoted(name)}：请换一个名称。` }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : []
}
