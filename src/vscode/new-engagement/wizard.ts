import { l10n, ProgressLocation, window } from 'vscode'
import type { PackChoice, PackQuestion, Proposal } from '../../protocol/messages.ts'
import { displayLanguage, say } from '../language.ts'
import type { Server } from '../server/server.ts'
import { askFolder, askLanguage, askOverlays, askPack } from './choose.ts'
import { confirmFiles } from './confirm.ts'
import { type CompleteDraft, complete, type Draft } from './draft.ts'
import { type FilePreview, newFiles } from './preview.ts'
import { askQuestion } from './question.ts'
import type { StepFrame, StepResult } from './steps.ts'

/** What somebody decided to create. */
export interface Decided {
  readonly draft: CompleteDraft
  readonly proposal: Proposal
}

/** Asks for everything that a new engagement needs and shows what would be written. `undefined` when it was left. */
export class Wizard {
  readonly #server: Server
  readonly #preview: FilePreview
  readonly #draft: Draft = { folder: undefined, pack: undefined, overlays: [], language: displayLanguage(), answers: {} }
  #packs: readonly PackChoice[] = []
  #questions: readonly PackQuestion[] = []
  #decided: Decided | undefined

  constructor(server: Server, preview: FilePreview) {
    this.#server = server
    this.#preview = preview
  }

  async run(): Promise<Decided | undefined> {
    this.#packs = await this.#server.packs()
    for (let at = 0; ; ) {
      const steps = this.#steps()
      const step = steps[at]
      if (!step) return this.#decided
      const result = await step(this.#frame(at, steps.length))
      if (result === 'left') return undefined
      await this.#refresh()
      at += result === 'back' ? -1 : 1
    }
  }

  #frame(at: number, steps: number): StepFrame {
    return { title: l10n.t('New Engagement'), step: at + 1, total: this.#draft.pack ? steps : undefined, canGoBack: at > 0 }
  }

  /** Each answer may change which of the later questions apply. */
  async #refresh(): Promise<void> {
    this.#questions = this.#draft.pack ? await this.#server.packQuestions(this.#answered()) : []
  }

  #answered() {
    const { pack, overlays, answers } = this.#draft
    return { pack: pack?.name ?? '', overlays, answers }
  }

  #steps(): readonly Step[] {
    const draft = this.#draft
    const packs = this.#packs.filter((pack) => !pack.overlay)
    const chosen = draft.pack?.name ?? ''
    const overlays = this.#packs.filter((pack) => pack.overlay && pack.fits.includes(chosen))
    return [
      (frame) => take(askFolder(draft.folder, frame), (folder) => (draft.folder = folder)),
      (frame) => take(askPack(packs, draft.pack, frame), (pack) => this.#choose(pack)),
      ...(overlays.length > 0 ? [(frame: StepFrame) => take(askOverlays(overlays, draft.overlays, frame), (names) => (draft.overlays = names))] : []),
      (frame) => take(askLanguage(draft.language, frame), (language) => (draft.language = language)),
      ...this.#questions.map(
        (question): Step =>
          (frame) =>
            this.#ask(question, frame),
      ),
      (frame) => this.#confirm(frame),
    ]
  }

  /** Overlays that do not go with another pack are let go with the old one. */
  #choose(pack: PackChoice): void {
    const fits = (name: string) => this.#packs.some((overlay) => overlay.name === name && overlay.fits.includes(pack.name))
    this.#draft.pack = pack
    this.#draft.overlays = this.#draft.overlays.filter(fits)
  }

  #ask(question: PackQuestion, frame: StepFrame): Promise<StepResult<unknown>> {
    const draft = this.#draft
    const withAnswer = (answer: Draft['answers'][string]) => ({ ...draft.answers, [question.name]: answer })
    const check = async (answer: Draft['answers'][string]) => {
      const reason = await this.#server.checkAnswer({ ...this.#answered(), answers: withAnswer(answer), question: question.name })
      return reason ? say(reason) : undefined
    }
    return take(askQuestion(question, draft.answers[question.name], frame, check), (answer) => {
      draft.answers = withAnswer(answer)
    })
  }

  async #confirm(frame: StepFrame): Promise<StepResult<unknown>> {
    const draft = complete(this.#draft)
    if (!draft) return 'left'
    const { folder, language } = draft
    const prepare = () => this.#server.proposeEngagement({ ...this.#answered(), folder, language })
    const proposal = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Preparing the files …') }, prepare)
    const [problem] = proposal.problems
    if (problem) {
      void window.showWarningMessage(say(problem.message))
      return 'back'
    }
    this.#decided = { draft, proposal }
    return confirmFiles(folder, newFiles(folder, proposal.files), this.#preview, frame)
  }
}

type Step = (frame: StepFrame) => Promise<StepResult<unknown>>

async function take<Value>(asked: Promise<StepResult<Value>>, keep: (value: Value) => void): Promise<StepResult<Value>> {
  const result = await asked
  if (typeof result !== 'string') keep(result.answer)
  return result
}
