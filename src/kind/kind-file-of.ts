import type { Kind, LinkField, Workflow } from './kind.ts'
import type { Annotation, KindFile, LinkEntry } from './kind-file.ts'
import { isSchema } from './schema-keywords.ts'

/** The kind file that a kind could have been read from; reading it gives the same kind. */
export function kindFileOf(kind: Kind): KindFile {
  const { properties, required, ...rest } = kind.schema
  const fields = isSchema(properties) ? properties : {}
  const added = ['kind', 'id', 'title', ...(kind.workflow ? ['status'] : [])]
  const described = ['id', 'title'].flatMap((name) => (isSchema(fields[name]) ? [[name, wordsOf(fields[name])] as const] : []))
  return {
    ...rest,
    properties: Object.fromEntries([...described, ...Object.entries(fields).filter(([name]) => !added.includes(name))]),
    required: Array.isArray(required) ? required.filter((name: string) => !added.includes(name)) : [],
    'x-fieldbook': annotationOf(kind, 'id' in fields),
  }
}

function wordsOf(field: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(['title', 'description', 'x-zh', 'examples'].flatMap((word) => (word in field ? [[word, field[word]]] : [])))
}

function annotationOf(kind: Kind, hasId: boolean): Annotation {
  const { name, names, plural, purpose, prefix, folder, file, forms, phase, icon, practices, people, columns, workflow } = kind
  return {
    kind: name,
    names,
    plural: plural.en,
    purpose,
    ...(prefix === undefined ? {} : { prefix }),
    ...(folder === undefined ? {} : { folder }),
    ...(file === undefined ? {} : { file, id: hasId ? 'free' : 'none' }),
    forms,
    phase,
    icon,
    practices,
    people,
    columns,
    links: Object.fromEntries(kind.links.map((link) => [link.pointer, linkEntry(link)])),
    invariants: kind.invariants.map(({ code, expression, severity, message, pointer }) => ({
      code,
      expression,
      severity,
      ...message,
      ...(pointer === '' ? {} : { field: pointer }),
    })),
    ...(workflow ? { workflow: workflowEntry(workflow) } : {}),
  }
}

function linkEntry({ kinds, inverse, acyclic, by, names, inverseNames }: LinkField): LinkEntry {
  return { kinds, inverse, acyclic, by, ...names, inverseEn: inverseNames.en, inverseZh: inverseNames.zh }
}

function workflowEntry({ initial, states }: Workflow): NonNullable<Annotation['workflow']> {
  return { initial, states: Object.fromEntries([...states.values()].map(({ name, names, ...entry }) => [name, { ...entry, ...names }])) }
}
