import { expect, test } from 'vitest'
import type { CodeAction, TextEdit } from 'vscode-languageserver-types'
import type { Language } from '../../base/message.ts'
import { applyEdits } from '../../base/text-edit.ts'
import { diagnosticOf } from '../diagnostic.ts'
import type { DocumentView } from '../document-view.ts'
import { viewWith } from '../test-tools/view-with.ts'
import { codeActions } from './code-actions.ts'

async function actionsAt(files: { [path: string]: string }, snippets = true, language: Language = 'zh') {
  const { view, offset } = await viewWith(files, language)
  const at = view.lines.position(offset)
  const diagnostics = view.project.findingsOf(view.path).map((finding) => diagnosticOf(finding, language, view.editor.uriOf))
  return { view, actions: codeActions(view, { range: { start: at, end: at }, diagnostics, snippets }) }
}

/** The document's text after an action, with the reason filled in where one is asked for. */
function after(view: DocumentView, action: CodeAction | undefined, reason = '虚构的例外'): string {
  const change = action?.edit?.documentChanges?.[0]
  if (!change || !('edits' in change)) throw new Error('the action changes nothing')
  const edits = change.edits.map((edit) => {
    const text = 'snippet' in edit ? edit.snippet.value.replace(/\$\{1:[^}]*\}/, reason) : (edit as TextEdit).newText
    return { start: view.lines.offset(edit.range.start), end: view.lines.offset(edit.range.end), text }
  })
  return applyEdits(view.text, edits)
}

async function codesIn(path: string, text: string): Promise<string[]> {
  const { view } = await viewWith({ [path]: `${text}<|>` })
  return view.project.findingsOf(path).map((finding) => finding.code)
}

const wrongKind = { 'changes/CR-0002.yaml': 'kind: ChangeRequset<|>\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x\nrequestedBy: li.wei\n' }

test('a fix is offered for the finding at the cursor and leaves a clean text', async () => {
  const { view, actions } = await actionsAt(wrongKind)
  expect(actions[0]).toMatchObject({ title: '改为 ChangeRequest', kind: 'quickfix', isPreferred: true })
  expect(actions[0]?.diagnostics?.[0]?.code).toBe('kind-unknown')
  expect(await codesIn(view.path, after(view, actions[0]))).toEqual([])
})

test('fixes are named in the reader’s language', async () => {
  expect((await actionsAt(wrongKind, true, 'en')).actions[0]?.title).toBe('Change to ChangeRequest')
})

const dangling = (line: string) => ({
  'changes/CR-0002.yaml': `kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x\nrequestedBy: li.wei\n${line}\n`,
})
const accept = (actions: readonly CodeAction[]) => actions.find((action) => action.title.startsWith('豁免'))

test('a finding can be accepted with a comment above its field', async () => {
  const { view, actions } = await actionsAt(dangling('implements: [REQ-0<|>999]'))
  const text = after(view, accept(actions))
  expect(text).toContain('\n# fieldbook-accept link-dangling: 虚构的例外\nimplements: [REQ-0999]\n')
  expect(await codesIn(view.path, text)).toEqual([])
})

test('within a list the comment stands above the item, with its indentation', async () => {
  const { view, actions } = await actionsAt(dangling('implements:\n  - REQ-0001\n  - REQ-0<|>999'))
  const text = after(view, accept(actions))
  expect(text).toContain('  - REQ-0001\n  # fieldbook-accept link-dangling: 虚构的例外\n  - REQ-0999\n')
  expect(await codesIn(view.path, text)).toEqual([])
})

test('in a section the comment is one of Markdown, below the record block', async () => {
  const files = {
    'requirements/SRS-0001.md':
      '---\nkind: Specification\nid: SRS-0001\ntitle: T\nstatus: draft\n---\n\n# T\n\n### REQ-0002 标题\n\n```yaml record\nstatus: draft\nrefines: [REQ-0<|>999]\n```\n\n正文。\n',
  }
  const { view, actions } = await actionsAt(files)
  const text = after(view, accept(actions))
  expect(text).toContain('```\n\n<!-- fieldbook-accept link-dangling: 虚构的例外 -->\n\n正文。')
  expect(await codesIn(view.path, text)).not.toContain('link-dangling')
})

test('an editor without snippets gets the comment without a reason', async () => {
  const { view, actions } = await actionsAt(dangling('implements: [REQ-0<|>999]'), false)
  expect(after(view, accept(actions))).toContain('# fieldbook-accept link-dangling: \nimplements')
})

test('what cannot be read cannot be accepted', async () => {
  const { actions } = await actionsAt(dangling('implements: [REQ-0001<|>'))
  expect(accept(actions)).toBeUndefined()
})

test('nothing is offered where nothing is wrong', async () => {
  const { actions } = await actionsAt(dangling('implements: [REQ-0<|>001]'))
  expect(actions).toEqual([])
})
