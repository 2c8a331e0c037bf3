import { expect, test } from 'vitest'
import { initialsOf, loadInitials, nameInitialsOf } from './initials.ts'

test('there are no initials before the readings are loaded, then characters are read as their words want', async () => {
  expect(initialsOf('订单状态')).toBe('')
  await loadInitials()
  expect(initialsOf('订单状态')).toBe('ddzt')
  expect(['银行对账', '重复付款', '会计科目', '库存调拨', '长期合同', '部门组长', '行业模板', '单据重打', '行项目'].map(initialsOf)).toEqual([
    'yhdz',
    'cffk',
    'kjkm',
    'kcdb',
    'cqht',
    'bmzz',
    'hymb',
    'djcd',
    'hxm',
  ])
})

test('surnames are read as surnames', async () => {
  await loadInitials()
  expect(nameInitialsOf('曾敏')).toBe('zm')
  expect(nameInitialsOf('单雄')).toBe('sx')
})

test('Latin text has no initials, and is passed over within Chinese text', async () => {
  await loadInitials()
  expect(initialsOf('Order status')).toBe('')
  expect(initialsOf('ERP 订单 2.0')).toBe('dd')
})
