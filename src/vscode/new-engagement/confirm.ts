import { l10n, Uri } from 'vscode'
import { type FilePreview, type NewFile, previewText } from './preview.ts'
import { askPick, type StepFrame, type StepResult } from './steps.ts'

/** The last step: every file that would be written stands in a read-only document, and one Enter creates them all. */
export async function confirmFiles(folder: string, files: readonly NewFile[], preview: FilePreview, frame: StepFrame): Promise<StepResult<unknown>> {
  await preview.show(`${l10n.t('New Engagement')}.md`, previewText(folder, files))
  try {
    const create = { label: `$(check) ${l10n.t('Create {0} files', files.length)}`, description: Uri.parse(folder, true).fsPath }
    const placeholder = l10n.t('Enter creates the files shown below, Escape none of them.')
    return await askPick({ ...frame, placeholder, items: [create], active: create })
  } finally {
    await preview.close()
  }
}
