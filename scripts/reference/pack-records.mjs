/** What the built-in packs bring: their records and record templates, by kind. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * One entry per kind, pack and sort: `{ pack, kind, names, template }`, where names are IDs, or for record templates the names after `--from`.
 * Packs are taken as their authors wrote them, so that what a pack inherits is listed once.
 */
export function packRecords(root, kinds) {
  const packs = readdirSync(join(root, 'templates')).filter((name) => existsSync(join(root, 'templates', name, 'template.yaml')))
  return packs.flatMap((pack) => [
    ...grouped(pack, join(root, 'templates', pack, 'en'), kinds, false),
    ...grouped(pack, join(root, 'templates', pack, 'records', 'en'), kinds, true),
  ])
}

function grouped(pack, folder, kinds, template) {
  const byKind = new Map()
  for (const file of recordFiles(folder)) {
    for (const [kind, name] of recordsIn(file, kinds, template)) byKind.set(kind, [...(byKind.get(kind) ?? []), name])
  }
  return [...byKind].map(([kind, names]) => ({ pack, kind, names, template }))
}

function recordFiles(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** `kind` stands at the top of a record; a section of a document is told by the prefix of its ID. */
function recordsIn(file, kinds, template) {
  const text = readFileSync(file, 'utf8')
  const kind = /^kind: *(\w+)/m.exec(text)?.[1]
  const name = template ? basename(file).replace(/\.\w+$/, '') : (/^id: *"?([\w-]+)/m.exec(text)?.[1] ?? basename(file))
  const sections = [...text.matchAll(/^#{2,6} (([A-Z][A-Z0-9]*)-\d{4,9}) /gm)].flatMap(([, id, prefix]) => {
    const found = kinds.find((one) => one.prefix === prefix)
    return found && text.includes('```yaml record') ? [[found.name, id]] : []
  })
  return [...(kind ? [[kind, name]] : []), ...sections]
}
