import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { FieldbookError } from '../../base/error.ts'
import { choices } from '../../base/message.ts'
import { builtInPacks, builtInPlace, type PackPlace, packAt } from '../../disk/packs.ts'
import type { Pack } from '../../template/pack.ts'
import type { Call } from '../verb.ts'

const usual = 'basic'

/** The pack that `--template` and `--with` name: those that come with Fieldbook, or folders. `root` is where the engagement will be. */
export function choosePack(call: Call, root: string): Pack {
  const main = placeOf(call, root, call.arguments.text('template') ?? usual, false)
  return packAt(
    main,
    call.arguments.texts('with').map((name) => placeOf(call, root, name, true)),
  )
}

function placeOf(call: Call, root: string, name: string, isOverlay: boolean): PackPlace {
  const folder = resolve(call.folder, name)
  const builtIn = builtInPlace(name)
  if (builtIn) return builtIn
  if (existsSync(folder)) return { folder, source: relative(root, folder).split(sep).join('/') }
  const known = choices(
    builtInPacks()
      .filter((pack) => pack.overlay === isOverlay)
      .map((pack) => pack.name),
  )
  const what = isOverlay ? { en: 'overlay', zh: '叠加包' } : { en: 'template pack', zh: '模板包' }
  throw new FieldbookError('bad-arguments', {
    en: `There is no ${what.en} ${name}; choose ${known.en || 'none'}, or name the folder of another.`,
    zh: `没有${what.zh} ${name}；可选 ${known.zh || '（无）'}，或给出其他${what.zh}的文件夹。`,
  })
}
