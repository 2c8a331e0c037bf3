import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { termUnknownAbbreviation } from './term-unknown-abbreviation.ts'

const glossary = 'kind: Glossary\nterms:\n  - { term: Production order, abbreviation: MO, avoid: [WO] }\n  - { term: 物料需求计划（MRP） }\n'
const engagement =
  'kind: Engagement\nid: A\ntitle: T\nstatus: active\nlanguage: en\nclient: C\nsystems: [APS of plant 1]\nexistingSystems: [{ name: 旧 WMS }]\n'

function unknown(...titles: readonly string[]) {
  const requirements = titles.map((title, i) => [
    `requirements/REQ-000${i + 1}.yaml`,
    `kind: Requirement\nid: REQ-000${i + 1}\nstatus: draft\ntitle: ${JSON.stringify(title)}\n`,
  ])
  const found = check(termUnknownAbbreviation, projectOf({ ...Object.fromEntries(requirements), 'glossary.yaml': glossary, 'engagement.yaml': engagement }))
  return found.map(({ at, problem }) => `${at} ${problem.word?.text}`)
}

test('Chinese around an abbreviation does not hide it', () => {
  expect(unknown('从SCADA取数')).toEqual(['REQ-0001 /title SCADA'])
})

test('the glossary explains its terms, short forms and words to avoid, and the engagement its systems', () => {
  expect(unknown('MO, WO, MRP, APS and WMS')).toEqual([])
})

test('IDs, codes, words with small letters and what everybody knows are no abbreviations of the trade', () => {
  expect(unknown('REQ-0001, SHA-256, McAfee, PDFs, USB_A, A.B, PDF and ID')).toEqual([])
})

test('each is named once, at the first requirement, with how many more use it', () => {
  expect(unknown('The OEE', 'Another OEE', 'The SPC and the OEE')).toEqual(['REQ-0001 /title OEE', 'REQ-0003 /title SPC'])
})

test('the word that is marked is the one that was found', () => {
  const text = 'OEEX and OEE'
  const project = projectOf({ 'glossary.yaml': glossary, 'REQ-0001.yaml': `kind: Requirement\nid: REQ-0001\nstatus: draft\ntitle: ${text}\n` })
  const word = check(termUnknownAbbreviation, project).find(({ problem }) => problem.word?.text === 'OEE')?.problem.word
  expect(word?.index).toBe(1)
})
