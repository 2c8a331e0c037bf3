import type { Connection } from 'vscode-languageserver'
import type { Language } from '../base/message.ts'
import type { Position } from '../base/range.ts'
import { openFiles } from '../disk/files.ts'
import { recordTemplatesOf } from '../disk/record-templates.ts'
import * as protocol from '../protocol/messages.ts'
import type { Answers as PackAnswers } from '../template/pack.ts'
import type { Answers } from './answers.ts'
import type { EngagementView } from './document-view.ts'
import { kindChoices } from './requests/kinds.ts'
import { linkGraph } from './requests/link-graph.ts'
import { move, stateChoices } from './requests/move.ts'
import { newRecord, newRecordFrom } from './requests/new-record.ts'
import { answerProblem, type ChosenPack, engagementProposal, packChoices, packQuestions } from './requests/packs.ts'
import { countAll } from './requests/record-node.ts'
import { recordAt, recordChoices } from './requests/records.ts'
import { summary } from './requests/summary.ts'
import { tree } from './requests/tree.ts'
import { today } from './turns.ts'
import { below, pathOf } from './uris.ts'
import type { Workspace } from './workspace.ts'

interface Named {
  readonly engagement: string
}

interface NewRecord {
  readonly kind: string
  readonly title: string
  readonly document?: string
  readonly from?: string
}

interface NewEngagement extends ChosenPack {
  readonly folder: string
  readonly language: Language
  readonly answers: PackAnswers
}

interface Answered extends ChosenPack {
  readonly answers: PackAnswers
}

/** Answers the requests of `protocol/messages.ts`. Nothing is written here: what would change is proposed, and the client applies it. */
export function answerRequests(connection: Connection, workspace: Workspace, answers: Answers, isTrusted: () => boolean): void {
  const view = ({ engagement }: Named): Promise<EngagementView> => workspace.view(workspace.named(engagement))
  const templates = ({ engagement }: Named, { language }: EngagementView) => {
    const { root } = workspace.named(engagement)
    return recordTemplatesOf(root, openFiles(root), language, today())
  }
  const on = <Params, Result>(method: string, work: (params: Params) => Result | Promise<Result>) => connection.onRequest(method, answers.own(work))
  const propose = <Params>(method: string, work: (params: Params) => protocol.Proposal | Promise<protocol.Proposal>) =>
    connection.onRequest(method, answers.writing(isTrusted, work))

  on(protocol.getEngagements, async () => {
    await workspace.discovered()
    return workspace.engagements.map(summary)
  })
  on(protocol.getTree, async (params: Named & { readonly all?: boolean }) => tree(await view(params), params.all === true))
  on(protocol.getRecords, async () => {
    await workspace.discovered()
    const all = workspace.engagements.map(async (engagement) => {
      await engagement.ready()
      return engagement.loaded ? recordChoices(await workspace.view(engagement), engagement.uri) : []
    })
    return (await Promise.all(all)).flat()
  })
  on(protocol.getRecordAt, async ({ uri, position }: { readonly uri: string; readonly position: Position }) => {
    const document = await workspace.viewDocument(uri)
    return document ? recordAt(document, position) : null
  })
  on(protocol.getLinks, async (params: Named & { readonly id: string; readonly depth: number }) => linkGraph(await view(params), params.id, params.depth))
  on(protocol.getKinds, async (params: Named) => {
    const seen = await view(params)
    return kindChoices(seen, templates(params, seen), today())
  })
  on(protocol.getNextStates, async (params: Named & { readonly id: string }) => stateChoices(await view(params), params.id))
  on(protocol.getPacks, () => packChoices())
  on(protocol.getPackQuestions, ({ answers: given, ...chosen }: Answered) => packQuestions(chosen, given, today()))
  on(protocol.checkAnswer, ({ answers: given, question, ...chosen }: Answered & { readonly question: string }) => answerProblem(chosen, given, question))
  on(protocol.checkEngagement, async ({ engagement }: Named) => {
    const live = workspace.named(engagement)
    await live.load()
    return countAll(await workspace.view(live))
  })
  propose(protocol.proposeRecord, async ({ engagement, kind, title, document, from }: Named & NewRecord) => {
    const live = workspace.named(engagement)
    const seen = await workspace.view(live)
    if (from !== undefined) return newRecordFrom(seen, templates({ engagement }, seen), { from, kind, title }, today())
    const path = document === undefined ? undefined : below(live.root, pathOf(document) ?? '')
    return newRecord(seen, { kind, title, in: path ?? false })
  })
  propose(protocol.proposeMove, async (params: Named & { readonly id: string; readonly state: string }) => move(await view(params), params.id, params.state))
  propose(protocol.proposeEngagement, ({ folder, ...wanted }: NewEngagement) => engagementProposal({ folder: pathOf(folder) ?? '', ...wanted }, today()))
}
