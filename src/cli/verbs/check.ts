import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { FieldbookError } from '../../base/error.ts'
import { severities } from '../../base/finding.ts'
import { ioReason } from '../../disk/io-reason.ts'
import type { CheckResult } from '../../project/check.ts'
import type { Arguments } from '../arguments.ts'
import { choiceOf } from '../arguments.ts'
import { checkNow } from '../check-now.ts'
import { engagementRoot } from '../engagement.ts'
import { github } from '../formats/github.ts'
import { findingExample, json } from '../formats/json.ts'
import { pretty } from '../formats/pretty.ts'
import type { Format, Report } from '../formats/report.ts'
import { paint } from '../paint.ts'
import { pathsWithin } from '../path-within.ts'
import { reportSetting } from '../report-setting.ts'
import { repositoryPath } from '../repository-path.ts'
import { type Call, example, type Verb } from '../verb.ts'
import { watch } from '../watch.ts'

const formats: { readonly [name: string]: Format } = { pretty, json, github }
const formatNames = Object.keys(formats)
const failLevels = [...severities, 'never'] as const

export const check: Verb = {
  name: 'check',
  summary: { en: 'Check every record and say what is wrong, where, and what to do.', zh: '检查全部记录，指出问题、位置和处理办法。' },
  usage: '[path...] [--format <name> [--output <file>]]... [--fail-on <severity>] [--watch]',
  details: [
    {
      en: 'With paths, only what lies in these files and folders is reported; the whole engagement is read all the same, because records refer to each other.',
      zh: '给出路径时只报告这些文件和文件夹中的问题；由于记录互相引用，仍会读取整个项目。',
    },
    {
      en: 'Several formats can be written at once: each --output belongs to the --format before it, and one format may go to standard output.',
      zh: '可以一次输出多种格式：每个 --output 属于它前面的 --format，最多一种格式写到标准输出。',
    },
    {
      en: 'In the json format, lines and characters count from zero, as in the Language Server Protocol; pretty and github count from one.',
      zh: 'json 格式的行和字符从 0 计数（与语言服务器协议一致）；pretty 和 github 从 1 计数。',
    },
  ],
  options: [
    {
      name: 'format',
      value: '<pretty|json|github>',
      multiple: true,
      help: { en: 'How to write the findings; pretty unless said otherwise.', zh: '输出格式，默认为 pretty。' },
    },
    { name: 'output', value: '<file>', multiple: true, help: { en: 'Write the format named before it to this file.', zh: '把前面那个格式写到此文件。' } },
    {
      name: 'fail-on',
      value: '<error|warning|info|never>',
      help: { en: 'The least severity that gives exit code 1; error unless said otherwise.', zh: '达到哪个级别时退出码为 1，默认为 error。' },
    },
    { name: 'watch', help: { en: 'Keep running and check again after every change; Ctrl+C ends.', zh: '持续运行，每次改动后重新检查；按 Ctrl+C 结束。' } },
    { name: 'no-cache', help: { en: 'Read every file again instead of only those that changed.', zh: '重新读取所有文件，而不只是改动过的。' } },
  ],
  json: { engagement: 'HL-ERP', records: 412, files: 388, milliseconds: 210, findings: [findingExample], counts: { error: 1, warning: 0, info: 0 } },
  examples: [
    example('fieldbook check', 'Checks the engagement in this folder.', '检查当前文件夹所在的项目。'),
    example('fieldbook check requirements changes/CR-0007.yaml --watch', 'Watches a folder and a file.', '持续检查一个文件夹和一个文件。'),
    example(
      'fieldbook check --format github --format json --output findings.json',
      'For a pipeline: annotations, and a file to keep.',
      '用于流水线：输出注解并保存结果文件。',
    ),
  ],
  run: runCheck,
}

async function runCheck(call: Call): Promise<number> {
  const root = engagementRoot(call)
  const targets = targetsOf(call.arguments)
  const failOn = choiceOf('--fail-on', call.arguments.text('fail-on') ?? 'error', failLevels)
  const paths = pathsWithin(call, root)
  const codeOf = ({ counts }: CheckResult) =>
    failOn !== 'never' && severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0) ? 1 : 0
  if (call.arguments.flag('watch')) {
    if (call.arguments.flag('format') || call.arguments.flag('output')) throw onlyPretty()
    return codeOf(await watch(call, root, paths))
  }
  const { result, milliseconds } = await checkNow(call, root, paths)
  for (const target of targets) write(call, root, target, { ...reportSetting(call, root), result, milliseconds })
  return codeOf(result)
}

interface Target {
  readonly format: string
  /** `undefined` for standard output. */
  readonly file: string | undefined
}

function targetsOf({ given }: Arguments): Target[] {
  const targets: Target[] = []
  for (const { name, value = '' } of given) {
    if (name === 'format') targets.push({ format: choiceOf('--format', value, formatNames), file: undefined })
    if (name !== 'output') continue
    const last = targets.pop() ?? { format: 'pretty', file: undefined }
    if (last.file !== undefined) throw unpaired()
    targets.push({ ...last, file: value })
  }
  if (targets.filter((target) => target.file === undefined).length > 1) throw unpaired()
  return targets.length > 0 ? targets : [{ format: 'pretty', file: undefined }]
}

function onlyPretty(): FieldbookError {
  return new FieldbookError('bad-arguments', {
    en: '--watch is for people to read: leave --format and --output out.',
    zh: '--watch 的输出供人阅读，请去掉 --format 和 --output。',
  })
}

function unpaired(): FieldbookError {
  return new FieldbookError('bad-arguments', {
    en: 'Several formats need a file each but one: --format pretty --format json --output findings.json.',
    zh: '输出多种格式时，除一种外都要指定文件：--format pretty --format json --output findings.json。',
  })
}

function write(call: Call, root: string, { format, file }: Target, report: Report): void {
  const say = formats[format] ?? pretty
  const pathOf = format === 'github' ? (path: string) => repositoryPath(root, path, call.io.env) : report.pathOf
  if (file === undefined) {
    call.io.stdout.write(say({ ...report, pathOf }))
    return
  }
  const target = resolve(call.folder, file)
  try {
    writeFileSync(target, say({ ...report, pathOf, paint: paint(false), columns: 120 }))
  } catch (error) {
    const { en, zh } = ioReason(error as NodeJS.ErrnoException)
    throw new FieldbookError('io', { en: `${target} could not be written: ${en}.`, zh: `无法写入 ${target}：${zh}。` })
  }
}
