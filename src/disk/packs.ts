import { lstatSync, readdirSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import type { Message } from '../base/message.ts'
import { composePack, type Stack } from '../template/compose-pack.ts'
import { type Layer, readLayer } from '../template/layer.ts'
import { manifestName } from '../template/manifest.ts'
import { fits, misfit } from '../template/overlay-fit.ts'
import type { Pack } from '../template/pack.ts'
import { packFiles } from './pack-files.ts'
import { shippedPath } from './shipped-path.ts'

/** Where a pack lies. */
export interface PackPlace {
  /** Absolute path. */
  readonly folder: string
  /** How an engagement names it; `undefined` for a pack that comes with Fieldbook. */
  readonly source: string | undefined
  /** The folder that it and the packs beneath it must not lead out of. */
  readonly within?: string
}

/** What is shown of a pack before it is chosen. */
export interface PackSummary {
  readonly name: string
  readonly names: Message
  readonly summary: Message
  readonly overlay: boolean
  /** Of an overlay: the packs that it can be added to, of those that come with Fieldbook. */
  readonly fits: readonly string[]
}

/** The template packs that come with Fieldbook, overlays included. */
export function builtInPacks(): PackSummary[] {
  const stacks = builtInStacks()
  const packs = stacks.flatMap((stack) => stack.at(-1)?.manifest ?? [])
  return packs.map(({ name, names, summary, overlay }, i) => {
    const fitting = packs.filter((pack, k) => overlay && !pack.overlay && fits(stacks[i] ?? [], stacks[k] ?? []))
    return { name, names, summary, overlay, fits: fitting.map((pack) => pack.name) }
  })
}

function builtInStacks(): Stack[] {
  return builtInNames().map((name) => stackAt({ folder: builtInFolder(name), source: undefined }, []))
}

/** The place of a pack that comes with Fieldbook; `undefined` where there is none of that name. */
export function builtInPlace(name: string): PackPlace | undefined {
  return builtInNames().includes(name) ? { folder: builtInFolder(name), source: undefined } : undefined
}

/** The pack at a place together with the packs beneath it and overlays; throws `not-found`, or `refused` where something is wrong with one of them. */
export function packAt(place: PackPlace, overlays: readonly PackPlace[] = []): Pack {
  const stacks = [place, ...overlays].map((one) => stackAt(one, []))
  for (const [i, stack] of stacks.entries()) confirmRole(stack, i > 0)
  const unfit = overlays.length > 0 ? misfit(stacks, builtInStacks()) : undefined
  if (unfit) throw new FieldbookError('bad-arguments', unfit)
  const composed = composePack(stacks)
  if ('pack' in composed) return composed.pack
  const said = (language: 'en' | 'zh') => composed.problems.map(({ file, message }) => `${file}: ${message[language]}`).join('\n')
  throw new FieldbookError('refused', {
    en: `The template pack in ${place.folder} cannot be used.\n${said('en')}`,
    zh: `无法使用 ${place.folder} 中的模板包。\n${said('zh')}`,
  })
}

function confirmRole(stack: Stack, isAdded: boolean): void {
  const manifest = stack.at(-1)?.manifest
  if (!manifest || manifest.overlay === isAdded) return
  const { name } = manifest
  throw new FieldbookError(
    'bad-arguments',
    isAdded
      ? {
          en: `${name} is a pack of its own, not one that is added to another: name it with --template.`,
          zh: `${name} 是独立的模板包，不是叠加包：请用 --template 指定。`,
        }
      : { en: `${name} is an overlay, which is added to another pack: name it with --with.`, zh: `${name} 是叠加包，要加在其他模板包之上：请用 --with 指定。` },
  )
}

function builtInNames(): string[] {
  const folder = shippedPath('templates')
  if (folder === undefined) return []
  return readdirSync(folder)
    .filter((name) => lstatSync(join(folder, name, manifestName), { throwIfNoEntry: false }))
    .sort()
}

function builtInFolder(name: string): string {
  return join(shippedPath('templates') ?? '', name)
}

/** What comes with Fieldbook does not change while it runs. */
const builtIn = new Map<string, Layer>()

function layerAt({ folder, source }: PackPlace): Layer {
  const known = builtIn.get(folder)
  if (known) return known
  if (!lstatSync(join(folder, manifestName), { throwIfNoEntry: false })?.isFile()) {
    throw new FieldbookError('not-found', {
      en: `There is no template pack in ${folder}: it needs a ${manifestName}.`,
      zh: `${folder} 中没有模板包：缺少 ${manifestName}。`,
    })
  }
  const layer = readLayer(new Map(packFiles(folder)), source)
  if (source === undefined) builtIn.set(folder, layer)
  return layer
}

/** A pack after the packs beneath it. */
function stackAt(place: PackPlace, above: readonly string[]): Layer[] {
  if (above.includes(place.folder)) throw circle(place.folder)
  const layer = layerAt(place)
  const beneath = layer.manifest.parents.flatMap((name) => stackAt(parentPlace(place, name), [...above, place.folder]))
  return [...beneath, layer]
}

function parentPlace(place: PackPlace, name: string): PackPlace {
  if (!/[./\\]/.test(name)) {
    const found = builtInPlace(name)
    if (found) return found
    throw new FieldbookError('not-found', {
      en: `The template pack in ${place.folder} extends ${name}, which does not come with Fieldbook; a pack elsewhere is named by its relative path, such as ../${name}.`,
      zh: `${place.folder} 中的模板包以 ${name} 为基础，但没有这个自带模板包；其他位置的模板包请写相对路径，例如 ../${name}。`,
    })
  }
  const folder = resolve(place.folder, name)
  if (place.within !== undefined) confirmWithin(place.within, folder, name)
  return { ...place, folder, source: folder }
}

/** A pack that was fetched from elsewhere has no business on this machine's disk. */
export function confirmWithin(root: string, folder: string, name: string): void {
  const exists = lstatSync(folder, { throwIfNoEntry: false })
  const real = exists ? realpathSync(folder) : folder
  const realRoot = realpathSync(root)
  if (real === realRoot || real.startsWith(realRoot + sep)) return
  throw new FieldbookError('refused', {
    en: `${name} leads out of the repository that the pack comes from.`,
    zh: `${name} 越出了模板包所在的仓库。`,
  })
}

function circle(folder: string): FieldbookError {
  return new FieldbookError('refused', {
    en: `The template pack in ${folder} extends itself, directly or through another.`,
    zh: `${folder} 中的模板包直接或间接地以自己为基础。`,
  })
}
