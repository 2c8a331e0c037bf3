import type { Finding } from '../../base/finding.ts'
import type { PackFile } from '../../template/pack.ts'
import { prettyFindings } from '../formats/pretty.ts'
import { reportSetting } from '../report-setting.ts'
import type { Call } from '../verb.ts'

/** A pack that makes an engagement with errors is the pack's mistake; it is shown so that its author can correct it. */
export function refusePack(call: Call, files: readonly PackFile[], findings: readonly Finding[]): number {
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const setting = { ...reportSetting(call, call.folder, texts), pathOf: (file: string) => file }
  const reason =
    call.language === 'zh' ? '这个模板包会生成有错误的文件，因此未写入任何内容。' : 'This pack would write files with errors, so nothing was written.'
  call.io.stdout.write(`${prettyFindings(findings, setting)}${reason}\n`)
  return 1
}
