import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../record/read.ts'
import { readYaml } from '../record/yaml.ts'
import { composePack } from './compose-pack.ts'
import { readLayer } from './layer.ts'
import type { Answers, Pack } from './pack.ts'
import { renderPack } from './render-pack.ts'

const manifest = `
name: small
version: "1"
names: { en: Small, zh: 小 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, label: { en: Client, zh: 客户 } }
  - { name: systems, type: list, label: { en: Systems, zh: 系统 } }
  - { name: goLive, type: date, label: { en: Go-live, zh: 上线 } }
  - { name: migrate, type: confirm, label: { en: Migrate, zh: 迁移 } }
  - { name: rows, type: text, when: answers.migrate == true, label: { en: Rows, zh: 行数 } }
derive:
  freeze: { from: goLive, days: -14 }
`

function packOf(files: { readonly [path: string]: string }): Pack {
  const parsed = composePack([[readLayer(new Map(Object.entries({ 'template.yaml': manifest, ...files })))]])
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.pack
}

function render(files: { readonly [path: string]: string }, answers: Answers, language: 'en' | 'zh' = 'en'): string {
  const rendered = renderPack(packOf(files), language, answers, '2026-11-22')
  return rendered[0]?.text ?? ''
}

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text))
const nasty = fc.oneof(
  line,
  fc.constantFrom(
    '"',
    '\\',
    '": x',
    '# x',
    '```',
    '~~~',
    '---',
    '<script>',
    '<!--',
    '### REQ-0001 x',
    '- x',
    '1. x',
    '> x',
    '[x](y)',
    '*x*',
    '`x`',
    "'",
    ': x',
    '|x|',
    '&amp;',
    '<%client%>',
    '{{x}}',
    '===',
    '!!int 3',
    '*a',
    '\\"',
    '=',
    '+ x',
  ),
)

test('Any answer between double quotes of YAML reads back as it was typed', () => {
  fc.assert(
    fc.property(nasty, fc.array(nasty, { minLength: 1, maxLength: 3 }), (client, systems) => {
      const text = render(
        { 'en/engagement.yaml': 'client: "<%client%>"\nsystems:\n  <%#systems%>\n  - "<%.%>"\n  <%/systems%>\nnote: "for <%client%>!"\n' },
        { client, systems },
      )
      const filled = client === '' ? 'for !' : `for ${client}!`
      expect(readYaml(text, { start: 0, end: text.length })).toEqual({ data: { client, systems, note: filled }, problems: [] })
    }),
  )
})

test('No answer changes the structure of a Markdown document', () => {
  const document = `---
kind: Specification
title: "<%client%>"
---

# For <%client%>

<%client%>

- <%client%>

| a | b |
| --- | --- |
| <%client%> | c |

### REQ-0001 Orders of <%client%>

\`\`\`yaml record
rationale: "<%client%>"
\`\`\`

\`\`\`
<%client%>
\`\`\`

### REQ-0002 Last
`
  const plain = readText(render({ 'en/a.md': document }, { client: 'plain' }), 'markdown').parts
  fc.assert(
    fc.property(nasty, (client) => {
      const { parts, problems } = readText(render({ 'en/a.md': document }, { client }), 'markdown')
      expect(problems).toEqual([])
      expect(parts.map((part) => [part.form, part.heading?.id])).toEqual(plain.map((part) => [part.form, part.heading?.id]))
      expect(parts[0]?.data).toEqual({ kind: 'Specification', title: client })
      expect(parts[1]?.data).toMatchObject({ rationale: client })
    }),
  )
})

test('Markup in an answer is shown as it was typed', () => {
  expect(render({ 'en/a.md': '<%client%>\n' }, { client: '# A <b> `c` *d* [e](f) | g_h_ 1 & 2 &lt;' })).toBe(
    '\\# A \\<b> \\`c\\` \\*d\\* \\[e\\](f) \\| g_h\\_ 1 & 2 \\&lt;\n',
  )
  expect(render({ 'en/a.md': '<%client%>\n' }, { client: '1. 浩林_机械' })).toBe('1\\. 浩林_机械\n')
})

test('Sections stand for lists, for yes and no, and for what was not answered', () => {
  const template = '<%#systems%>\n- <%.%>\n<%/systems%>\n<%^systems%>\nnone\n<%/systems%>\n<%#migrate%>\nmoves <%rows%>\n<%/migrate%>\n'
  expect(render({ 'en/a.md': template }, { systems: ['ERP', 'MES'], migrate: true, rows: '12' })).toBe('- ERP\n- MES\nmoves 12\n')
  expect(render({ 'en/a.md': template }, { systems: [], migrate: false })).toBe('none\n')
})

test('The answer to a question that does not apply is not used', () => {
  expect(render({ 'en/a.md': 'rows: <%rows%>\n' }, { migrate: false, rows: '12' })).toBe('rows: \n')
})

test('A list in one place is joined as the language does', () => {
  expect(render({ 'en/a.md': '<%systems%>' }, { systems: ['ERP', 'MES'] })).toBe('ERP, MES')
  expect(render({ 'zh/a.md': '<%systems%>' }, { systems: ['ERP', 'MES'] }, 'zh')).toBe('ERP、MES')
})

test('Days are derived from an answer', () => {
  expect(render({ 'en/a.yaml': 'freeze: "<%freeze%>"\ntoday: "<%today%>"\n' }, { goLive: '2027-01-10' })).toBe('freeze: "2026-12-27"\ntoday: "2026-11-22"\n')
})

test('Files of other types are copied as they are', () => {
  expect(render({ 'en/script.sh': 'echo <%client%>' }, { client: 'x' })).toBe('echo <%client%>')
})

test('Names of built-in properties lead nowhere', () => {
  const parsed = composePack([[readLayer(new Map(Object.entries({ 'template.yaml': manifest, 'en/a.md': '<%constructor%> <%__proto__%>' })))]])
  expect('problems' in parsed && parsed.problems.length).toBe(2)
})
