import type { Message } from '../base/message.ts'

/** The areas of an engagement in the order in which they begin; the tree view groups kinds by them. */
export const phases = {
  kickoff: { en: 'Kickoff', zh: '启动与规划' },
  requirements: { en: 'Requirements', zh: '需求' },
  design: { en: 'Design and configuration', zh: '设计与配置' },
  change: { en: 'Change control', zh: '变更控制' },
  environment: { en: 'Environment and deployment', zh: '环境与部署' },
  migration: { en: 'Data migration', zh: '数据迁移' },
  testing: { en: 'Testing', zh: '测试' },
  'go-live': { en: 'Go-live', zh: '上线' },
  people: { en: 'Training and adoption', zh: '培训与推广' },
  communication: { en: 'Issues and communication', zh: '问题与沟通' },
  closing: { en: 'Acceptance and closing', zh: '验收与收尾' },
  operation: { en: 'Operation', zh: '运维' },
  money: { en: 'Money', zh: '费用' },
} as const satisfies Record<string, Message>

export type PhaseName = keyof typeof phases

export const phaseNames = Object.keys(phases) as readonly PhaseName[]
