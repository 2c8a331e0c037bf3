import { addDays, type Day, isDay } from '../base/date.ts'
import type { Message } from '../base/message.ts'
import { isList, isMap, textOf, type Value } from '../base/value.ts'

/** How far an engagement is, in the order of an engagement's life; values of `stage` in the phases of engagement.yaml. */
export const stages = ['kickoff', 'requirements', 'design', 'testing', 'go-live', 'closing', 'operation'] as const

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

interface Phase {
  readonly name: string
  readonly stage: Stage | undefined
  /** The first day; one without a start begins after the end of the phase before it. */
  readonly begins: Day | undefined
  readonly begun: boolean
}

/** The `phases` of an engagement, as they are on a day. */
export function phasesOf(phases: Value | undefined, today: Day): Phase[] {
  const known = (isList(phases) ? phases : []).filter(isMap)
  return known.map((phase, i) => {
    const before = textOf(known[i - 1]?.end)
    const begins = textOf(phase.start) ?? (before !== undefined && isDay(before) ? addDays(before, 1) : undefined)
    const stage = stages.find((one) => one === phase.stage)
    return { name: textOf(phase.name) ?? '', stage, begins, begun: begins !== undefined && begins <= today }
  })
}

/**
 * The furthest stage of the `phases` of an engagement that has begun by a day.
 * `undefined` where no phase says its stage and has begun: rules that wait for a stage then keep waiting.
 */
export function stageOf(phases: Value | undefined, today: Day): Stage | undefined {
  const begun = phasesOf(phases, today).flatMap(({ begun, stage }) => (begun && stage ? stages.indexOf(stage) : []))
  return stages[Math.max(-1, ...begun)]
}

/** Whether an engagement has come to a stage. */
export function hasReached(now: Stage | undefined, stage: Stage): boolean {
  return now !== undefined && stages.indexOf(now) >= stages.indexOf(stage)
}
