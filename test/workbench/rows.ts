/** What the rows of the editor's lists say. */
import type { Locator } from 'playwright-core'

export type ProblemRow = {
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly source: string
  readonly code: string
  readonly line: number
  readonly column: number
}
export type TreeRow = { readonly label: string; readonly description: string; readonly level: number; readonly expanded: boolean | undefined }

/** The rows of the Problems panel; those with the name of a file are left out. */
export function problemRows(rows: Locator): Promise<ProblemRow[]> {
  return rows.evaluateAll((all) =>
    all.flatMap((row) => {
      const icon = row.querySelector('.marker-icon .codicon')
      if (!icon) return []
      const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? ''
      const [line = 0, column = 0] = (text('.marker-line').match(/\d+/g) ?? []).map(Number)
      const severity = icon.className.includes('error') ? 'error' : icon.className.includes('warning') ? 'warning' : 'info'
      return [{ severity, message: text('.marker-message'), source: text('.marker-source'), code: text('.marker-code').replace(/^\(|\)$/g, ''), line, column }]
    }),
  ) as Promise<ProblemRow[]>
}

export function treeRows(rows: Locator): Promise<TreeRow[]> {
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const expanded = row.getAttribute('aria-expanded')
      return {
        label: row.querySelector('.monaco-icon-label .label-name')?.textContent?.trim() ?? '',
        description: row.querySelector('.label-description')?.textContent?.trim() ?? '',
        level: Number(row.getAttribute('aria-level')),
        expanded: expanded === null ? undefined : expanded === 'true',
      }
    }),
  )
}
