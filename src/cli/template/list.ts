import { openFiles } from '../../disk/files.ts'
import { findEngagement } from '../../disk/find-engagement.ts'
import { builtInPacks } from '../../disk/packs.ts'
import { recordTemplatesOf } from '../../disk/record-templates.ts'
import { todayOf } from '../engagement.ts'
import { printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { visible } from '../terminal-text.ts'
import type { Call } from '../verb.ts'

/** The packs that come with Fieldbook, and within an engagement the record templates that it can use. */
export function listTemplates(call: Call): number {
  const packs = builtInPacks()
  const root = findEngagement(call.folder)
  const { templates } = root === undefined ? { templates: [] } : recordTemplatesOf(root, openFiles(root), call.language, todayOf(call))
  if (wantsJson(call)) {
    printJson(call, { packs, records: templates.map(({ name, kind, purpose }) => ({ name, kind, purpose })) })
    return 0
  }
  const { language } = call
  const zh = language === 'zh'
  const row = ({ name, names, summary }: (typeof packs)[number]): Row => ({
    name,
    text: `${names[language]}: ${summary[language]}`.replace(': ', zh ? '：' : ': '),
  })
  const parts = [
    section(call, zh ? '模板包（fieldbook new --template）' : 'Packs (fieldbook new --template)', packs.filter((pack) => !pack.overlay).map(row)),
    section(call, zh ? '叠加包（--with）' : 'Overlays (--with)', packs.filter((pack) => pack.overlay).map(row)),
    section(
      call,
      zh ? '记录模板（fieldbook add --from）' : 'Record templates (fieldbook add --from)',
      templates.map(({ name, kind, purpose }) => ({ name, text: [kind, purpose].filter((text) => text !== '').join(zh ? '：' : ': ') })),
    ),
  ]
  call.io.stdout.write(parts.filter((part) => part !== '').join('\n'))
  return 0
}

interface Row {
  readonly name: string
  readonly text: string
}

function section(call: Call, title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return ''
  const width = Math.max(...rows.map((row) => row.name.length))
  return `${paintFor(call.io).strong(title)}\n${rows.map(({ name, text }) => `  ${visible(name.padEnd(width))}  ${visible(text)}\n`).join('')}`
}
