import { l10n, type QuickPickItem, QuickPickItemKind, Uri } from 'vscode'
import { type FilePreview, type NewFile, overview } from './preview.ts'
import { askPick, type StepFrame, type StepResult } from './steps.ts'

interface Row extends QuickPickItem {
  readonly file: NewFile | undefined
}

/**
 * The last step: every file that would be written, each shown in the editor as the keyboard passes over it.
 * Only the first row writes; Enter on a file keeps looking.
 */
export async function confirmFiles(folder: string, files: readonly NewFile[], preview: FilePreview, frame: StepFrame): Promise<StepResult<true>> {
  const write: Row = {
    label: `$(check) ${l10n.t('Create {0} files', files.length)}`,
    description: Uri.parse(folder, true).fsPath,
    alwaysShow: true,
    file: undefined,
  }
  const separator: Row = { label: l10n.t('What will be written'), kind: QuickPickItemKind.Separator, file: undefined }
  const rows = [write, separator, ...files.map((file): Row => ({ label: `$(file) ${file.path}`, file }))]
  const show = ({ file }: Row) =>
    void (file ? preview.show(file.path, file.text) : preview.show(l10n.t('New Engagement'), overview(folder, files))).then(undefined, () => undefined)
  try {
    for (let active = write; ; ) {
      const result = await askPick<Row>({
        ...frame,
        placeholder: l10n.t('Look through the files with the arrow keys, then create them.'),
        items: rows,
        active,
        onActive: show,
      })
      if (typeof result === 'string') return result
      if (!result.answer.file) return { answer: true }
      active = result.answer
    }
  } finally {
    await preview.close()
  }
}
