import type { Day } from '../base/date.ts'
import type { Message } from '../base/message.ts'
import { isList, isMap, textOf, type Value } from '../base/value.ts'

/** How far an engagement is, in the order of an engagement's life; values of `stage` in the phases of engagement.yaml. */
const stages = ['kickoff', 'requirements', 'design', 'testing', 'go-live', 'closing', 'operation'] as const

export type Stage = (typeof stages)[number]

export const stageNames: Readonly<Record<Stage, Message>> = {
  kickoff: { en: 'kickoff', zh: '启动与规划' },
  requirements: { en: 'requirements', zh: '需求' },
  design: { en: 'design and configuration', zh: '设计与配置' },
  testing: { en: 'migration and testing', zh: '迁移与测试' },
  'go-live': { en: 'go-live', zh: '上线' },
  closing: { en: 'acceptance and closing', zh: '验收与收尾' },
  operation: { en: 'operation', zh: '运维' },
}

/**
 * The furthest stage of the `phases` of an engagement that has begun by a day. A phase without a start begins after the end of the one before it.
 * `undefined` where no phase says its stage and has begun: rules that wait for a stage then keep waiting.
 */
export function stageOf(phases: Value | undefined, today: Day): Stage | undefined {
  let furthest = -1
  let before: Day | undefined
  for (const phase of isList(phases) ? phases : []) {
    if (!isMap(phase)) continue
    const start = textOf(phase.start)
    const begun = start === undefined ? before !== undefined && before < today : start <= today
    if (begun) furthest = Math.max(furthest, stages.indexOf(phase.stage as Stage))
    before = textOf(phase.end)
  }
  return stages[furthest]
}

/** Whether an engagement has come to a stage. */
export function hasReached(now: Stage | undefined, stage: Stage): boolean {
  return now !== undefined && stages.indexOf(now) >= stages.indexOf(stage)
}
