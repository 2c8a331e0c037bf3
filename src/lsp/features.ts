import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  type Hover,
  type HoverParams,
  type Location,
  type ReferenceParams,
} from 'vscode-languageserver'
import { LineMap } from '../base/range.ts'
import { type Answers, Cancelled } from './answers.ts'
import { codeActions } from './features/code-actions.ts'
import { completion, mayComplete } from './features/completion.ts'
import { definition } from './features/definition.ts'
import { documentLinks } from './features/document-links.ts'
import { documentSymbols } from './features/document-symbols.ts'
import { formatting } from './features/formatting.ts'
import { hover } from './features/hover.ts'
import { references } from './features/references.ts'
import { workspaceSymbols } from './features/workspace-symbols.ts'
import { nextTurn } from './turns.ts'
import type { Workspace } from './workspace.ts'

/** What the editor can do with our answers. */
export interface EditorSkills {
  /** Code actions may insert text with gaps. */
  readonly snippets: boolean
  /** The editor knows the command that opens the list of completions. */
  readonly retrigger: boolean
}

/** Answers the requests of the Language Server Protocol, one file each in `features/`. */
export function answerFeatures(connection: Connection, workspace: Workspace, answers: Answers, skills: () => EditorSkills): void {
  connection.onHover(answers.about<HoverParams, Hover | null>(null, (view, { position }) => hover(view, view.lines.offset(position))))
  connection.onDefinition(answers.about([], (view, { position }) => definition(view, view.lines.offset(position))))
  connection.onReferences(
    answers.about<ReferenceParams, Location[]>([], (view, { position, context }, token) =>
      references(view, view.lines.offset(position), context.includeDeclaration, async () => {
        await nextTurn()
        if (token.isCancellationRequested) throw new Cancelled()
      }),
    ),
  )
  connection.onDocumentLinks(answers.about([], documentLinks))
  connection.onDocumentSymbol(answers.about([], documentSymbols))
  connection.onDocumentFormatting(answers.about([], formatting))
  connection.onCompletion(answerCompletion(workspace, answers, skills))
  connection.onCodeAction(
    answers.about<CodeActionParams, CodeAction[]>([], (view, { range, context }) => {
      const asked = context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true
      return asked ? codeActions(view, { range, diagnostics: context.diagnostics, snippets: skills().snippets }) : []
    }),
  )
  connection.onWorkspaceSymbol(
    answers.own(async ({ query }) => {
      const views = await Promise.all(workspace.engagements.filter(({ loaded }) => loaded).map((engagement) => workspace.view(engagement)))
      return views.flatMap((view) => workspaceSymbols(view, query))
    }),
  )
}

function answerCompletion(workspace: Workspace, answers: Answers, skills: () => EditorSkills) {
  const nothing: CompletionList = { isIncomplete: false, items: [] }
  const complete = answers.about<CompletionParams, CompletionList>(nothing, (view, { position }) =>
    completion(view, view.lines.offset(position), skills().retrigger),
  )
  return async (params: CompletionParams, token: Parameters<typeof complete>[1]) => {
    const byItself = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter
    const text = byItself ? workspace.openText(params.textDocument.uri) : undefined
    if (text !== undefined && !mayComplete(text, new LineMap(text).offset(params.position))) return nothing
    return complete(params, token)
  }
}
