import { type LogOutputChannel, l10n, window } from 'vscode'

/** Runs a command; what goes wrong is said in one sentence, with the details in the output. */
export async function reported(log: LogOutputChannel, run: () => unknown): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    log.error(error instanceof Error ? error : String(error))
    const show = l10n.t('Show Output')
    if ((await window.showErrorMessage(sentence(error), show)) === show) log.show()
    return undefined
  }
}

/** The server answers a request that it cannot meet with a sentence for the user and a code of its own. */
const refused = -32803

function sentence(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (code === refused && typeof message === 'string') return message
  return l10n.t('Fieldbook met something it was not prepared for. The output has the details.')
}
