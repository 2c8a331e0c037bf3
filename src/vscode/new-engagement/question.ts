import { l10n } from 'vscode'
import type { PackQuestion } from '../../protocol/messages.ts'
import { say } from '../language.ts'
import type { Answer } from '../server/server.ts'
import { askPick, askText, type StepFrame, type StepResult } from './steps.ts'

/** Asks one question of a pack in the form that suits it. `check` says why an answer will not do. */
export async function askQuestion(
  question: PackQuestion,
  given: Answer | undefined,
  frame: StepFrame,
  check: (answer: Answer) => Promise<string | undefined>,
): Promise<StepResult<Answer>> {
  const value = given ?? question.initial
  if (question.type === 'choice' || question.type === 'confirm') return askChoice(question, value, frame)
  const result = await askText({
    ...frame,
    prompt: [say(question.label), question.help ? say(question.help) : ''].filter((line) => line !== '').join(' — '),
    placeholder: placeholderOf(question),
    value: textOf(value),
    check: (text) => check(answerOf(question, text)),
  })
  return typeof result === 'string' ? result : { answer: answerOf(question, result.answer) }
}

async function askChoice(question: PackQuestion, value: Answer | undefined, frame: StepFrame): Promise<StepResult<Answer>> {
  const items =
    question.type === 'confirm'
      ? [
          { label: l10n.t('Yes'), answer: true },
          { label: l10n.t('No'), answer: false },
        ]
      : question.choices.map((choice) => ({ label: say(choice.names), answer: choice.value }))
  const active = items.find((item) => String(item.answer) === String(value))
  const placeholder = question.help ? `${say(question.label)} — ${say(question.help)}` : say(question.label)
  const result = await askPick<{ label: string; answer: Answer }>({ ...frame, placeholder, items, active })
  return typeof result === 'string' ? result : { answer: result.answer.answer }
}

function placeholderOf({ type, required }: PackQuestion): string {
  if (type === 'date') return 'YYYY-MM-DD'
  if (type === 'list') return l10n.t('Several, separated by commas')
  return required ? '' : l10n.t('Press Enter to leave it empty')
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'object' ? answer.join(l10n.t(', ')) : String(answer ?? '')
}

function answerOf({ type }: PackQuestion, text: string): Answer {
  if (type !== 'list') return text.trim()
  return text
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
