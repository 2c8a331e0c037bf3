import { ThemeColor, ThemeIcon } from 'vscode'
import type { StateBadge } from '../protocol/messages.ts'

/** A shape and a colour for what a state means for progress; the shapes alone tell the four apart. */
const moods = {
  new: ['circle-large-outline', 'charts.blue'],
  active: ['play-circle', 'charts.yellow'],
  good: ['pass-filled', 'charts.green'],
  bad: ['circle-slash', 'charts.red'],
} as const satisfies { readonly [mood in StateBadge['mood']]: readonly [string, string] }

/** The icon of a record: its state's, or its kind's where the kind has no workflow. */
export function stateIcon(mood: StateBadge['mood'] | undefined, kindIcon = 'file'): ThemeIcon {
  if (!mood) return new ThemeIcon(kindIcon)
  const [icon, color] = moods[mood]
  return new ThemeIcon(icon, new ThemeColor(color))
}
