import { isCancel, multiselect, select } from '@clack/prompts'
import type { PackSummary } from '../../disk/packs.ts'
import type { Call } from '../verb.ts'
import type { ChosenPacks } from './choose-pack.ts'

/** Asks which pack and which overlays; `undefined` when the one who answers cancels. Overlays are not asked for where none goes with the pack. */
export async function askPack(call: Call, packs: readonly PackSummary[]): Promise<ChosenPacks | undefined> {
  const zh = call.language === 'zh'
  const shown = ({ name, names, summary }: PackSummary) => ({ value: name, label: `${names[call.language]} (${name})`, hint: summary[call.language] })
  const options = packs.filter((pack) => !pack.overlay).map(shown)
  const message = zh ? '这是什么样的项目？' : 'What kind of project is it?'
  const main = await select<string>({ ...call.io.terminal, message, options, initialValue: 'basic', showInstructions: false })
  if (isCancel(main)) return undefined
  const fitting = packs.filter((pack) => pack.fits.includes(main)).map(shown)
  if (fitting.length === 0) return { main, overlays: [] }
  const more = zh ? '还涉及哪些方面？空格勾选，回车继续。' : 'What else applies? Space ticks, Enter goes on.'
  const overlays = await multiselect<string>({ ...call.io.terminal, message: more, options: fitting, required: false })
  return isCancel(overlays) ? undefined : { main, overlays }
}
