import { type Disposable, type Event, EventEmitter, type LogOutputChannel, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import type { Message } from '../../base/message.ts'
import type { Position } from '../../base/range.ts'
import * as protocol from '../../protocol/messages.ts'
import { startClient } from './client.ts'

/** The language server as the extension sees it: typed questions, and what it says by itself. */
export class Server implements Disposable {
  readonly #module: string
  readonly #log: LogOutputChannel
  readonly #changed = new EventEmitter<void>()
  readonly #progress = new EventEmitter<protocol.CheckProgress>()
  readonly #trust: Disposable
  #client: Promise<LanguageClient> | undefined

  /** @param module the server's program */
  constructor(module: string, log: LogOutputChannel) {
    this.#module = module
    this.#log = log
    this.#trust = workspace.onDidGrantWorkspaceTrust(() => void this.#notify(protocol.trustGranted))
  }

  /** Engagements were found, loaded, changed or lost, or the server was started anew. */
  get onDidChange(): Event<void> {
    return this.#changed.event
  }

  get onProgress(): Event<protocol.CheckProgress> {
    return this.#progress.event
  }

  /** Starts the server if it is not there yet. Nobody has to call this: the first question does. */
  start(): Promise<LanguageClient> {
    this.#client ??= this.#startNew()
    return this.#client
  }

  async restart(): Promise<void> {
    const old = this.#client
    this.#client = undefined
    const client = await old?.catch(() => undefined)
    // A server that hangs or never started cannot be stopped in good order; the new one does not wait for it.
    await client?.dispose(2000).catch((error: unknown) => this.#log.warn(String(error)))
    await this.start()
    this.#changed.fire()
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined)
    this.#client = undefined
    await client?.dispose(2000)
  }

  dispose(): void {
    this.#trust.dispose()
    this.#changed.dispose()
    this.#progress.dispose()
  }

  engagements = () => this.#ask<readonly protocol.EngagementSummary[]>(protocol.getEngagements)
  tree = (engagement: string, all: boolean) => this.#ask<readonly protocol.PhaseNode[]>(protocol.getTree, { engagement, all })
  records = () => this.#ask<readonly protocol.RecordChoice[]>(protocol.getRecords)
  recordAt = (uri: string, position: Position) => this.#ask<protocol.RecordNode | null>(protocol.getRecordAt, { uri, position })
  links = (engagement: string, id: string, depth: number) => this.#ask<protocol.LinkGraph>(protocol.getLinks, { engagement, id, depth })
  kinds = (engagement: string) => this.#ask<readonly protocol.KindChoice[]>(protocol.getKinds, { engagement })
  proposeRecord = (params: NewRecord) => this.#ask<protocol.Proposal>(protocol.proposeRecord, params)
  nextStates = (engagement: string, id: string) => this.#ask<readonly protocol.StateChoice[]>(protocol.getNextStates, { engagement, id })
  proposeMove = (engagement: string, id: string, state: string) => this.#ask<protocol.Proposal>(protocol.proposeMove, { engagement, id, state })
  packs = () => this.#ask<readonly protocol.PackChoice[]>(protocol.getPacks)
  packQuestions = (params: Answered) => this.#ask<readonly protocol.PackQuestion[]>(protocol.getPackQuestions, params)
  checkAnswer = (params: AnswerToCheck) => this.#ask<Message | null>(protocol.checkAnswer, params)
  proposeEngagement = (params: NewEngagement) => this.#ask<protocol.Proposal>(protocol.proposeEngagement, params)
  check = (engagement: string) => this.#ask<protocol.Counts>(protocol.checkEngagement, { engagement })

  async #startNew(): Promise<LanguageClient> {
    const client = await startClient({
      module: this.#module,
      log: this.#log,
      changed: () => this.#changed.fire(),
      progress: (progress) => this.#progress.fire(progress),
    })
    return client
  }

  async #ask<Result>(method: string, params: object = {}): Promise<Result> {
    return (await this.start()).sendRequest<Result>(method, params)
  }

  async #notify(method: string): Promise<void> {
    if (this.#client) await (await this.#client).sendNotification(method)
  }
}

interface NewRecord {
  readonly engagement: string
  readonly kind: string
  readonly title: string
  readonly document?: string
  /** A record template to begin from. */
  readonly from?: string
}

/** A line of text, a choice's value or a day; yes or no; the items of a list. */
export type Answer = string | boolean | readonly string[]

/** Answers so far, by the question's name. */
export type Answers = { readonly [question: string]: Answer }

interface Answered {
  readonly pack: string
  readonly overlays: readonly string[]
  readonly answers: Answers
}

interface AnswerToCheck extends Answered {
  readonly question: string
}

interface NewEngagement extends Answered {
  readonly folder: string
  readonly language: string
}
