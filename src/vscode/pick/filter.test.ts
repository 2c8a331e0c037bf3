import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterRecords } from './filter.ts'

const records = [
  { id: 'REQ-0012', title: '订单状态实时可查', initials: 'ddztsskc' },
  { id: 'REQ-0112', title: 'Credit limit per customer', initials: '' },
  { id: 'CR-0012', title: '超信用额度订单自动冻结', initials: 'cxyedddzddj' },
  { id: 'TC-0003', title: 'Order is blocked over the limit', initials: '' },
  { id: 'people', title: '', initials: '' },
]

const ids = (typed: string) => filterRecords(records, typed).map(({ id }) => id)

describe('finding a record', () => {
  it('shows everything before anything is typed', () => {
    expect(ids('')).toEqual(records.map(({ id }) => id))
  })

  it('finds an ID however its number is written', () => {
    expect(ids('REQ-0012')).toEqual(['REQ-0012'])
    expect(ids('req12')).toEqual(['REQ-0012'])
    expect(ids('cr-12')).toEqual(['CR-0012'])
  })

  it('finds an ID without a number', () => {
    expect(ids('people')).toEqual(['people'])
  })

  it('finds a part of an ID', () => {
    expect(ids('req')).toEqual(['REQ-0012', 'REQ-0112'])
    expect(ids('0012')).toEqual(['REQ-0012', 'CR-0012'])
  })

  it('finds words of a title in any order, and all of them', () => {
    expect(ids('limit credit')).toEqual(['REQ-0112'])
    expect(ids('LIMIT')).toEqual(['REQ-0112', 'TC-0003'])
  })

  it('finds Chinese by characters and by pinyin initials, with the beginning of a title first', () => {
    expect(ids('订单')).toEqual(['REQ-0012', 'CR-0012'])
    expect(ids('ddzt')).toEqual(['REQ-0012'])
    expect(ids('dd')).toEqual(['REQ-0012', 'CR-0012'])
  })

  it('finds nothing where a word is nowhere', () => {
    expect(ids('ddzt xyz')).toEqual([])
  })

  it('gives only records that it was given, each once', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const found = filterRecords(records, typed)
        return new Set(found).size === found.length && found.every((record) => records.includes(record))
      }),
    )
  })
})
