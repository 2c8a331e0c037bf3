import type { Edited } from '../project/edited.ts'
import type { ChangedEngagement } from './engagement.ts'
import { findingJson } from './formats/json.ts'
import { prettyFindings } from './formats/pretty.ts'
import { printJson, wantsJson } from './output.ts'
import { paintFor } from './paint.ts'
import { reportSetting, shownPath } from './report-setting.ts'
import { visible } from './terminal-text.ts'
import type { Call } from './verb.ts'

/** Says what was changed and what is still wrong with it, or that nothing was written and why. Returns the exit code. */
export function reportEdit(call: Call, result: ChangedEngagement): number {
  if (wantsJson(call)) printJson(call, editedJson(call, result))
  else call.io.stdout.write(result.written ? done(call, result) : refused(call, result))
  return result.written ? 0 : 1
}

function editedJson(call: Call, { edited, written }: ChangedEngagement): object {
  const changed = written ? changedFiles(edited) : []
  return { id: edited.id, file: edited.file, written, changed, problems: edited.problems.map((finding) => findingJson(finding, call.language)) }
}

function done(call: Call, { edited, root }: ChangedEngagement): string {
  const zh = call.language === 'zh'
  const unchanged = zh ? '（已是如此，无需改动）' : ' (was so already, nothing to change)'
  const line = `${visible(edited.id)}  ${paintFor(call.io).dim(visible(shownPath(call, root, edited.file)))}${changedFiles(edited).length === 0 ? unchanged : ''}\n`
  if (edited.problems.length === 0) return line
  return `${line}\n${zh ? '仍需填写：' : 'Still to be filled in:'}\n${problemsOf(call, root, edited)}`
}

function refused(call: Call, { edited, root }: ChangedEngagement): string {
  const reason =
    call.language === 'zh'
      ? `按此修改，${visible(edited.id)} 会出现以上问题，因此未写入任何内容。`
      : `With this change ${visible(edited.id)} would have the problems above, so nothing was written.`
  return `${problemsOf(call, root, edited)}${reason}\n`
}

function problemsOf(call: Call, root: string, { problems, changes }: Edited): string {
  return prettyFindings(problems, reportSetting(call, root, new Map(changes.map((change) => [change.path, change.after]))))
}

function changedFiles({ changes }: Edited): string[] {
  return changes.filter((change) => change.before !== change.after).map((change) => change.path)
}

/** How the result of a verb that changes a record looks, for the page of the command line. */
export const editExample = { id: 'CR-0008', file: 'changes/CR-0008.yaml', written: true, changed: ['changes/CR-0008.yaml'], problems: [] }
