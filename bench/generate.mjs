/**
 * Writes an engagement of any size for measurements: requirements, test cases, risks, issues and change requests that link to each other
 * as those of the sample do. Everything in it is fictitious. Days are quoted, since a rival reads plain ones as time stamps. `node bench/generate.mjs <folder> <records>`
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const people = ['chen.jie', 'zhou.min', 'li.wei', 'wang.fang', 'sun.hao', 'ma.lin']
const topics = ['销售订单', '采购入库', '生产领料', '应收对账', '库存盘点', '成本结转', '质量检验', '设备点检']
const places = ['一号工厂', '二号工厂', '中心仓', '财务共享中心', '华东销售部']

/** Writes the files of an engagement with about `count` records; the same arguments give the same bytes. */
export function generate(root, count) {
  rmSync(root, { recursive: true, force: true })
  for (const folder of ['requirements', 'tests', 'risks', 'issues', 'changes']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'engagement.yaml'), engagement)
  writeFileSync(join(root, 'people.yaml'), directory)
  const each = Math.floor(count / 5)
  for (let n = 1; n <= each; n++) {
    for (const [path, text] of recordsFor(n, each)) writeFileSync(join(root, path), text)
  }
}

/** One record of each kind, linked to others of about the same number. */
function recordsFor(n, each) {
  const id = (prefix, number) => `${prefix}-${String(number).padStart(4, '0')}`
  const pick = (list, step = 1) => list[(n * step) % list.length]
  const near = (distance) => ((n + distance - 1) % each) + 1
  const topic = pick(topics, 3)
  const place = pick(places, 7)
  const day = `2026-0${1 + (n % 9)}-${String(1 + (n % 27)).padStart(2, '0')}`
  return [
    [`requirements/${id('REQ', n)}.yaml`, requirement({ id, n, topic, place, refines: n % 4 === 0 ? id('REQ', n - 1) : undefined, owner: pick(people) })],
    [`tests/${id('TC', n)}.yaml`, testCase({ id, n, topic, place, owner: pick(people, 5) })],
    [`risks/${id('RISK', n)}.yaml`, risk({ id, n, topic, place, day, owner: pick(people, 2), affects: id('REQ', near(3)) })],
    [
      `issues/${id('ISS', n)}.yaml`,
      issue({ id, n, topic, place, day, owner: pick(people, 3), by: pick(people, 4), about: [id('REQ', near(1)), id('TC', near(2))] }),
    ],
    [`changes/${id('CR', n)}.yaml`, change({ id, n, topic, place, day, by: pick(people), alters: id('REQ', near(5)) })],
  ]
}

/** Nothing is overdue on the day that the measurements take for today: a clean engagement is measured. */
const nextYear = (day) => day.replace('2026', '2027')

const requirement = ({ id, n, topic, place, refines, owner }) => `kind: Requirement
id: ${id('REQ', n)}
title: ${place}的${topic}按批次记录第 ${n} 号流水
status: approved
type: functional
priority: ${n % 3 === 0 ? 'should' : 'must'}
fit: ${n % 5 === 0 ? 'standard' : 'configure'}
rationale: ${place}每天处理 ${100 + (n % 400)} 笔${topic}，目前由 3 人用表格登记，月底对账需要 2 个工作日。
acceptance:
  - ${topic}提交后 2 秒内在列表中显示“待审核”状态和批次号
  - 同一批次重复提交时，系统拒绝保存并显示已存在的单号
  - 审核人可以按工厂、日期和状态三个条件查询，结果不超过 3 秒返回
${refines ? `refines: [${refines}]\n` : ''}owner: ${owner}
estimate: ${1 + (n % 8)}
`

const testCase = ({ id, n, topic, place, owner }) => `kind: TestCase
id: ${id('TC', n)}
title: ${topic}批次登记与重复提交（${place}，第 ${n} 组）
status: ready
level: uat
verifies: [${id('REQ', n)}]
owner: ${owner}
preconditions:
  - 测试账号具有${place}的${topic}录入权限
  - 已导入期初批次 ${n} 条
steps:
  - action: 录入一笔${topic}并提交
    expected: 2 秒内列表显示该单据，状态为“待审核”
  - action: 以相同批次号再次提交
    expected: 系统拒绝保存，提示已存在的单号
  - action: 断开网络后提交
    expected: 显示网络中断提示，恢复后数据不重复
failureCase: true
`

const risk = ({ id, n, topic, place, day, owner, affects }) => `kind: Risk
id: ${id('RISK', n)}
title: ${place}的${topic}期初数据迟交
status: mitigating
cause: ${place}的台账分散在 ${2 + (n % 6)} 个部门，口径不一致
event: 期初数据在迁移窗口前没有核对完成
effect: 上线后 ${1 + (n % 5)} 天内需要人工补录，影响月结
probability: ${1 + (n % 5)}
impact: ${1 + (n % 4)}
response: mitigate
actions:
  - text: 每周三与数据责任人核对一次差异清单
    owner: ${owner}
    due: "${nextYear(day)}"
  - text: 提前两周完成一次试迁移并抽样比对 200 条
    owner: ${owner}
    due: "${nextYear(day)}"
contingency: 上线首周保留旧系统查询权限
trigger: 连续两次核对差异超过 50 条
owner: ${owner}
due: "${nextYear(day)}"
affects: [${affects}]
`

const issue = ({ id, n, topic, place, day, owner, by, about }) => `kind: Issue
id: ${id('ISS', n)}
title: ${place}询问${topic}的单位换算由谁维护
status: in-progress
type: question
severity: ${n % 7 === 0 ? 'major' : 'minor'}
description: |
  ${place}的${topic}同时使用箱和件两种单位，换算率随供应商变化。
  目前由仓管员手工改，近一个月改错 ${n % 9} 次。需要明确维护责任和审批路径。
  已约下周一与采购、仓储共同确认。
raisedBy: ${by}
raised: "${day}"
owner: ${owner}
due: "${nextYear(day)}"
about: [${about.join(', ')}]
`

const change = ({ id, n, topic, place, day, by, alters }) => `kind: ChangeRequest
id: ${id('CR', n)}
title: ${topic}增加${place}的二次审批
status: assessed
reason: 审计要求单笔超过 ${5 + (n % 20)} 万元的${topic}由${place}负责人二次审批，现有流程只有一级。
requestedBy: ${by}
raised: "${day}"
alters: [${alters}]
impact:
  scope: 增加一级审批节点和一张审批记录表
  schedule: ${n % 4}
  cost: ${2 + (n % 6)}
  quality: 需要重新执行${topic}的全部验收用例
  risk: 紧急单据可能因审批人外出而积压
options:
  - 使用标准审批流增加一级节点
  - 维持现状，由财务每周抽查
`

const engagement = `kind: Engagement
id: BENCH
title: 测量用项目（虚构）
status: planned
language: zh
client: 测量机械有限公司（虚构）
`

const directory = `kind: Directory
people:
${people.map((handle) => `  - handle: ${handle}\n    name: ${handle}\n    organisation: 测量机械有限公司（虚构）\n    side: client\n`).join('')}`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [root, count] = process.argv.slice(2)
  if (!root || !Number(count)) {
    console.error('node bench/generate.mjs <folder> <records>')
    process.exitCode = 2
  } else {
    generate(root, Number(count))
  }
}
