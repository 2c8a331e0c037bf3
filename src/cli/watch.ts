import { FieldbookError } from '../base/error.ts'
import { openFiles } from '../disk/files.ts'
import type { CheckResult, ReportedFinding } from '../project/check.ts'
import { differs } from '../project/file-names.ts'
import { checkNow } from './check-now.ts'
import { pretty, prettyFindings } from './formats/pretty.ts'
import { countsText } from './formats/summary.ts'
import { reportSetting } from './report-setting.ts'
import type { Call } from './verb.ts'

const shortestPause = 300
/** Looking for changes takes at most a tenth of the time. */
const pausePerLook = 10

/**
 * Checks, then checks again after every change until it is interrupted; returns the last result. Files are looked at in turns instead
 * of waiting for the system's notices, which network folders and shared folders of virtual machines do not send.
 */
export async function watch(call: Call, root: string, paths: readonly string[]): Promise<CheckResult> {
  const files = openFiles(root)
  const interruption = interruptionOf(call)
  const stateOf = () => JSON.stringify(files.list())
  let state = stateOf()
  let { result, milliseconds } = await checkNow(call, root, paths)
  call.io.stdout.write(pretty({ ...reportSetting(call, root), result, milliseconds }))
  call.io.stderr.write(call.language === 'zh' ? '正在等待改动，按 Ctrl+C 结束。\n' : 'Waiting for changes; Ctrl+C ends.\n')
  for (let pause = shortestPause; !(await interruption.within(pause)); ) {
    const began = performance.now()
    const now = stateOf()
    pause = Math.max(shortestPause, (performance.now() - began) * pausePerLook)
    if (now === state && !differs(result.looked, files)) continue
    state = now
    const next = await checkAgain(call, root, paths)
    if (next === undefined) continue
    call.io.stdout.write(difference(call, root, result, next))
    result = next
  }
  interruption.forget()
  return result
}

/** While files come and go, as when Git changes branches, there may be nothing to check for a moment: that is said, and waited out. */
async function checkAgain(call: Call, root: string, paths: readonly string[]): Promise<CheckResult | undefined> {
  try {
    return (await checkNow(call, root, paths)).result
  } catch (error) {
    if (!(error instanceof FieldbookError)) throw error
    call.io.stderr.write(`${error.text[call.language]}\n`)
    return undefined
  }
}

function interruptionOf({ io }: Call) {
  let interrupted = false
  let wake = () => {}
  const forget = io.onInterrupt(() => {
    interrupted = true
    wake()
  })
  return {
    forget,
    /** Waits; whether it was interrupted meanwhile. */
    within: async (milliseconds: number): Promise<boolean> => {
      if (!interrupted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      return interrupted
    },
  }
}

/** What is new, and one line that says what has gone and what is left. */
function difference(call: Call, root: string, before: CheckResult, after: CheckResult): string {
  const known = new Set(before.findings.map(keyOf))
  const left = new Set(after.findings.map(keyOf))
  const added = after.findings.filter((finding) => !known.has(keyOf(finding)))
  const gone = before.findings.filter((finding) => !left.has(keyOf(finding))).length
  const time = new Date().toLocaleTimeString('en-GB')
  const counts = countsText(after.counts, call.language)
  const line =
    call.language === 'zh'
      ? `${time}  新增 ${added.length}，消除 ${gone}；现有 ${counts || '0 个问题'}。`
      : `${time}  ${added.length} new, ${gone} gone; now ${counts || 'nothing found'}.`
  return `${prettyFindings(added, reportSetting(call, root))}${line}\n`
}

/** The same finding before and after an edit above it: lines may have moved. */
function keyOf({ code, file, record, pointer, message }: ReportedFinding): string {
  return JSON.stringify([code, file, record, pointer, message.en])
}
