import { LineMap } from '../../base/range.ts'
import type { Edited } from '../../project/edited.ts'
import { moveRecord, nextStates } from '../../project/move.ts'
import { theRecord } from '../../project/set.ts'
import type { Proposal, StateChoice } from '../../protocol/messages.ts'
import { locate } from '../../record/locate.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import type { EngagementView } from '../document-view.ts'
import { proposal } from './proposal.ts'
import { badge } from './record-node.ts'
import { placeToWrite, remedyFor } from './what-is-missing.ts'

/** The states that a record may move to, each with what the record still lacks for it. */
export function stateChoices({ project }: EngagementView, id: string): StateChoice[] {
  return nextStates(project, id).map((state) => ({ ...badge(state), missing: moveRecord(project, id, state.name).problems.map((problem) => problem.message) }))
}

/** A move to a state. Where something is missing for it, the problems say so. */
export function move(view: EngagementView, id: string, state: string): Proposal {
  const edited = moveRecord(view.project, id, state)
  const number = view.project.record(id)?.part ?? 0
  const proposed = proposal(view, edited, (text) => {
    const part = readText(text, formatOf(edited.file) ?? 'yaml').parts[number]
    return part && locate(text, part, { pointer: '/status' })
  })
  return edited.problems.length === 0 ? proposed : toWrite(view, edited, proposed)
}

/** The problems of what is missing at the places where it is to be written, and the offer to begin with examples. */
function toWrite(view: EngagementView, edited: Edited, proposed: Proposal): Proposal {
  const { project } = view
  const record = theRecord(project, edited.id)
  const lines = new LineMap(project.text(edited.file) ?? '')
  const problems = proposed.problems.map((problem, i) => {
    const finding = edited.problems[i]
    const place = finding?.file === edited.file ? placeToWrite(project, record, finding) : undefined
    return place ? { ...problem, range: lines.range(place) } : problem
  })
  const remedy = remedyFor(project, record, edited)
  if (!remedy) return { ...proposed, problems }
  const { title, before, after, cursor } = remedy
  const change: Edited = { ...edited, changes: [{ path: edited.file, before, after }], problems: [] }
  return { ...proposed, problems, remedy: { title, proposal: proposal(view, change, () => cursor) } }
}
