import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../base/finding.ts'
import { emptyRange } from '../base/range.ts'
import { type Accept, applyAccepts, parseAccept } from './accept.ts'

const message = { en: 'something', zh: '问题' }
const known = new Set(['person-unknown', 'requirement-ambiguous', 'yaml-syntax'])

function finding(code: string, pointer: string, record = 'REQ-0001'): Finding {
  return { code, severity: 'error', message, record, file: 'a.md', pointer, range: emptyRange, related: [], fixes: [] }
}

function accept(code: string, pointer: string, reason = 'agreed with the client', record = 'REQ-0001'): Accept {
  return { code, reason, record, file: 'a.md', pointer, range: emptyRange }
}

describe('an accepting comment', () => {
  test.each([
    ['# fieldbook-accept person-unknown: joins in May', 'person-unknown', 'joins in May'],
    ['fieldbook-accept person-unknown:joins in May', 'person-unknown', 'joins in May'],
    ['<!-- fieldbook-accept requirement-ambiguous: 菜单名称 -->', 'requirement-ambiguous', '菜单名称'],
    ['# fieldbook-accept person-unknown：五月到岗', 'person-unknown', '五月到岗'],
    ['# fieldbook-accept person-unknown', 'person-unknown', ''],
    ['# fieldbook-accept person-unknown:   ', 'person-unknown', ''],
    ['# fieldbook-accept', '', ''],
  ])('%s is read', (text, code, reason) => {
    expect(parseAccept(text)).toEqual({ code, reason })
  })

  test.each(['# a note', '# see fieldbook-accept', '# fieldbook-accepted person-unknown: x', '<!-- accept person-unknown: x -->'])('%s is none', (text) => {
    expect(parseAccept(text)).toBeUndefined()
  })

  test('takes out the findings of its field and of what is below it', () => {
    const findings = [finding('person-unknown', '/actions/0/owner'), finding('person-unknown', '/actions/1/owner'), finding('person-unknown', '/owner')]
    const result = applyAccepts(findings, [accept('person-unknown', '/actions/0')], known)
    expect(result.accepted.map((one) => one.pointer)).toEqual(['/actions/0/owner'])
    expect(result.kept.map((one) => one.pointer)).toEqual(['/actions/1/owner', '/owner'])
    expect(result.unused).toEqual([])
  })

  test('does not take /owner to be below /own, nor another record to be meant', () => {
    const findings = [finding('person-unknown', '/owner'), finding('person-unknown', '/own', 'REQ-0002')]
    const result = applyAccepts(findings, [accept('person-unknown', '/own')], known)
    expect(result.kept).toEqual(findings)
    expect(result.unused.map((one) => one.code)).toEqual(['accept-unused'])
  })

  test('without a reason, with an unknown code or for unreadable text accepts nothing and is a finding itself', () => {
    const findings = [finding('person-unknown', ''), finding('yaml-syntax', '')]
    const accepts = [accept('person-unknown', '', ''), accept('person-unkown', ''), accept('yaml-syntax', ''), accept('', '')]
    const result = applyAccepts(findings, accepts, known)
    expect(result.kept).toEqual(findings)
    expect(result.unused.map((one) => one.code)).toEqual(['accept-without-reason', 'accept-unknown-code', 'accept-unknown-code', 'accept-unknown-code'])
    expect(result.unused[1]?.message.en).toContain('person-unknown?')
  })
})

test('every finding is either kept or accepted, whatever the comments', () => {
  const code = fc.constantFrom('person-unknown', 'requirement-ambiguous', 'yaml-syntax', 'no-such-rule')
  const pointer = fc.constantFrom('', '/a', '/a/0', '/b')
  const record = fc.constantFrom('REQ-0001', 'REQ-0002')
  const findings = fc.array(fc.tuple(code, pointer, record).map((of) => finding(...of)))
  const accepts = fc.array(fc.tuple(code, pointer, fc.constantFrom('', 'why'), record).map((of) => accept(...of)))
  fc.assert(
    fc.property(findings, accepts, (all, comments) => {
      const { kept, accepted, unused } = applyAccepts(all, comments, known)
      expect(kept.length + accepted.length).toBe(all.length)
      expect(accepted.every((one) => one.code !== 'yaml-syntax')).toBe(true)
      expect(unused.length).toBeLessThanOrEqual(comments.length)
      expect(applyAccepts(kept, comments, known).accepted).toEqual([])
    }),
  )
})
