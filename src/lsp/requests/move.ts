import { moveRecord, nextStates } from '../../project/move.ts'
import type { Proposal, StateChoice } from '../../protocol/messages.ts'
import { locate } from '../../record/locate.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import type { EngagementView } from '../document-view.ts'
import { proposal } from './proposal.ts'
import { badge } from './record-node.ts'

/** The states that a record may move to, each with what the record still lacks for it. */
export function stateChoices({ project }: EngagementView, id: string): StateChoice[] {
  return nextStates(project, id).map((state) => ({ ...badge(state), missing: moveRecord(project, id, state.name).problems.map((problem) => problem.message) }))
}

/** A move to a state. Where something is missing for it, the problems say so. */
export function move(view: EngagementView, id: string, state: string): Proposal {
  const edited = moveRecord(view.project, id, state)
  const number = view.project.record(id)?.part ?? 0
  return proposal(view, edited, (text) => {
    const part = readText(text, formatOf(edited.file) ?? 'yaml').parts[number]
    return part && locate(text, part, { pointer: '/status' })
  })
}
