import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The file that makes a folder the root of an engagement. */
export const engagementFile = 'engagement.yaml'

/** How many folders deep engagements are looked for below a workspace folder. */
const deepest = 3

/** The root folders of the engagements in a workspace folder, itself included; sorted. Links and folders that cannot be read are passed over. */
export async function findEngagements(folder: string): Promise<string[]> {
  const found: string[] = []
  let level = [folder]
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = []
    for (const each of level) {
      const entries = await readdir(each, { withFileTypes: true }).catch(() => [])
      if (entries.some((entry) => entry.isFile() && entry.name === engagementFile)) found.push(each)
      next.push(...entries.filter((entry) => entry.isDirectory() && isEntered(entry.name)).map((entry) => join(each, entry.name)))
    }
    level = next
  }
  return found.sort()
}

function isEntered(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}
