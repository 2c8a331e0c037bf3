import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { FieldbookError } from '../base/error.ts'
import type { Language, Message } from '../base/message.ts'
import type { DocumentView } from './document-view.ts'
import type { Workspace } from './workspace.ts'

/** Handlers that never let an exception out: what goes wrong is logged, and the user gets a plain sentence or nothing. */
export class Answers {
  readonly #workspace: Workspace
  readonly #log: (error: unknown) => void

  constructor(workspace: Workspace, log: (error: unknown) => void) {
    this.#workspace = workspace
    this.#log = log
  }

  /** Answers about an open document of an engagement; `none` for all others, and where something goes wrong. */
  about<Params extends { textDocument: { uri: string } }, Result>(
    none: Result,
    work: (view: DocumentView, params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
    return (params, token) =>
      this.#answer(token, none, async () => {
        const view = await this.#workspace.viewDocument(params.textDocument.uri)
        if (token.isCancellationRequested) throw new Cancelled()
        return view ? work(view, params, token) : none
      })
  }

  /** Answers a request of our own; a refusal reaches the user as a sentence. */
  own<Params, Result>(work: (params: Params) => Result | Promise<Result>): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
    // A request without parameters comes with the token as its only argument.
    return (params, token?: CancellationToken) =>
      this.#answer(token ?? (params as CancellationToken), undefined, async () => work(token ? params : ({} as Params)))
  }

  /** As `own`, but refused until the user trusts the workspace. */
  writing<Params, Result>(isTrusted: () => boolean, work: (params: Params) => Result | Promise<Result>) {
    return this.own((params: Params) => {
      if (!isTrusted()) throw new FieldbookError('refused', notTrusted)
      return work(params)
    })
  }

  async #answer<Result>(token: CancellationToken, none: Result | undefined, work: () => Promise<Result>): Promise<Result | ResponseError> {
    try {
      return token.isCancellationRequested ? cancelled() : await work()
    } catch (error) {
      if (error instanceof Cancelled) return cancelled()
      if (error instanceof FieldbookError) return none ?? refusal(error, this.#workspace.language)
      this.#log(error)
      return none ?? new ResponseError(LSPErrorCodes.RequestFailed, unexpected[this.#workspace.language])
    }
  }
}

/** Thrown to give up work that nobody waits for any more. */
export class Cancelled extends Error {}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, '')
}

function refusal(error: FieldbookError, language: Language): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, error.text[language])
}

const notTrusted: Message = {
  en: 'Fieldbook changes nothing in Restricted Mode. Trust this workspace first.',
  zh: '受限模式下 Fieldbook 不做任何更改，请先信任此工作区。',
}

const unexpected: Message = {
  en: 'Fieldbook could not do this. The output says why; trying again may help.',
  zh: 'Fieldbook 未能完成此操作，原因见输出；可以重试。',
}
