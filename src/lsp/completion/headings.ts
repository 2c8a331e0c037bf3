import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types'
import { fieldAt } from '../../kind/field-schema.ts'
import type { Kind } from '../../kind/kind.ts'
import { nextId } from '../../project/add.ts'
import type { DocumentView } from '../document-view.ts'
import { Gaps, valueSkeleton } from './skeleton.ts'

/** A heading that is being typed; what follows the `#` may be the beginning of an ID. */
const headingLine = /^ {0,3}#{1,6}[ \t]+([A-Za-z0-9-]*)$/

/** New records as sections of a Markdown document: the next free ID, and the block with what the kind requires. */
export function completeHeading(view: DocumentView, offset: number): CompletionItem[] {
  const line = view.text.lastIndexOf('\n', offset - 1) + 1
  const typed = headingLine.exec(view.text.slice(line, offset))?.[1]
  const rest = /^[^\r\n]*/.exec(view.text.slice(offset, offset + 200))?.[0] ?? ''
  if (typed === undefined || rest.trim() !== '' || view.parts.some(({ yaml }) => offset > yaml.start && offset < yaml.end)) return []
  const range = view.lines.range({ start: offset - typed.length, end: offset })
  const kinds = view.project.kinds.byPath(view.path).filter((kind) => kind.forms.includes('section') && kind.prefix !== undefined)
  return kinds.map((kind) => {
    const id = nextId(view.project, kind)
    const what = view.language === 'zh' ? `新的${kind.names.zh}` : `New ${kind.names.en.toLowerCase()}`
    return {
      label: id,
      labelDetails: { description: what },
      detail: what,
      kind: CompletionItemKind.Snippet,
      filterText: id,
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range, newText: section(view, kind, id) },
    }
  })
}

function section(view: DocumentView, kind: Kind, id: string): string {
  const gaps = new Gaps()
  const title = gaps.gap(view.language === 'zh' ? '标题' : 'Title')
  const lines = [`${id} ${title}`, '', '```yaml record']
  if (kind.workflow) lines.push(`status: ${kind.workflow.initial}`)
  for (const name of requiredNames(kind)) {
    lines.push(`${name}:${valueSkeleton(kind.schema, fieldAt(kind.schema, `/${name}`) ?? {}, gaps, 0, view.project.index.today)}`)
  }
  return [...lines, '```', '', '$0'].join('\n')
}

/** What a new record of the kind cannot do without, besides what its heading and state say. */
function requiredNames(kind: Kind): string[] {
  const initial = kind.workflow?.states.get(kind.workflow.initial)
  const names = [
    ...(Array.isArray(kind.schema.required) ? (kind.schema.required as string[]) : []),
    ...(initial?.requires ?? []).map((pointer) => pointer.split('/')[1] ?? ''),
  ]
  return [...new Set(names)].filter((name) => !['', 'kind', 'id', 'title', 'status'].includes(name))
}
