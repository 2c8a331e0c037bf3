import { choices, type Message } from '../base/message.ts'
import type { Stack } from './compose-pack.ts'

/** Whether an overlay finds the packs that it counts on among those that it is added to. */
export function fits(overlay: Stack, packs: Stack): boolean {
  return unmet(overlay, packs).length === 0
}

/**
 * Why overlays cannot be added to a pack, which is the first stack; `undefined` when they can. `known` are the packs to choose from instead.
 * Asked before packs are put together, as an overlay without the pack that it is made for finds none of the records that it changes.
 */
export function misfit(stacks: readonly Stack[], known: readonly Stack[]): Message | undefined {
  const [main = [], ...overlays] = stacks
  const wrong = overlays.filter((overlay) => !fits(overlay, stacks.flat()))
  if (wrong.length === 0) return undefined
  const needs = [...new Set(wrong.flatMap((overlay) => unmet(overlay, stacks.flat())))]
  const madeFor = known.filter((pack) => !isOverlay(pack) && wrong.every((overlay) => fits(overlay, pack))).map(nameOf)
  const others = known.filter((pack) => isOverlay(pack) && fits(pack, main)).map(nameOf)
  const [pack, base, instead] = [nameOf(main), choices(needs), choices(madeFor)]
  const one = wrong.length === 1
  return {
    en: `${wrong.map(nameOf).join(' and ')} ${one ? 'does' : 'do'} not go with ${pack}: ${one ? 'it is' : 'they are'} made for ${madeFor.length > 0 ? `${instead.en}, and for other ` : ''}packs that extend ${base.en}. ${others.length > 0 ? `With ${pack} go ${others.join(', ')}.` : `No overlay that comes with Fieldbook goes with ${pack}.`}`,
    zh: `${wrong.map(nameOf).join('、')} 不能加在 ${pack} 上：${one ? '它' : '它们'}适用于${madeFor.length > 0 ? ` ${instead.zh}，以及其他` : ''}以 ${base.zh} 为基础的模板包。${others.length > 0 ? `${pack} 可以加的叠加包：${others.join('、')}。` : `自带的叠加包都不能加在 ${pack} 上。`}`,
  }
}

function unmet(overlay: Stack, packs: Stack): string[] {
  const there = new Set([...packs, ...overlay].map(({ manifest }) => manifest.name))
  return overlay.flatMap(({ manifest: { needs } }) => (needs === undefined || there.has(needs) ? [] : [needs]))
}

function nameOf(stack: Stack): string {
  return stack.at(-1)?.manifest.name ?? ''
}

function isOverlay(stack: Stack): boolean {
  return stack.at(-1)?.manifest.overlay ?? false
}
