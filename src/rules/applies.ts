import type { Message } from '../base/message.ts'
import { isMap } from '../base/value.ts'
import { kindName, kindPlural } from './kind-words.ts'
import { either, listed } from './listed.ts'
import { noStage } from './no-stage.ts'
import type { ProjectView, RecordView, Rule, Subject } from './rule.ts'
import { hasReached, stageNames } from './stage.ts'

/** Whether a rule applies to an engagement as it is today, and why. */
export interface Applies {
  readonly now: boolean
  readonly why: Message
}

/** Whether an engagement has come far enough for a rule. */
export function isDue(rule: Rule, project: ProjectView): boolean {
  return rule.from === undefined || hasReached(project.stage, rule.from)
}

/** Whether a record is one that a rule is about. */
export function isAbout(rule: Rule, record: RecordView): boolean {
  return !rule.about || rule.about.some((subject) => subject.kind === record.kind.name && inStates(subject, record))
}

/** For `fieldbook rules`. */
export function applies(rule: Rule, project: ProjectView): Applies {
  const setting = project.engagement?.data.rules
  if (isMap(setting) && setting[rule.code] === 'off') return { now: false, why: { en: 'turned off in engagement.yaml', zh: '已在 engagement.yaml 中关闭' } }
  if (rule.from !== undefined && !isDue(rule, project)) return { now: false, why: tooEarly(rule.from, project) }
  if (!rule.about) return { now: true, why: { en: 'looks at every record', zh: '检查所有记录' } }
  const counts = rule.about.map((subject) => project.ofKind(subject.kind).filter((record) => inStates(subject, record)).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  // A rule about the whole engagement may be about something that is missing.
  if (total === 0 && rule.scope === 'record') return { now: false, why: none(rule.about, project) }
  const { en, zh } = listed(rule.about.map((subject, i) => counted(subject, counts[i] ?? 0, project)))
  return { now: true, why: { en: `looks at ${en}`, zh: `检查${zh}` } }
}

function inStates(subject: Subject, record: RecordView): boolean {
  return !subject.states || subject.states.includes(record.status ?? '')
}

function tooEarly(from: NonNullable<Rule['from']>, { stage, engagement, today }: ProjectView): Message {
  const { en, zh } = stageNames[from]
  if (stage === undefined) {
    const { why } = noStage(engagement?.data.phases, today)
    return { en: `from ${en} on; ${why.en}`, zh: `从“${zh}”开始；${why.zh}` }
  }
  return { en: `from ${en} on; today it is ${stageNames[stage].en}`, zh: `从“${zh}”开始；目前处于“${stageNames[stage].zh}”` }
}

function counted({ kind, states }: Subject, count: number, project: ProjectView): Message {
  const known = project.kinds.byName(kind)
  const names = statesOf(states, kind, project)
  return {
    en: `${count} ${known ? (count === 1 ? kindName(known).en : kindPlural(known)) : kind}${names ? ` that ${count === 1 ? 'is' : 'are'} ${names.en}` : ''}`,
    zh: `${names ? `${names.zh}的` : ''}${known?.names.zh ?? kind} ${count} 条`,
  }
}

function none(about: readonly Subject[], project: ProjectView): Message {
  const { en, zh } = either(
    about.map(({ kind, states }) => {
      const known = project.kinds.byName(kind)
      const names = statesOf(states, kind, project)
      return {
        en: `${known ? kindPlural(known) : kind}${names ? ` that are ${names.en}` : ''}`,
        zh: `${names ? `${names.zh}的` : ''}${known?.names.zh ?? kind}`,
      }
    }),
  )
  return { en: `there are no ${en} yet`, zh: `还没有${zh}` }
}

function statesOf(states: Subject['states'], kind: string, project: ProjectView): Message | undefined {
  if (!states) return undefined
  const workflow = project.kinds.byName(kind)?.workflow
  return either(
    states.map((state) => {
      const names = workflow?.states.get(state)?.names
      return names ? { en: names.en.toLowerCase(), zh: `“${names.zh}”` } : { en: state, zh: state }
    }),
  )
}
