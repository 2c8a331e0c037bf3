import type { FileChange } from '../../project/ports.ts'
import type { Project } from '../../project/project.ts'
import { openEngagement } from '../engagement.ts'
import { printJson, wantsJson } from '../output.ts'
import { pathsWithin } from '../path-within.ts'
import { shownPath } from '../report-setting.ts'
import { visible } from '../terminal-text.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'
import { counted } from '../words.ts'

export const fmt: Verb = {
  name: 'fmt',
  summary: { en: 'Bring record files into the standard order and layout; comments stay.', zh: '把记录文件整理成标准的字段顺序和版式，注释保留。' },
  usage: '[path...] [--check]',
  options: [
    { name: 'check', help: { en: 'Change nothing; exit code 1 when something would be changed.', zh: '不做改动；如有需要整理的文件，退出码为 1。' } },
    formatOption,
  ],
  json: { written: true, changed: ['changes/CR-0007.yaml'] },
  examples: [
    example('fieldbook fmt', 'Formats the whole engagement.', '整理整个项目。'),
    example('fieldbook fmt changes --check', 'Says which files of a folder are not in the standard layout.', '查看某个文件夹中哪些文件不符合标准版式。'),
  ],
  run: runFmt,
}

async function runFmt(call: Call): Promise<number> {
  const { formatFiles, unformattable } = await import('../../project/format.ts')
  const { root, files, project } = await openEngagement(call)
  const paths = filesWithin(project, pathsWithin(call, root))
  const changes = formatFiles(project, paths)
  const skipped = unformattable(project, paths)
  const onlyCheck = call.arguments.flag('check')
  if (!onlyCheck && changes.length > 0) files.exclusively(() => files.write(changes))
  if (wantsJson(call)) printJson(call, { written: !onlyCheck, changed: changes.map((change) => change.path) })
  else call.io.stdout.write(`${said(call, root, changes, onlyCheck, skipped.length)}${skippedText(call, skipped.length)}`)
  return onlyCheck && changes.length > 0 ? 1 : 0
}

function filesWithin(project: Project, targets: readonly string[]): string[] | undefined {
  if (targets.length === 0 || targets.includes('')) return undefined
  return [...project.paths()].filter((path) => targets.some((target) => path === target || path.startsWith(`${target}/`)))
}

function said(call: Call, root: string, changes: readonly FileChange[], onlyCheck: boolean, skipped: number): string {
  const zh = call.language === 'zh'
  const names = changes.map((change) => `${visible(shownPath(call, root, change.path))}\n`).join('')
  if (changes.length === 0) {
    if (skipped > 0) return zh ? '其他文件都符合标准版式。\n' : 'Every other file is in the standard layout.\n'
    return zh ? '所有文件都符合标准版式。\n' : 'Every file is in the standard layout.\n'
  }
  if (onlyCheck)
    return `${names}${zh ? `${changes.length} 个文件需要整理，请运行 \`fieldbook fmt\`。` : `${counted(changes.length, 'file')} would change; run \`fieldbook fmt\`.`}\n`
  return `${names}${zh ? `已整理 ${changes.length} 个文件。` : `${counted(changes.length, 'file')} changed.`}\n`
}

function skippedText({ language }: Call, skipped: number): string {
  if (skipped === 0) return ''
  return language === 'zh'
    ? `${skipped} 个文件无法完整读取，保持原样；用 \`fieldbook check\` 查看原因。\n`
    : `${counted(skipped, 'file')} cannot be read to the end and ${skipped === 1 ? 'stays' : 'stay'} as before; \`fieldbook check\` says why.\n`
}
