import { l10n, window } from 'vscode'
import type { StateChoice } from '../../protocol/messages.ts'
import type { Located } from '../active-record.ts'
import { say } from '../language.ts'
import { theRecord } from '../pick/record.ts'
import { openPlace, startOf } from '../place.ts'
import { applyProposal } from '../proposal.ts'
import { stateIcon } from '../state-icon.ts'
import { mayWrite } from '../trust.ts'
import type { Parts } from './parts.ts'

/** Moves a record to one of the states that may follow. What is still missing for it is said, with the cursor put there. */
export async function moveToState(parts: Parts, argument: unknown): Promise<void> {
  if (!(await mayWrite())) return
  const located = await theRecord(parts, argument, l10n.t('Which record moves on? Type an ID, words of the title or pinyin initials.'))
  if (!located) return
  const { engagement, record } = located
  const states = await parts.server.nextStates(engagement, record.id)
  if (states.length === 0) return nowhereToGo(located)
  const named = (argument as { state?: unknown } | undefined)?.state
  const state = states.find(({ name }) => name === named) ?? (await askState(located, states))
  if (state) await applyProposal(await parts.server.proposeMove(engagement, record.id, state.name))
}

async function askState({ record }: Located, states: readonly StateChoice[]): Promise<StateChoice | undefined> {
  const rows = states.map((state) => ({
    label: say(state.names),
    detail: state.missing.map(say).join(' '),
    iconPath: stateIcon(state.mood),
    state,
  }))
  const now = record.state ? say(record.state.names) : ''
  const picked = await window.showQuickPick(rows, {
    title: `${record.id} ${record.title}`,
    placeHolder: l10n.t('Now: {0}. Move to …', now),
    matchOnDescription: true,
  })
  return picked?.state
}

async function nowhereToGo({ record }: Located): Promise<void> {
  await openPlace(record.uri, startOf(record.range))
  const reason = record.state
    ? l10n.t('{0} is “{1}”, and no state follows.', record.id, say(record.state.names))
    : l10n.t('{0} is of a kind without states.', record.id)
  void window.showInformationMessage(reason)
}
