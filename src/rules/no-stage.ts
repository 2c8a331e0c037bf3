import type { Day } from '../base/date.ts'
import type { Message } from '../base/message.ts'
import type { Value } from '../base/value.ts'
import { phasesOf, stages } from './stage.ts'

/** Why an engagement is at no stage, and what to do about it. */
interface NoStage {
  /** Half a sentence. */
  readonly why: Message
  readonly advice: Message
}

/** Told from what the phases of engagement.yaml lack; where the first of them is still to come, nothing is wrong. */
export function noStage(phases: Value | undefined, today: Day): NoStage {
  const all = phasesOf(phases, today)
  const staged = all.filter(({ stage }) => stage !== undefined)
  if (staged.length === 0) {
    const why = { en: 'no phase in engagement.yaml has a `stage`', zh: 'engagement.yaml 的各阶段都没有写 `stage`' }
    return { why, advice: complete({ en: 'Give each phase its `stage`', zh: '请给每个阶段写上 `stage`' }, today) }
  }
  const begun = all.findLast((phase) => phase.begun)
  if (begun) {
    const why = { en: `the phase '${begun.name}' has begun, but has no \`stage\` in engagement.yaml`, zh: `阶段“${begun.name}”已开始，但没有写 \`stage\`` }
    return { why, advice: complete({ en: `Give '${begun.name}' its \`stage\``, zh: `请给“${begun.name}”写上 \`stage\`` }, today) }
  }
  const [first] = staged.flatMap(({ begins }) => begins ?? []).sort()
  if (first === undefined) {
    const why = { en: 'no phase in engagement.yaml says when it starts', zh: 'engagement.yaml 的各阶段都没有写开始日期' }
    return {
      why,
      advice: complete({ en: 'Give the first phase its `start`, and each its `stage`', zh: '请给第一个阶段写上 `start`，每个阶段写上 `stage`' }, today),
    }
  }
  return { why: { en: `the first phase begins on ${first}`, zh: `第一个阶段 ${first} 才开始` }, advice: toCome(first) }
}

function toCome(day: Day): Message {
  return {
    en: `The project has not begun: the first of the phases in engagement.yaml starts on ${day}. If that is wrong, correct its \`start\`. \`fieldbook rules --today ${day}\` shows which rules apply then.`,
    zh: `项目还没有开始：engagement.yaml 的 phases 中，第一个阶段从 ${day} 开始。日期不对就改正它的 \`start\`；\`fieldbook rules --today ${day}\` 可查看届时适用哪些规则。`,
  }
}

/** What to write, with phases as an example. */
function complete({ en, zh }: Message, today: Day): Message {
  const example = (first: string, second: string) =>
    `phases:\n  - name: ${first}\n    stage: kickoff\n    start: ${today}\n  - name: ${second}\n    stage: requirements\n`
  return {
    en: `Some rules wait until the project has come to a stage; the phases in engagement.yaml tell. ${en}, one of ${stages.join(', ')}:\n\n${example('Kickoff', 'Requirements')}`.trimEnd(),
    zh: `有些规则要等项目走到某个阶段才检查，依据是 engagement.yaml 中的 phases。${zh}，可写 ${stages.join('、')}：\n\n${example('启动', '需求')}`.trimEnd(),
  }
}
