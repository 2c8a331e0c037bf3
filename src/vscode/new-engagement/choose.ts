import { l10n, type QuickPickItem, ThemeIcon, Uri, window, workspace } from 'vscode'
import type { Language } from '../../base/message.ts'
import type { PackChoice } from '../../protocol/messages.ts'
import { exists } from '../exists.ts'
import { say } from '../language.ts'
import { askPick, askSeveral, type StepFrame, type StepResult } from './steps.ts'

interface FolderItem extends QuickPickItem {
  readonly folder: string | undefined
}

/** Where the engagement goes: a folder of the window, or another one. */
export async function askFolder(given: string | undefined, frame: StepFrame): Promise<StepResult<string>> {
  const open = (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    label: name,
    description: uri.fsPath,
    iconPath: ThemeIcon.Folder,
    folder: uri.toString(),
  }))
  const known = given === undefined || open.some(({ folder }) => folder === given) ? [] : [{ label: Uri.parse(given, true).fsPath, folder: given }]
  const items: FolderItem[] = [...open, ...known, { label: l10n.t('Choose a folder …'), folder: undefined }]
  for (;;) {
    const active = items.find(({ folder }) => folder !== undefined && folder === given)
    const result = await askPick<FolderItem>({
      ...frame,
      placeholder: l10n.t('Where should the records be? An empty folder, or the root of a Git repository.'),
      items,
      active,
    })
    if (typeof result === 'string') return result
    const folder = result.answer.folder ?? (await chooseFolder())
    if (folder !== undefined && (await isFree(folder))) return { answer: folder }
  }
}

async function isFree(folder: string): Promise<boolean> {
  if (!(await exists(Uri.joinPath(Uri.parse(folder, true), 'engagement.yaml')))) return true
  void window.showWarningMessage(l10n.t('This folder already holds an engagement. Choose another one, such as a new folder within it.'))
  return false
}

async function chooseFolder(): Promise<string | undefined> {
  const options = { canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Put the engagement here') }
  return (await window.showOpenDialog(options))?.[0]?.toString()
}

/** The template pack, each with whom it suits. */
export async function askPack(packs: readonly PackChoice[], given: PackChoice | undefined, frame: StepFrame): Promise<StepResult<PackChoice>> {
  const items = packs.map((pack) => ({ label: say(pack.names), detail: say(pack.summary), pack }))
  const active = items.find(({ pack }) => pack.name === given?.name)
  const result = await askPick({ ...frame, placeholder: l10n.t('What kind of project is it?'), items, active })
  return typeof result === 'string' ? result : { answer: result.answer.pack }
}

/** What is added to the pack: any number of overlays, none included. */
export async function askOverlays(overlays: readonly PackChoice[], given: readonly string[], frame: StepFrame): Promise<StepResult<readonly string[]>> {
  const items = overlays.map((pack) => ({ label: say(pack.names), detail: say(pack.summary), pack }))
  const selected = items.filter(({ pack }) => given.includes(pack.name))
  const placeholder = l10n.t('What else applies? Tick any number, or none, and press Enter.')
  const result = await askSeveral({ ...frame, placeholder, items, selected })
  return typeof result === 'string' ? result : { answer: result.answer.map(({ pack }) => pack.name) }
}

/** The language of the records. */
export async function askLanguage(given: Language, frame: StepFrame): Promise<StepResult<Language>> {
  const items: readonly { readonly label: string; readonly language: Language }[] = [
    { label: '中文', language: 'zh' },
    { label: 'English', language: 'en' },
  ]
  const active = items.find(({ language }) => language === given)
  const result = await askPick({ ...frame, placeholder: l10n.t('In which language will the records be written?'), items, active })
  return typeof result === 'string' ? result : { answer: result.answer.language }
}
