import { l10n, type QuickPickItem, window } from 'vscode'
import type { RecordChoice } from '../../protocol/messages.ts'
import type { Located } from '../active-record.ts'
import type { Parts } from '../commands/parts.ts'
import { say } from '../language.ts'
import { stateIcon } from '../state-icon.ts'
import type { RecordItem, TreeNode } from '../tree/node.ts'
import { filterRecords } from './filter.ts'

/** A record named by a key binding, `{ "args": { "id": "REQ-0012" } }`, or by another extension. */
interface RecordReference {
  readonly id: string
  readonly engagement?: string
}

/**
 * The record that a command is about: the one it was called on, the one under the cursor, or the one that is picked.
 * The editor calls commands with whatever it likes, such as the file of the active editor.
 */
export async function theRecord(parts: Parts, argument: unknown, placeholder: string): Promise<Located | undefined> {
  if (isRecordItem(argument)) return argument
  if (isReference(argument)) return namedRecord(parts, argument)
  return (await parts.activeRecord.ask()) ?? (await pickRecord(parts, placeholder))
}

function isRecordItem(argument: unknown): argument is RecordItem {
  return (argument as TreeNode | undefined)?.type === 'record'
}

function isReference(argument: unknown): argument is RecordReference {
  return typeof (argument as RecordReference | undefined)?.id === 'string'
}

async function namedRecord({ server }: Parts, { id, engagement }: RecordReference): Promise<Located | undefined> {
  const record = (await server.records()).find((choice) => choice.id === id && (engagement === undefined || choice.engagement === engagement))
  if (record) return { engagement: record.engagement, record }
  void window.showInformationMessage(l10n.t('There is no record {0}.', id))
  return undefined
}

interface Row extends QuickPickItem {
  /** Missing in the row that says that nothing was found. */
  readonly choice?: RecordChoice
}

/** Asks for a record by ID, title or pinyin initials. */
export function pickRecord({ server, engagements }: Parts, placeholder: string): Promise<Located | undefined> {
  const pick = window.createQuickPick<Row>()
  pick.placeholder = placeholder
  pick.matchOnDescription = true
  pick.busy = true
  return new Promise((resolve, reject) => {
    let choices: readonly RecordChoice[] = []
    const show = () => {
      const rows = filterRecords(choices, pick.value).map((choice) => row(choice, engagements.all.length > 1 ? codeOf(engagements.all, choice) : ''))
      pick.items = rows.length > 0 || pick.busy ? rows : [{ label: l10n.t('No record matches.'), alwaysShow: true }]
    }
    pick.onDidChangeValue(show)
    pick.onDidAccept(() => {
      // Who types fast and presses Enter means a match of what is typed, while the editor may still show the list from before.
      const matches = filterRecords(choices, pick.value)
      const choice = matches.find((match) => match === pick.selectedItems[0]?.choice) ?? matches[0]
      if (!choice) return
      resolve({ engagement: choice.engagement, record: choice })
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
    server.records().then(
      (all) => {
        choices = all
        pick.busy = false
        show()
      },
      (error: unknown) => {
        reject(error)
        pick.hide()
      },
    )
  })
}

function row(choice: RecordChoice, engagement: string): Row {
  const details = [say(choice.kindNames), choice.state ? say(choice.state.names) : '', engagement].filter((word) => word !== '')
  return {
    label: `${choice.id} ${choice.title}`.trim(),
    description: details.join(' · '),
    iconPath: stateIcon(choice.state?.mood),
    // The filter is ours: VS Code's own knows nothing of pinyin.
    alwaysShow: true,
    choice,
  }
}

function codeOf(all: readonly { readonly uri: string; readonly code: string }[], choice: RecordChoice): string {
  return all.find(({ uri }) => uri === choice.engagement)?.code ?? ''
}
