import { FieldbookError } from '../base/error.ts'
import { choices } from '../base/message.ts'
import type { State } from '../kind/kind.ts'
import { allowedMoves } from '../kind/workflow.ts'
import type { Edited } from './edited.ts'
import type { Project } from './project.ts'
import { editOne, theRecord } from './set.ts'

/** The states that a record may move to now. */
export function nextStates(project: Project, id: string): readonly State[] {
  const record = theRecord(project, id)
  return allowedMoves(record.kind, record.status ?? '')
}

/** Moves a record to a state that its workflow allows; `problems` says what the state still lacks. */
export function moveRecord(project: Project, id: string, state: string): Edited {
  const record = theRecord(project, id)
  if (!record.kind.workflow) {
    throw new FieldbookError('refused', { en: `Records of kind ${record.kind.name} have no states.`, zh: `${record.kind.names.zh}没有状态。` })
  }
  const allowed = nextStates(project, id).map((next) => next.name)
  if (!allowed.includes(state)) {
    const now = record.status ?? ''
    const { en, zh } = choices(allowed)
    throw new FieldbookError('refused', {
      en: allowed.length === 0 ? `${id} is ${now}: no state follows.` : `${id} is ${now}; from there it may move to ${en}, not to ${state}.`,
      zh: allowed.length === 0 ? `${id} 当前为 ${now}，没有后续状态。` : `${id} 当前为 ${now}，可转到 ${zh}，不能转到 ${state}。`,
    })
  }
  return editOne(project, record, [{ pointer: record.kind.adoption?.status ?? '/status', set: state }])
}
