import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { requirementAmbiguous } from './requirement-ambiguous.ts'

function found(criterion: string, glossary = '') {
  const texts = {
    'REQ-0001.yaml': `kind: Requirement\nid: REQ-0001\nstatus: draft\ntitle: R\nacceptance: [${JSON.stringify(criterion)}]\n`,
    ...(glossary === '' ? {} : { 'glossary.yaml': `kind: Glossary\nterms: [${glossary}]\n` }),
  }
  return check(requirementAmbiguous, projectOf(texts)).map(({ problem }) => problem.word?.text)
}

test('a term of the glossary is defined there, and what stands beside it is not', () => {
  const criterion = 'Parcels in the Fast Lane (A+) are scanned quickly'
  expect(found(criterion)).toEqual(['quickly'])
  expect(found('急诊标本走快速流转区，并尽快上机')).toEqual(['快速', '尽快'])
  expect(found('急诊标本走快速流转区，并尽快上机', '{ term: 快速流转区, definition: 检验科一楼东侧的上机区 }')).toEqual(['尽快'])
  expect(found('Parcels on the quick (A+) lane are scanned promptly', '{ term: 加急线, translation: quick (A+) lane, definition: D }')).toEqual(['promptly'])
})

test('words that follow each other are one finding, with the place where the first begins', () => {
  const text = 'Closing is considerably shorter than today, and considerably cheaper'
  const project = projectOf({ 'REQ-0001.yaml': `kind: Requirement\nid: REQ-0001\nstatus: draft\ntitle: R\nacceptance: [${JSON.stringify(text)}]\n` })
  expect(check(requirementAmbiguous, project).map(({ problem }) => problem.word)).toEqual([
    { text: 'considerably shorter than today', index: 0 },
    { text: 'considerably cheaper', index: 0 },
  ])
})

test('a measure or a document right behind an opinion settles it', () => {
  expect(found('The entry form is simple: at most 7 fields on a screen')).toEqual([])
  expect(found('The entry form is simple, and 7 people use it')).toEqual(['simple'])
  expect(found('界面简洁：每屏不超过 7 个字段')).toEqual([])
  expect(found('界面简洁')).toEqual(['简洁'])
})

test('a title names, and only a title that demands is taken at its word', () => {
  const titled = (title: string) =>
    check(requirementAmbiguous, projectOf({ 'REQ-0001.yaml': `kind: Requirement\nid: REQ-0001\nstatus: draft\ntitle: ${title}\n` })).length
  expect(titled('Release several orders at once')).toBe(0)
  expect(titled('Several orders can be released')).toBe(1)
})
