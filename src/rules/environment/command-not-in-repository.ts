import { placesAt } from '../../base/pointer.ts'
import { textOf } from '../../base/value.ts'
import { fixesOf, isInside, missingFile } from '../common/missing-file.ts'
import { isClosed } from '../late.ts'
import { loadIsNear } from '../migration/load-is-near.ts'
import type { RecordRule } from '../rule.ts'
import { pathsInCommand } from './paths-in-command.ts'

/** A folder of this name is meant to be the engagement's even when it is not there at all. */
const usualFolder = 'scripts/'

/** Where kinds say what is run. */
const fields = ['/steps/*/command', '/rollbackScript'] as const

export const commandNotInRepository: RecordRule = {
  code: 'command-not-in-repository',
  summary: {
    en: 'A step, or the way back of a migration batch, runs a script that is not in the repository.',
    zh: '步骤的命令或迁移批次的回退脚本，在仓库中找不到。',
  },
  severity: 'warning',
  practices: [25, 31],
  scope: 'record',
  asksFiles: true,
  about: [
    { kind: 'Runbook', states: ['rehearsed', 'approved'] },
    { kind: 'MigrationBatch', states: ['planned', 'loaded', 'reconciled'] },
  ],
  *check(record, project) {
    // A script may still be written until the batch is about to be loaded.
    if (isClosed(project) || (record.status === 'planned' && !loadIsNear(record, project))) return
    for (const { pointer, value } of fields.flatMap((field) => placesAt(record.data, field))) {
      const command = textOf(value)
      if (command === undefined) continue
      const paths = pathsInCommand(command).filter((path) => path.startsWith(usualFolder) || isInside(path, project))
      const [missing] = paths.flatMap((path) => missingFile(path, project) ?? [])
      if (!missing) continue
      yield {
        code: 'command-not-in-repository',
        pointer,
        message: {
          en: `${record.id} runs ${missing.path}, which is not in the repository. ${missing.advice.en}`,
          zh: `${record.id} 要执行 ${missing.path}，但仓库中没有这个文件。${missing.advice.zh}`,
        },
        fixes: fixesOf(missing, pointer, command),
      }
    }
  },
}
