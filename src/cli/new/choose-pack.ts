import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { FieldbookError } from '../../base/error.ts'
import { choices } from '../../base/message.ts'
import { builtInPacks, packAt } from '../../disk/packs.ts'
import type { Pack } from '../../template/pack.ts'
import type { Call } from '../verb.ts'

const usual = 'basic'

/** The pack that `--template` names: one that comes with Fieldbook, or a folder. */
export function choosePack(call: Call): Pack {
  const name = call.arguments.text('template') ?? usual
  const packs = builtInPacks()
  const builtIn = packs.find((pack) => pack.name === name)
  if (builtIn) return builtIn
  const folder = resolve(call.folder, name)
  if (existsSync(folder)) return packAt(folder)
  const known = choices(packs.map((pack) => pack.name))
  throw new FieldbookError('bad-arguments', {
    en: `There is no template pack ${name}; choose ${known.en}, or name the folder of another.`,
    zh: `没有模板包 ${name}；可选 ${known.zh}，或给出其他模板包的文件夹。`,
  })
}
