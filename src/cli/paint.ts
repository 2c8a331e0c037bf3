import { styleText } from 'node:util'
import type { Severity } from '../base/finding.ts'
import type { Io } from './io.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours by what they mean. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly dim: (text: string) => string
  readonly name: (text: string) => string
  readonly good: (text: string) => string
  readonly severity: (severity: Severity, text: string) => string
}

const severityStyles: { readonly [severity in Severity]: Style } = { error: ['bold', 'red'], warning: ['bold', 'yellow'], info: ['bold', 'blue'] }

/** Colours for what goes to standard output, or none where nobody would see them. */
export function paintFor(io: Io): Paint {
  return paint(wantsColour(io.env, io.stdout.columns !== undefined))
}

export function paint(coloured: boolean): Paint {
  const style = (format: Style) => (text: string) => (coloured && text !== '' ? styleText(format, text, { validateStream: false }) : text)
  return {
    strong: style('bold'),
    dim: style('dim'),
    name: style('cyan'),
    good: style('green'),
    severity: (severity, text) => style(severityStyles[severity])(text),
  }
}

/** `FORCE_COLOR` decides, else `NO_COLOR` (no-color.org), else whether it is a terminal that can. */
export function wantsColour(env: Io['env'], isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = env
  if (force !== undefined) return force !== '0' && force !== 'false'
  return !none && terminal !== 'dumb' && isTerminal
}
