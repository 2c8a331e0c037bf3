// @ts-check
/** Commit messages: what happened, in the trade's words, with the IDs of the records. */

/** What is said when a record is begun (`begun`), reaches a state, or grows (`grown`). @type {{ [kind: string]: { [event: string]: string } }} */
const words = {
  Acceptance: { begun: '准备验收', accepted: '验收通过', grown: '更新验收遗留项' },
  Budget: { begun: '编制预算', approved: '批准预算', grown: '登记支出' },
  ChangeRequest: {
    begun: '提出变更',
    assessed: '评估变更影响',
    approved: '批准变更',
    rejected: '否决变更',
    deferred: '推迟变更',
    implemented: '变更实施完成',
    closed: '关闭变更',
    grown: '补充变更',
  },
  Checklist: { begun: '编制检查表', complete: '检查表完成', grown: '记录检查结果' },
  CodeMap: { begun: '建代码对照', agreed: '确认代码对照', grown: '补充代码对照' },
  Configuration: { begun: '拟定配置', applied: '配置生效', grown: '调整配置' },
  Customization: { begun: '提出定制', approved: '批准定制', rejected: '不做定制', built: '定制开发完成', released: '定制发布', grown: '补充定制' },
  DailyLog: { begun: '写工作日志', grown: '补充工作日志' },
  Decision: { begun: '待决事项', decided: '作出决策', grown: '补充决策' },
  Defect: {
    begun: '报告缺陷',
    confirmed: '确认缺陷',
    fixing: '着手修复缺陷',
    fixed: '修复缺陷',
    verified: '复测缺陷通过',
    closed: '关闭缺陷',
    'wont-fix': '缺陷不予修复',
    grown: '更新缺陷',
  },
  Deliverable: { begun: '列入交付物', delivered: '提交交付物', accepted: '签收交付物', grown: '补充交付物内容' },
  Deployment: { begun: '写部署报告', confirmed: '确认部署', grown: '补充部署报告' },
  Directory: { begun: '登记项目人员', grown: '更新项目人员' },
  Document: { begun: '起草文档', released: '发布文档', grown: '修订文档' },
  Engagement: { begun: '建立项目', active: '项目启动', hypercare: '项目进入上线支持期', grown: '更新项目信息' },
  Environment: { begun: '规划环境', assessed: '环境评估完成', ready: '环境就绪', grown: '更新环境' },
  Faq: { begun: '起草常见问题', published: '发布常见问题', grown: '补充常见问题' },
  Feedback: { begun: '收到建议', planned: '采纳建议', declined: '答复不采纳', done: '落实建议', grown: '更新建议' },
  Glossary: { begun: '建立术语表', grown: '补充术语' },
  Interface: { begun: '起草接口', agreed: '接口双方确认', tested: '接口联调通过', live: '接口投产', grown: '修订接口' },
  Interview: { begun: '安排访谈', done: '整理访谈', grown: '补充访谈' },
  Issue: { begun: '登记问题', 'in-progress': '处理问题', closed: '关闭问题', grown: '更新问题' },
  Lesson: { begun: '记下经验教训', adopted: '落实经验教训', grown: '补记经验教训' },
  Meeting: { begun: '发会议通知', held: '整理会议纪要', grown: '补充会议记录' },
  MigrationBatch: {
    begun: '安排迁移批次',
    loaded: '迁移批次装入',
    reconciled: '迁移批次核对',
    accepted: '迁移批次验收',
    'rolled-back': '迁移批次回退',
    grown: '补充迁移批次',
  },
  MigrationMapping: { begun: '编制迁移映射', agreed: '确认迁移映射', frozen: '冻结迁移映射', grown: '修订迁移映射' },
  Payment: { begun: '列入付款计划', invoiced: '开票', received: '款到账', grown: '补充付款条件' },
  PermissionMatrix: { begun: '编制权限矩阵', confirmed: '确认权限矩阵', grown: '修订权限矩阵' },
  Plan: { begun: '编制计划', agreed: '计划获双方确认', grown: '更新计划进度' },
  Process: { begun: '画现状流程', 'to-be': '画未来流程', confirmed: '流程获业务确认', grown: '补充流程' },
  Prototype: { begun: '做原型', shown: '演示原型', accepted: '原型获认可', grown: '原型改一轮' },
  Report: { begun: '发出报告', grown: '补充报告' },
  Requirement: {
    begun: '编写需求',
    reviewed: '需求通过评审',
    approved: '需求获批准',
    implemented: '需求已实现',
    verified: '需求通过验证',
    dropped: '放弃需求',
    grown: '修订需求',
  },
  Retrospective: { begun: '整理复盘', grown: '补充复盘' },
  Risk: { begun: '识别风险', mitigating: '应对风险', closed: '关闭风险', grown: '更新风险' },
  Rollout: { begun: '编制推广方案', pilot: '试点开始', rolling: '转入推广', grown: '登记并行比对' },
  RunLog: { begun: '开始执行', completed: '执行完毕', 'rolled-back': '执行后回退', grown: '执行记录' },
  Runbook: { begun: '编写操作手册', rehearsed: '操作手册演练完成', approved: '批准操作手册', grown: '修订操作手册' },
  SignOff: { begun: '准备签署', signed: '双方签署', superseded: '签署单被替代', grown: '一方签署' },
  Specification: { begun: '起草说明书', 'in-review': '说明书送审', signed: '说明书签署', grown: '修订说明书' },
  StatementOfWork: { begun: '建工作说明书', agreed: '工作说明书签订', amended: '修订工作说明书', grown: '工作说明书增补' },
  Survey: { begun: '发出调查', closed: '调查汇总', grown: '补充调查' },
  TestCase: { begun: '编写用例', ready: '用例就绪', grown: '修订用例' },
  TestRun: { begun: '测试开始', passed: '测试通过', failed: '测试未通过', grown: '登记测试结果' },
  Ticket: { begun: '受理工单', answered: '答复工单', resolved: '解决工单', closed: '关闭工单', grown: '更新工单' },
  Timesheet: { begun: '填报工时', approved: '批准工时', grown: '补充工时' },
  Training: { begun: '安排培训', delivered: '培训完成', assessed: '培训考核完成', grown: '更新培训安排' },
  AdoptionPlan: { begun: '编制推广计划', running: '推广计划开始执行', closed: '推广计划收尾', grown: '更新推广计划' },
}

/** @typedef {{ id: string, kind: string, title: string, event: string }} Happening */

/** The first line names the most telling happenings; the lines below name all of them. @param {readonly Happening[]} happenings */
export function messageOf(happenings) {
  /** @type {Map<string, Happening[]>} */
  const byPhrase = new Map()
  for (const each of happenings) {
    const phrase = words[each.kind]?.[each.event] ?? words[each.kind]?.grown ?? '补充'
    byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), each])
  }
  const phrases = [...byPhrase].map(([phrase, list]) => `${phrase} ${naming(list)}`)
  const subject = phrases.length > 2 ? `${phrases.slice(0, 2).join('；')}，等 ${happenings.length} 条` : phrases.join('；')
  if (happenings.length === 1) return `${subject}\n`
  const lines = [...byPhrase].flatMap(([phrase, list]) => list.map(({ id, title }) => `- ${phrase}：${id} ${title}`.trimEnd()))
  return `${subject}\n\n${lines.join('\n')}\n`
}

/** @param {readonly Happening[]} list */
function naming(list) {
  const [first] = list
  if (list.length === 1 && first) return /^[A-Z]+-\d/.test(first.id) ? `${first.id} ${first.title}`.trimEnd() : first.title
  const ids = list.map(({ id }) => id)
  return ids.length > 4 ? `${ids.slice(0, 3).join('、')} 等 ${ids.length} 条` : ids.join('、')
}
