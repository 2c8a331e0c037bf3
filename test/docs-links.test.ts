import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Without fenced blocks and code, in which nothing is a link or a heading. */
function proseOf(text: string): string {
  return text.replace(/^( *)(`{3,}|~{3,}).*\n[\s\S]*?^ *\2 *$/gm, '').replace(/`[^`\n]*`/g, (code) => `\`${code.slice(1, -1).replace(/[[\]()]/g, '')}\``)
}

/** The anchors that Git hosts give to the headings of a page. */
function anchorsOf(file: string): Set<string> {
  const headings = [...proseOf(read(file)).matchAll(/^#{1,6} +(.*)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  )
}

function brokenLinks(page: string): string[] {
  const targets = [...proseOf(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => {
    if (/^[a-z][a-z+.-]*:/.test(target)) return false
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : join(dirname(page), decodeURIComponent(path))
    if (!existsSync(join(root, file))) return true
    return anchor !== undefined && !anchorsOf(file).has(decodeURIComponent(anchor))
  })
}

test('there are pages to look at, in both languages', () => {
  for (const page of ['README.md', 'README.zh-CN.md', 'docs/en/records.md', 'docs/zh/records.md'].map((path) => join(path))) expect(pages).toContain(page)
})

test('every link leads to a file, and to a heading of it where it names one', () => {
  const broken = pages.map((page) => ({ page, links: brokenLinks(page) })).filter(({ links }) => links.length > 0)
  expect(broken).toEqual([])
})

test('no page names a folder of a machine', () => {
  expect(pages.filter((page) => /(?:^|[\s"'(`])\/(?:home|Users|root|work|tmp|private)\//m.test(read(page)))).toEqual([])
})
