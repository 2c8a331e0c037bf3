import { type Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode'

/** What every step of a guided input shows. */
export interface StepFrame {
  readonly title: string
  readonly step: number
  readonly total: number | undefined
  readonly canGoBack: boolean
}

/** How a step ended: with an answer, with a wish to go back, or by being left. */
export type StepResult<Answer> = { readonly answer: Answer } | 'back' | 'left'

interface TextStep extends StepFrame {
  readonly prompt: string
  readonly placeholder: string
  readonly value: string
  /** Why the text will not do; `undefined` when it will. */
  readonly check: (text: string) => Promise<string | undefined>
}

/** One line of text. What is wrong with it is said while typing and stops Enter. */
export function askText(step: TextStep): Promise<StepResult<string>> {
  const input = window.createInputBox()
  Object.assign(input, frame(step), { prompt: step.prompt, placeholder: step.placeholder, value: step.value })
  return runStep(input, (finish) => {
    let checks = 0
    const check = async (): Promise<boolean> => {
      const mine = ++checks
      const text = input.value
      const reason = await step.check(text)
      // An answer to what has been typed over meanwhile says nothing.
      if (mine !== checks) return false
      input.validationMessage = reason
      return reason === undefined
    }
    return [
      input.onDidChangeValue(() => void check()),
      input.onDidAccept(async () => {
        input.busy = true
        if (await check()) finish({ answer: input.value })
        input.busy = false
      }),
    ]
  })
}

interface PickStep<Item extends QuickPickItem> extends StepFrame {
  readonly placeholder: string
  readonly items: readonly Item[]
  readonly active: Item | undefined
}

/** One of several rows. */
export function askPick<Item extends QuickPickItem>(step: PickStep<Item>): Promise<StepResult<Item>> {
  const pick = window.createQuickPick<Item>()
  Object.assign(pick, frame(step), { placeholder: step.placeholder, items: step.items, matchOnDescription: true, matchOnDetail: true })
  if (step.active) pick.activeItems = [step.active]
  return runStep(pick, (finish) => [
    pick.onDidAccept(() => {
      const [answer] = pick.selectedItems
      if (answer) finish({ answer })
    }),
  ])
}

interface SeveralStep<Item extends QuickPickItem> extends StepFrame {
  readonly placeholder: string
  readonly items: readonly Item[]
  readonly selected: readonly Item[]
}

/** Any number of rows. */
export function askSeveral<Item extends QuickPickItem>(step: SeveralStep<Item>): Promise<StepResult<readonly Item[]>> {
  const pick = window.createQuickPick<Item>()
  Object.assign(pick, frame(step), { placeholder: step.placeholder, canSelectMany: true, items: step.items, matchOnDetail: true })
  pick.selectedItems = step.selected
  return runStep(pick, (finish) => [pick.onDidAccept(() => finish({ answer: pick.selectedItems }))])
}

function frame({ title, step, total, canGoBack }: StepFrame) {
  const buttons = canGoBack ? [QuickInputButtons.Back] : []
  return { title, step, totalSteps: total, buttons, ignoreFocusOut: true }
}

type Buttoned = QuickInput & { readonly onDidTriggerButton: (listener: (button: unknown) => void) => Disposable }

function runStep<Answer>(input: Buttoned, listen: (finish: (result: StepResult<Answer>) => void) => Disposable[]): Promise<StepResult<Answer>> {
  return new Promise((resolve) => {
    const finish = (result: StepResult<Answer>) => {
      resolve(result)
      for (const listener of listeners) listener.dispose()
      input.dispose()
    }
    const listeners = [
      ...listen(finish),
      input.onDidTriggerButton((button) => button === QuickInputButtons.Back && finish('back')),
      input.onDidHide(() => finish('left')),
    ]
    input.show()
  })
}
