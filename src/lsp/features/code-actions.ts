import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types'
import { FieldbookError } from '../../base/error.ts'
import type { Finding, Fix } from '../../base/finding.ts'
import { LineMap } from '../../base/range.ts'
import { acceptCodes } from '../../rules/accept-codes.ts'
import { unreadableCodes } from '../../rules/file-codes.ts'
import { acceptComment } from '../accept-comment.ts'
import type { DiagnosticData } from '../diagnostic.ts'
import type { DocumentView, EngagementView } from '../document-view.ts'

/** What the editor asks about, and whether it can insert text with gaps to fill. */
export interface ActionRequest {
  readonly range: Range
  readonly diagnostics: readonly Diagnostic[]
  readonly snippets: boolean
}

/** The fixes of the findings at a place, each with the comment that accepts the finding instead. */
export function codeActions(view: DocumentView, request: ActionRequest): CodeAction[] {
  const findings = view.project.findingsOf(view.path).filter((finding) => overlaps(finding.range, request.range))
  const fixes = findings.flatMap((finding) => {
    const actions = finding.fixes.flatMap((fix) => fixAction(view, fix) ?? [])
    return actions.map((action) => ({ ...action, isPreferred: actions.length === 1, diagnostics: matching(finding, request) }))
  })
  return [...fixes, ...findings.flatMap((finding) => acceptAction(view, finding, request) ?? [])]
}

function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

function matching(finding: Finding, { diagnostics }: ActionRequest): Diagnostic[] {
  return diagnostics.filter(({ code, data }) => code === finding.code && (data as DiagnosticData | undefined)?.pointer === finding.pointer)
}

function fixAction({ project, editor, language }: EngagementView, fix: Fix): CodeAction | undefined {
  let edits: ReturnType<Fix['edits']>
  try {
    edits = fix.edits()
  } catch (error) {
    // A text that is broken elsewhere cannot be edited by field.
    if (error instanceof FieldbookError) return undefined
    throw error
  }
  if (edits.every((edit) => edit.edits.length === 0)) return undefined
  const documentChanges = edits.map(({ file, edits: changes }): TextDocumentEdit => {
    const lines = new LineMap(project.text(file) ?? '')
    return {
      textDocument: { uri: editor.uriOf(file), version: editor.versionOf(file) },
      edits: changes.map((change) => ({ range: lines.range(change), newText: change.text })),
    }
  })
  return { title: fix.title[language], kind: CodeActionKind.QuickFix, edit: { documentChanges } }
}

const never: ReadonlySet<string> = new Set([...unreadableCodes, ...acceptCodes.map((info) => info.code)])

function acceptAction(view: DocumentView, finding: Finding, request: ActionRequest): CodeAction | undefined {
  if (never.has(finding.code)) return undefined
  const comment = acceptComment(view, finding)
  if (!comment) return undefined
  const at = view.lines.position(comment.at)
  const range = { start: at, end: at }
  const reason = view.language === 'zh' ? '理由' : 'reason'
  const edit: TextEdit | SnippetTextEdit = request.snippets
    ? { range, snippet: { kind: 'snippet', value: `${comment.before}\${1:${reason}}${comment.after}` } }
    : { range, newText: `${comment.before}${comment.after}` }
  const title = view.language === 'zh' ? `豁免此项（${finding.code}）…` : `Accept this finding (${finding.code})…`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: matching(finding, request),
    edit: { documentChanges: [{ textDocument: { uri: view.editor.uriOf(view.path), version: view.editor.versionOf(view.path) }, edits: [edit] }] },
  }
}
