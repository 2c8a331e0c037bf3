import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { FieldbookError } from '../../base/error.ts'
import { choices } from '../../base/message.ts'
import { clonePack } from '../../disk/clone-pack.ts'
import { isGitAddress } from '../../disk/git-address.ts'
import { builtInPacks, builtInPlace, type PackPlace, packAt } from '../../disk/packs.ts'
import type { Pack } from '../../template/pack.ts'
import type { Call } from '../verb.ts'

/** Packs as somebody typed them: names, folders or addresses of repositories. */
export interface ChosenPacks {
  readonly main: string
  readonly overlays: readonly string[]
}

/** The pack that is named, with its overlays. `root` is the folder of the engagement, from which it remembers where other folders are. */
export async function choosePack(call: Call, root: string, { main, overlays }: ChosenPacks): Promise<Pack> {
  const places: Removable[] = []
  try {
    for (const [i, name] of [main, ...overlays].entries()) places.push(await placeOf(call, root, name, i > 0))
    const [first, ...others] = places
    if (!first) throw new Error('no pack was named')
    return packAt(first, others)
  } finally {
    for (const place of places) place.remove?.()
  }
}

interface Removable extends PackPlace {
  remove?(): void
}

async function placeOf(call: Call, root: string, name: string, isOverlay: boolean): Promise<Removable> {
  const builtIn = builtInPlace(name)
  if (builtIn) return builtIn
  if (isGitAddress(name)) return clonePack(name)
  const folder = resolve(call.folder, name)
  if (existsSync(folder)) return { folder, source: relative(root, folder).split(sep).join('/') }
  const known = choices(
    builtInPacks()
      .filter((pack) => pack.overlay === isOverlay)
      .map((pack) => pack.name),
  )
  const what = isOverlay ? { en: 'overlay', zh: '叠加包' } : { en: 'template pack', zh: '模板包' }
  throw new FieldbookError('bad-arguments', {
    en: `There is no ${what.en} ${name}; choose ${known.en || 'none'}, or name the folder or the Git address of another.`,
    zh: `没有${what.zh} ${name}；可选 ${known.zh || '（无）'}，或给出其他${what.zh}的文件夹或 Git 地址。`,
  })
}
