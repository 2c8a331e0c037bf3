import { expect, test } from 'vitest'
import { openFiles } from '../../disk/files.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import { composePack } from '../../template/compose-pack.ts'
import { readLayer } from '../../template/layer.ts'
import { memoryOf } from '../../template/memory.ts'
import type { Pack } from '../../template/pack.ts'
import { recordTemplate } from '../../template/record-template.ts'
import { addFromTemplate } from '../add-from-template.ts'
import { inMemoryFiles } from '../in-memory-files.ts'
import { loadProject } from '../load.ts'
import { filesOf, newEngagement } from '../new-engagement.ts'
import type { Files } from '../ports.ts'
import { type Harvest, harvestPack } from './harvest.ts'
import { peopleOf } from './terms.ts'

const kinds = builtInKinds()
const answers = {
  client: '东方"泵业": #1（虚构）',
  vendor: 'Blue Bridge (fictitious)',
  code: 'DF-1',
  kickoff: '2031-03-03',
  goLive: '2031-09-01',
  clientManagerName: '陈一',
  clientManager: 'chen.yi',
  vendorManagerName: 'Li Er',
  vendorManager: 'li.er',
}

async function harvested(files: Files, today = '2027-05-03') {
  const project = await loadProject(files, { kinds, today })
  return { project, harvest: await harvestPack(project, 'ours', kinds) }
}

function packOf({ files }: Harvest): Pack {
  const made = composePack([[readLayer(new Map(files.map(({ path, text }) => [path, text])))]])
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  return made.pack
}

async function begun(harvest: Harvest) {
  const pack = packOf(harvest)
  const today = '2031-02-24'
  const made = await newEngagement(pack, { language: harvest.language, answers, today, kinds })
  const project = await loadProject(filesOf(made.files), { kinds, today })
  return { pack, made, project, today }
}

test.each(['hengrun-erp', 'northwind-mes'])('A new engagement from the harvest of %s has no errors, and its record templates can be used', async (name) => {
  const { project: old, harvest } = await harvested(openFiles(`examples/${name}`))
  const { pack, made, project, today } = await begun(harvest)
  expect(made.findings.filter((finding) => finding.severity === 'error')).toEqual([])
  expect(pack.languages).toEqual([harvest.language])
  expect(made.files.length).toBeGreaterThan(10)
  const templates = pack.records[harvest.language].flatMap((file) => recordTemplate(file) ?? [])
  const memory = memoryOf(pack, harvest.language, answers, today)
  for (const { name } of templates) {
    const { problems } = addFromTemplate(project, { templates, memory }, { from: name, title: 'T' }, today)
    expect(problems.filter((problem) => problem.code !== 'field-missing')).toEqual([])
  }
  const text = harvest.files.map((file) => file.text).join('\n')
  const { client, vendor } = old.index.engagement?.data ?? {}
  for (const known of [client, vendor, ...peopleOf(old.index.directory?.data).flatMap((person) => [person.name, person.handle, person.email ?? '\u0000'])]) {
    expect(text).not.toContain(String(known))
  }
  expect(text).not.toMatch(/[^\P{Cc}\n\t]/u)
  for (const record of project.index.all()) {
    const { workflow } = record.kind
    if (workflow) expect([record.id, record.status]).toEqual([record.id, workflow.initial])
  }
})

const engagement = `kind: Engagement
id: HL-ERP
title: ERP for Haolin (fictitious)
status: active
language: en
client: Haolin Machinery Co., Ltd. (fictitious)
vendor: Qingqiao Software (fictitious)
clientManager: chen.jie
vendorManager: li.wei
goLive: 2027-03-01
phases:
  - name: Start
    stage: kickoff
    start: 2026-10-05
    end: 2026-10-30
`
const people = `kind: Directory
people:
  - handle: chen.jie
    name: Chen Jie
    organisation: Haolin Machinery, finance
    side: client
    roles: [Head of finance]
    email: chen.jie@haolin.example
    phone: "13800138000"
  - handle: wu.fan
    name: Wu Fan
    side: client
    roles: [Warehouse key user]
  - handle: li.wei
    name: Li Wei
    side: vendor
    roles: [Project manager]
`
const base = {
  'engagement.yaml': engagement,
  'people.yaml': people,
  'checklists/CHK-0001-go-live.yaml': `kind: Checklist
id: CHK-0001
title: Go-live checks
status: open
owner: wu.fan # a comment about Wu Fan
due: 2027-02-22
items:
  - text: Call Wu Fan (13912345678) before 2027-02-25, mail wu.fan@haolin.example
    done: true
    by: wu.fan
    on: 2027-02-20
    evidence: photo
  - text: The deposit of EUR 12,500 is paid by Haolin Machinery
    mandatory: true
`,
  'risks/RISK-0001-x.md': `---
kind: Risk
id: RISK-0001
title: Haolin Machinery has no time
status: mitigating
probability: 3
impact: 4
response: mitigate
owner: wu.fan
actions:
  - text: Talk
    owner: li.wei
    due: 2026-10-12
    done: true
---

Seen by Wu Fan and Li Wei on 2026-10-05; see [the issue](../issues/ISS-0001-y.yaml).
`,
  'issues/ISS-0001-y.yaml': 'kind: Issue\nid: ISS-0001\ntitle: It happened\nstatus: open\nabout: [RISK-0001]\n',
  'lessons/LES-0001-a.yaml':
    'kind: Lesson\nid: LES-0001\ntitle: A\nstatus: adopted\ndimension: process\nnextTime: Ask Wu Fan twice\nadoptedIn: CHK-0001 item 7\n',
  'lessons/LES-0002-b.yaml':
    'kind: Lesson\nid: LES-0002\ntitle: B\nstatus: adopted\ndimension: process\nwhy: Nobody did\nnextTime: Test the printers\nadoptedIn: Our way of working 3\n',
  'lessons/LES-0003-c.yaml': 'kind: Lesson\nid: LES-0003\ntitle: C\nstatus: noted\ndimension: process\nnextTime: Not agreed\n',
  'meetings/MTG-0001-weekly.md': `---
kind: Meeting
id: MTG-0001
title: Weekly of Haolin
status: held
type: weekly
date: 2026-11-02
attendees: [chen.jie, li.wei]
agenda: [Open points of Wu Fan]
---

# Weekly

## Decisions

Wu Fan wants it blue.
`,
}

const small = async (changes: { readonly [path: string]: string } = {}) => (await harvested(inMemoryFiles(Object.entries({ ...base, ...changes })))).harvest

const textOf = (harvest: Harvest, path: string) => harvest.files.find((file) => file.path === path)?.text

test('Names become gaps, days count from the kickoff or the go-live, and what was done is gone', async () => {
  expect(textOf(await small(), 'en/checklists/CHK-0001-go-live.yaml')).toBe(`kind: Checklist
id: CHK-0001
title: Go-live checks
status: open
owner: "<% clientManager %>"
due: "<% goLiveMinus7 %>"
items:
  - text: "Call Warehouse key user ([removed]) before <% goLiveMinus4 %>, mail [removed]"
  - text: "The deposit of [amount] is paid by <% client %>"
    mandatory: true
  - text: Ask Warehouse key user twice
`)
})

test('Prose is cleaned as fields are, and records go back to their first state', async () => {
  expect(textOf(await small(), 'en/risks/RISK-0001-x.md')).toBe(`---
kind: Risk
id: RISK-0001
title: "<% client %> has no time"
status: open
probability: 3
impact: 4
response: mitigate
owner: "<% clientManager %>"
actions:
  - text: Talk
    owner: "<% vendorManager %>"
    due: "<% kickoffPlus7 %>"
---

Seen by Warehouse key user and <% vendorManagerName %> on <% kickoff %>; see [the issue](../issues/ISS-0001-y.yaml).
`)
})

test('Records of what happened are left out; adopted lessons and the frame of a meeting stay as templates', async () => {
  const harvest = await small()
  const paths = harvest.files.map((file) => file.path)
  expect(paths).toEqual([
    'template.yaml',
    'en/checklists/CHK-0001-go-live.yaml',
    'en/engagement.yaml',
    'en/people.yaml',
    'en/risks/RISK-0001-x.md',
    'records/en/lessons-of-earlier-projects.yaml',
    'records/en/meeting-weekly.md',
  ])
  expect(textOf(harvest, 'records/en/lessons-of-earlier-projects.yaml')).toMatch(/items:\n {2}- text: Test the printers\n {4}how: Nobody did\n$/)
  expect(textOf(harvest, 'records/en/meeting-weekly.md')).toMatch(
    /^<!-- [^\n]* -->\n---\nkind: Meeting\ntitle: "<% title %>"\nstatus: planned\ntype: weekly\nagenda:\n {2}- Open points of Warehouse key user\n---\n\n# <% title %>\n\n## Decisions\n$/,
  )
  expect([harvest.notes.of('left-out'), harvest.notes.of('lesson'), harvest.notes.of('lesson-open')]).toEqual([
    ['ISS-0001', 'LES-0001', 'LES-0002', 'LES-0003', 'MTG-0001'],
    ['LES-0001'],
    ['LES-0002'],
  ])
})

test('The people of a pack are the two project managers', async () => {
  const { made } = await begun(await small())
  expect(made.files.find((file) => file.path === 'people.yaml')?.text).toBe(`kind: Directory
people:
  - handle: "chen.yi"
    name: "陈一"
    organisation: "东方\\"泵业\\": #1（虚构）"
    side: client
    roles:
      - Head of finance
  - handle: "li.er"
    name: "Li Er"
    organisation: "Blue Bridge (fictitious)"
    side: vendor
    roles:
      - Project manager
`)
  expect(made.findings.filter((finding) => finding.severity === 'error')).toEqual([])
})

test('What would be an error in a new engagement is taken out, down to the record', async () => {
  const harvest = await small({
    'tests/TC-0001-a.yaml': 'kind: TestCase\nid: TC-0001\ntitle: T\nstatus: draft\nverifies: [ISS-0001]\nsteps:\n  - action: Do\n    expected: Done\n',
    'signoffs/SO-0001-b.yaml': 'kind: SignOff\nid: SO-0001\ntitle: S\nstatus: pending\nsigns: [ISS-0001]\n',
  })
  expect(textOf(harvest, 'en/tests/TC-0001-a.yaml')).not.toContain('ISS-0001')
  expect(textOf(harvest, 'en/signoffs/SO-0001-b.yaml')).toBeUndefined()
  expect(harvest.notes.of('repaired')).toEqual(['signoffs/SO-0001-b.yaml', 'tests/TC-0001-a.yaml'])
})

test('Texts with marks of other tools get other marks for gaps', async () => {
  const harvest = await small({
    'risks/RISK-0002-z.yaml': 'kind: Risk\nid: RISK-0002\ntitle: The page says <%= name %>\nstatus: open\nprobability: 1\nimpact: 1\nowner: li.wei\n',
  })
  expect(textOf(harvest, 'en/risks/RISK-0002-z.yaml')).toContain('owner: "<< vendorManager >>"\n')
  const { made } = await begun(harvest)
  expect(made.files.find((file) => file.path === 'risks/RISK-0002-z.yaml')?.text).toContain('title: The page says <%= name %>\n')
})

test('Short names are recognised where a text declares them or uses them like a name', async () => {
  const risk = (id: string, title: string, cause: string) =>
    `kind: Risk\nid: ${id}\ntitle: ${title}\nstatus: open\nprobability: 1\nimpact: 1\nowner: li.wei\ncause: ${cause}\n`
  const harvest = await small({
    'risks/RISK-0002-a.yaml': risk('RISK-0002', 'Haolin is late', 'The people of Haolin have no time, and neither has Qingqiao'),
    'risks/RISK-0003-b.yaml': risk('RISK-0003', 'B', 'The vendor, hereinafter "Software", is late; Software writes reports'),
  })
  expect(textOf(harvest, 'en/risks/RISK-0002-a.yaml')).toContain('title: "<% client %> is late"\n')
  expect(textOf(harvest, 'en/risks/RISK-0002-a.yaml')).toContain('cause: "The people of <% client %> have no time, and neither has <% vendor %>"\n')
  expect(textOf(harvest, 'en/risks/RISK-0003-b.yaml')).toContain('<% vendor %> writes reports')
  const unknown = await small({ 'risks/RISK-0002-a.yaml': risk('RISK-0002', 'Haolins', 'Nobody knows') })
  expect(unknown.notes.of('look')).toEqual(['en/risks/RISK-0002-a.yaml'])
})

test('Kinds of the engagement come along with their records', async () => {
  const kind = {
    'x-fieldbook': {
      kind: 'Permit',
      names: { en: 'Permit', zh: '许可' },
      purpose: { en: 'A permit.', zh: '许可。' },
      prefix: 'PMT',
      folder: 'permits',
      phase: 'environment',
    },
    type: 'object',
    properties: { zone: { title: 'Zone', type: 'string' } },
  }
  const harvest = await small({
    '.fieldbook/kinds/permit.json': JSON.stringify(kind),
    'permits/PMT-0001-roof.yaml': 'kind: Permit\nid: PMT-0001\ntitle: Roof of Haolin Machinery\nzone: roof\n',
  })
  expect(textOf(harvest, 'en/permits/PMT-0001-roof.yaml')).toContain('title: "Roof of <% client %>"\nzone: roof\n')
  const { project, made } = await begun(harvest)
  expect(project.index.byId('PMT-0001')).toHaveLength(1)
  expect(made.findings.filter((finding) => finding.severity === 'error')).toEqual([])
})

test('An engagement without a language or without any day is refused', async () => {
  await expect(small({ 'engagement.yaml': engagement.replace('language: en\n', '') })).rejects.toThrow('language')
  await expect(small({ 'engagement.yaml': engagement.replace(/goLive[\s\S]*/, '') })).rejects.toThrow('neither phases nor a go-live')
})
