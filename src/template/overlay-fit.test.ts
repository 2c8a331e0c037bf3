import { expect, test } from 'vitest'
import { readLayer } from './layer.ts'
import { misfit } from './overlay-fit.ts'

const layer = (name: string, lines = '') =>
  readLayer(new Map([['template.yaml', `name: ${name}\nversion: "1"\nnames: { en: N, zh: 名 }\nsummary: { en: S., zh: 说明。 }\n${lines}`]]))

const small = [layer('small')]
const plants = [layer('large'), layer('plants')]
const site = [layer('site', 'overlay: true\nneeds: large\n')]
const law = [layer('law', 'overlay: true\nneeds: large\n')]
const any = [layer('any', 'overlay: true\n')]
const known = [small, [layer('large')], plants, site, law, any]

test('an overlay that finds what it needs, or needs nothing, fits', () => {
  expect(misfit([plants, site, law, any], known)).toBeUndefined()
  expect(misfit([small, any], known)).toBeUndefined()
})

test('an overlay that is not made for a pack names the packs that it is made for, and the overlays that go with this one', () => {
  expect(misfit([small, site], known)).toEqual({
    en: 'site does not go with small: it is made for large or plants, and for other packs that extend large. With small go any.',
    zh: 'site 不能加在 small 上：它适用于 large 或 plants，以及其他以 large 为基础的模板包。small 可以加的叠加包：any。',
  })
})

test('several are named together, and that there is none to choose is said', () => {
  expect(misfit([small, site, law], [])).toEqual({
    en: 'site and law do not go with small: they are made for packs that extend large. No overlay that comes with Fieldbook goes with small.',
    zh: 'site、law 不能加在 small 上：它们适用于以 large 为基础的模板包。自带的叠加包都不能加在 small 上。',
  })
})
