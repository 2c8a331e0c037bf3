import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode'
import type { CheckProgress, EngagementSummary } from '../protocol/messages.ts'
import { commandIds } from './commands/ids.ts'
import type { Engagements } from './engagements.ts'
import type { Server } from './server/server.ts'
import { sum } from './sum.ts'
import { countWords } from './words.ts'

/** One item: which engagement, how many findings, and how far checking has come. */
export function registerStatusBar(server: Server, engagements: Engagements): Disposable {
  const item = window.createStatusBarItem('fieldbook.status', StatusBarAlignment.Left, 10)
  item.name = 'Fieldbook'
  const running = new Map<string, CheckProgress>()
  const update = () => show(item, engagements, [...running.values()])
  return Disposable.from(
    item,
    engagements.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    server.onProgress((progress) => {
      if (progress.done < progress.total) running.set(progress.engagement, progress)
      else running.delete(progress.engagement)
      update()
    }),
  )
}

function show(item: StatusBarItem, engagements: Engagements, running: readonly CheckProgress[]): void {
  const { all } = engagements
  if (all.length === 0) {
    item.hide()
    return
  }
  const active = window.activeTextEditor && engagements.ofFile(window.activeTextEditor.document.uri.toString())
  const shown = active ? [active] : all
  const name = shown.length === 1 ? nameOf(shown[0]) : l10n.t('{0} engagements', shown.length)
  const counts = sum(shown.map((engagement) => engagement.counts))
  const words = countWords(counts)
  const percent = percentOf(running)
  const numbers = [counts.error > 0 ? `$(error) ${counts.error}` : '', counts.warning > 0 ? `$(warning) ${counts.warning}` : ''].filter((part) => part !== '')
  item.text = percent === undefined ? [`$(notebook) ${name}`, ...numbers].join(' ') : `$(sync~spin) ${name} ${percent} %`
  const spoken = percent === undefined ? `${name}: ${words || l10n.t('no findings')}` : l10n.t('{0}: checking, {1} % done', name, percent)
  item.accessibilityInformation = { label: `Fieldbook ${spoken}`, role: 'button' }
  item.tooltip = all.map((engagement) => `${nameOf(engagement)}: ${countWords(engagement.counts) || l10n.t('no findings')}`).join('\n')
  item.command = words === '' ? commandIds.checkEngagement : 'workbench.actions.view.problems'
  item.show()
}

function nameOf(engagement: EngagementSummary | undefined): string {
  return engagement ? engagement.code || engagement.title : ''
}

function percentOf(running: readonly CheckProgress[]): number | undefined {
  if (running.length === 0) return undefined
  const total = running.reduce((all, progress) => all + progress.total, 0)
  const done = running.reduce((all, progress) => all + progress.done, 0)
  return total === 0 ? 0 : Math.floor((100 * done) / total)
}
