import { expect, test } from 'vitest'
import { languages } from '../base/message.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { addFromTemplate } from '../project/add-from-template.ts'
import { formatFiles } from '../project/format.ts'
import { loadProject } from '../project/load.ts'
import { filesOf, newEngagement } from '../project/new-engagement.ts'
import type { Project } from '../project/project.ts'
import { defaultAnswers } from '../template/answers.ts'
import { memoryOf, withUnasked } from '../template/memory.ts'
import type { Answers, Pack, PackFile } from '../template/pack.ts'
import { recordTemplate } from '../template/record-template.ts'
import { builtInPacks, builtInPlace, packAt } from './packs.ts'

const kinds = builtInKinds()
const today = '2026-11-22'
const packs = builtInPacks().filter((pack) => !pack.overlay)
const overlaysFor = (name: string) => builtInPacks().flatMap((pack) => (pack.fits.includes(name) ? pack.name : []))

function packOf(name: string, added: readonly string[] = []): Pack {
  const [place, ...others] = [name, ...added].flatMap((one) => builtInPlace(one) ?? [])
  if (!place) throw new Error(`there is no pack ${name}`)
  return packAt(place, others)
}

/** An answer to everything that has to be answered. */
function answersFor(pack: Pack): Answers {
  const known = defaultAnswers(pack, today, {})
  const given = pack.questions.flatMap(({ name, type, required }) =>
    required && known[name] === undefined ? [[name, type === 'list' ? ['ERP'] : type === 'text' && name === 'code' ? 'HL-ERP' : '浩林（虚构）'] as const] : [],
  )
  return { ...known, ...Object.fromEntries(given) }
}

async function begun(pack: Pack, language: 'en' | 'zh', answers: Answers) {
  const made = await newEngagement(pack, { language, answers, today, kinds })
  return { made, project: await loadProject(filesOf(made.files), { kinds, today }) }
}

const said = (findings: readonly { file: string; code: string; message: { en: string } }[]) =>
  findings.map(({ file, code, message }) => `${file}: ${message.en} (${code})`)

test.each(packs.map((pack) => pack.name))(
  'A new engagement from %s has no findings and is laid out as fmt would, with and without overlays, in both languages',
  async (name) => {
    for (const added of [[], ...overlaysFor(name).map((overlay) => [overlay]), overlaysFor(name)]) {
      const pack = packOf(name, added)
      expect(pack.languages).toEqual(languages)
      for (const language of languages) {
        const { made, project } = await begun(pack, language, answersFor(pack))
        expect([added.join(' '), language, ...said(made.findings)]).toEqual([added.join(' '), language])
        expect([added.join(' '), language, ...formatFiles(project).map(({ path }) => path)]).toEqual([added.join(' '), language])
      }
    }
  },
)

/** The IDs of records that are named somewhere and not there. */
function namedButNotThere(files: readonly PackFile[], project: Project): string[] {
  return files.flatMap(({ path, text }) => {
    const ids = path.startsWith('.fieldbook/') ? [] : (text.match(/\b[A-Z]{2,5}-\d{4}\b/g) ?? [])
    return ids.filter((id) => kinds.byId(id) && project.index.byId(id).length === 0).map((id) => `${path}: ${id}`)
  })
}

test.each(packs.map((pack) => pack.name))('Whatever is answered to yes and no and to choices, %s makes an engagement without findings', async (name) => {
  const pack = packOf(name, overlaysFor(name))
  const usual = answersFor(pack)
  // Only what differs from the usual answers, which the test above has tried.
  const variants = pack.questions.flatMap(({ name, type, choices }): Answers[] =>
    (type === 'confirm' ? [true, false] : choices.map(({ value }) => value)).filter((answer) => answer !== usual[name]).map((answer) => ({ [name]: answer })),
  )
  for (const variant of variants) {
    const { made, project } = await begun(pack, 'en', { ...usual, ...variant })
    expect([JSON.stringify(variant), ...said(made.findings)]).toEqual([JSON.stringify(variant)])
    expect([JSON.stringify(variant), ...namedButNotThere(made.files, project)]).toEqual([JSON.stringify(variant)])
  }
})

/** What people really type, and what breaks text that is put together carelessly. */
const awkward = ['"A" & B: #1', "- [x](y) | *SAP* <b> O'Neill \\n", '是：“甲” #1 <% client %> {{ 乙 }}', 'true', '007', '&anchor !tag @name']

test.each(packs.map((pack) => pack.name))(
  'Awkward names stay names: %s with every overlay makes an engagement without findings in both languages',
  async (name) => {
    const pack = packOf(name, overlaysFor(name))
    const free = pack.questions.filter(({ type, matches }) => !matches && (type === 'text' || type === 'list'))
    for (const turn of [0, 2]) {
      const typed = (i: number) => awkward[(i + turn) % awkward.length] ?? ''
      const answers = { ...answersFor(pack), ...Object.fromEntries(free.map(({ name, type }, i) => [name, type === 'list' ? awkward : typed(i)])) }
      for (const language of languages) {
        const { made, project } = await begun(pack, language, answers)
        expect([turn, language, ...said(made.findings)]).toEqual([turn, language])
        expect(project.index.engagement?.data).toMatchObject({ client: answers.client, vendor: answers.vendor, systems: awkward })
      }
    }
  },
)

test('The overlays that come with Fieldbook can be added to every pack that extends base', () => {
  for (const name of ['base', 'crm', 'erp-manufacturing', 'hospital', 'mes']) {
    expect([name, ...overlaysFor(name)]).toEqual([name, 'compliance-dengbao', 'compliance-hipaa', 'compliance-xinchuang', 'on-site'])
  }
  expect(overlaysFor('basic')).toEqual([])
})

test.each(packs.map((pack) => pack.name))('Every record template of %s is a record of its kind, in both languages', async (name) => {
  const pack = packOf(name, overlaysFor(name))
  expect(pack.records.zh.map((file) => file.path)).toEqual(pack.records.en.map((file) => file.path))
  const answers = answersFor(pack)
  for (const language of languages) {
    const { project } = await begun(pack, language, answers)
    const templates = pack.records[language].map((file) => {
      const read = recordTemplate(file)
      if (!read) throw new Error(`${file.path} is no record template`)
      return read
    })
    const memory = withUnasked(memoryOf(pack, language, answers, today), pack)
    for (const { name: from, purpose } of templates) {
      const { problems } = addFromTemplate(project, { templates, memory }, { from, title: 'T' }, today)
      expect([language, from, ...said(problems)]).toEqual([language, from])
      expect([from, purpose]).not.toEqual([from, ''])
    }
  }
})
