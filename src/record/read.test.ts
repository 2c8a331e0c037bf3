import { describe, expect, it } from 'vitest'
import { readText } from './read.ts'
import type { RecordPart } from './record.ts'

function codes(text: string, format: 'yaml' | 'markdown' = 'markdown'): string[] {
  return readText(text, format).problems.map((problem) => problem.code)
}

function sections(text: string): string[] {
  return readText(text, 'markdown').parts.map(
    (part) => `${part.heading?.id ?? part.form}|${part.heading?.title ?? ''}|${text.slice(part.prose?.start, part.prose?.end).trim()}`,
  )
}

function partOf(text: string, format: 'yaml' | 'markdown'): RecordPart {
  const { parts } = readText(text, format)
  expect(parts).toHaveLength(1)
  return parts[0] as RecordPart
}

describe('a YAML file', () => {
  it('is one record, with the file as its span', () => {
    const text = 'kind: Risk\nid: RISK-0001\ntitle: 延期 😀\n'
    expect(partOf(text, 'yaml')).toEqual({
      form: 'yaml',
      span: { start: 0, end: text.length },
      yaml: { start: 0, end: text.length },
      data: { kind: 'Risk', id: 'RISK-0001', title: '延期 😀' },
    })
  })

  it('may begin with a byte order mark and end lines in any way', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\ufeff# 虚构${end}id: RISK-0001${end}cause: |${end}  one${end}  two${end}title: x`
      expect(partOf(text, 'yaml').data).toEqual({ id: 'RISK-0001', cause: 'one\ntwo\n', title: 'x' })
      expect(partOf(text, 'yaml').yaml.start).toBe(1)
    }
  })

  it('gives a part without fields where it is empty, so that it can be completed', () => {
    for (const text of ['', '\n', '# nothing\n', '---\n', '\ufeff']) {
      expect(codes(text, 'yaml')).toEqual(['record-empty'])
      expect(partOf(text, 'yaml')).toMatchObject({ data: {}, broken: true })
    }
  })

  it('says that a list or a single value is no record', () => {
    expect(codes('- a\n- b\n', 'yaml')).toEqual(['record-not-fields'])
    expect(codes('[a, b]\n', 'yaml')).toEqual(['record-not-fields'])
    expect(codes('12\n', 'yaml')).toEqual(['record-not-fields'])
  })
})

describe('front matter', () => {
  it('is the record, and the rest of the file its prose', () => {
    const text = '---\r\nid: DEC-0001\r\n---\r\n# 决定\r\n\r\nprose'
    const part = partOf(text, 'markdown')
    expect(part).toMatchObject({ form: 'markdown', data: { id: 'DEC-0001' }, span: { start: 0, end: text.length } })
    expect(text.slice(part.yaml.start, part.yaml.end)).toBe('id: DEC-0001\r\n')
    expect(text.slice(part.prose?.start, part.prose?.end)).toBe('# 决定\r\n\r\nprose')
  })

  it('may be closed by dots, end the file, and follow a byte order mark', () => {
    expect(partOf('\ufeff--- \nid: a\n...\n', 'markdown').data).toEqual({ id: 'a' })
    expect(partOf('---\nid: a\n---', 'markdown')).toMatchObject({ data: { id: 'a' }, prose: { start: 13, end: 13 } })
  })

  it('is said to be open where nothing closes it', () => {
    expect(codes('---\nid: a\ntitle: b\n')).toEqual(['front-matter-open'])
  })

  it('is not seen in a line of dashes that is only a break', () => {
    expect(readText('---\n\n# Title\n', 'markdown')).toEqual({ parts: [], problems: [] })
    expect(readText('----\nid: a\n----\n', 'markdown')).toEqual({ parts: [], problems: [] })
  })
})

describe('a section', () => {
  it('takes ID and title from its heading and its fields from the block below', () => {
    const text =
      '# Spec\n\n### REQ-0012: Order status ###\n\n```yaml record\nstatus: draft\npriority: must\n```\n\nThe status.\n\n#### Detail\n\nmore\n\n### Other\n\nelse\n'
    const part = partOf(text, 'markdown')
    expect(part.data).toEqual({ id: 'REQ-0012', title: 'Order status', status: 'draft', priority: 'must' })
    expect(part.heading).toMatchObject({ id: 'REQ-0012', title: 'Order status', level: 3 })
    expect(text.slice(part.yaml.start, part.yaml.end)).toBe('status: draft\npriority: must\n')
    expect(text.slice(part.prose?.start, part.prose?.end)).toBe('\nThe status.\n\n#### Detail\n\nmore\n\n')
    expect(text.slice(part.span.start, part.span.end)).toMatch(/^### REQ-0012[\s\S]*more\n\n$/)
  })

  it('accepts the ways in which headings are written', () => {
    for (const heading of ['# REQ-1 订单', '## REQ-1：订单', '##\tREQ-1 : 订单', '   ###### REQ-1　订单 ##', '### REQ-1:订单']) {
      expect(sections(`${heading}\n\`\`\`yaml record\n\`\`\`\n`)).toEqual(['REQ-1|订单|'])
    }
    expect(sections('# REQ-1\n```yaml record\n```\n')).toEqual(['REQ-1||'])
    expect(sections('# REQ-1 C#\n```yaml record\n```\n')).toEqual(['REQ-1|C#|'])
  })

  it('needs the block: a heading with an ID alone is prose', () => {
    expect(readText('## REQ-0001 Title\n\ntext\n\n```yaml\nid: x\n```\n', 'markdown')).toEqual({ parts: [], problems: [] })
  })

  it('ends at the next record, whatever its level', () => {
    const block = '```yaml record\n```\n'
    expect(sections(`# REQ-1 a\n${block}one\n### REQ-2 b\n${block}two\n## REQ-3 no block\nthree\n# End\nfour\n`)).toEqual(['REQ-1|a|one', 'REQ-2|b|two'])
  })

  it('stands beside the front matter of its document', () => {
    const text = '---\nid: SRS-0001\n---\nIntro\n\n## REQ-1 a\n```yaml record\nstatus: draft\n```\nprose\n'
    const { parts } = readText(text, 'markdown')
    expect(parts.map((part) => [part.form, part.data.id])).toEqual([
      ['markdown', 'SRS-0001'],
      ['section', 'REQ-1'],
    ])
    expect(text.slice(parts[0]?.prose?.start).startsWith('Intro')).toBe(true)
    expect(parts[0]?.prose?.end).toBe(text.length)
  })

  it('is not looked for in code, in comments and in indented text', () => {
    const block = '# REQ-1 a\n```yaml record\n```\n'
    for (const text of [
      `\`\`\`\`md\n${block}\`\`\`\`\n`,
      `~~~\n${block}~~~\n`,
      `<!--\n${block}-->\n`,
      '    # REQ-1 a\n    ```yaml record\n    ```\n',
      '```` \n# REQ-1 a\n``` yaml record\n~~~\n```\n',
    ])
      expect(readText(text, 'markdown')).toEqual({ parts: [], problems: [] })
  })

  it('may be fenced by tildes or more backticks and hold fences in its prose', () => {
    expect(sections('# REQ-1 a\n~~~~yaml record\nstatus: draft\n~~~~\n```\n# REQ-2 b\n```\n')).toEqual(['REQ-1|a|```\n# REQ-2 b\n```'])
  })

  it('says what is wrong with a block', () => {
    expect(codes('# Title\n\n```yaml record\nstatus: draft\n```\n')).toEqual(['section-without-heading'])
    expect(codes('# REQ-1 a\n\ntext\n\n```yaml record\nstatus: draft\n```\n')).toEqual(['section-without-heading'])
    expect(codes('# REQ-1 a\n```yaml record\nstatus: draft\n')).toEqual(['section-block-open'])
  })

  it('says that a block repeats its heading, and how to take it out', () => {
    const text = '# REQ-1 a\n```yaml record\nkind: Requirement\nstatus: draft\ntitle:\n  long\n```\n'
    const { parts, problems } = readText(text, 'markdown')
    expect(parts[0]?.data).toEqual({ id: 'REQ-1', title: 'a', status: 'draft' })
    expect(problems.map((problem) => [problem.code, problem.pointer, text.slice(problem.span?.start, problem.span?.end)])).toEqual([
      ['section-repeats-heading', '/kind', 'kind'],
      ['section-repeats-heading', '/title', 'title'],
    ])
    expect(
      problems
        .map((problem) => problem.fixes?.[0]?.changes[0])
        .map((change) => (change && 'span' in change ? text.slice(change.span.start, change.span.end) : '')),
    ).toEqual(['kind: Requirement\n', 'title:\n  long\n'])
  })

  it('reads with any line ends', () => {
    for (const end of ['\r\n', '\r']) {
      const text = ['# REQ-1 甲', '', '```yaml record', 'status: draft', 'note: |', '  a', '  b', '```', 'prose', ''].join(end)
      expect(partOf(text, 'markdown').data).toEqual({ id: 'REQ-1', title: '甲', status: 'draft', note: 'a\nb\n' })
    }
  })

  it('keeps the others whole where one has a slip', () => {
    const { parts, problems } = readText('# REQ-1 a\n```yaml record\nstatus: "draft\n```\n# REQ-2 b\n```yaml record\nstatus: draft\n```\n', 'markdown')
    expect(problems.map((problem) => problem.code)).toEqual(['yaml-syntax'])
    expect(parts.map((part) => [part.data, part.broken])).toEqual([
      [{ id: 'REQ-1', title: 'a' }, true],
      [{ id: 'REQ-2', title: 'b', status: 'draft' }, undefined],
    ])
  })
})

describe('hostile texts', () => {
  it.each([
    ['hashes', '#'.repeat(2_000_000)],
    ['backticks', '`'.repeat(2_000_000)],
    ['fences', '```\n'.repeat(500_000)],
    ['headings with IDs', '# A-1 '.repeat(300_000)],
    ['lines of headings', '# A-1\n'.repeat(300_000)],
    ['comments', '<!--\n'.repeat(400_000)],
    ['a heading of spaces', `# A-1 ${' '.repeat(2_000_000)}x ${'#'.repeat(1000)}`],
  ])('%s are read', (_, text) => {
    expect(readText(`${text}\nyaml record`, 'markdown').parts).toEqual([])
  })

  it.each([
    ['brackets', 'a: '.concat('['.repeat(100_000)), 'yaml-nesting'],
    ['2 kB of brackets', '['.repeat(2000), 'yaml-nesting'],
    ['pairs of brackets', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`, 'yaml-nesting'],
    ['dashes', '- '.repeat(1000), 'yaml-nesting'],
    ['braces', '{a: '.repeat(100_000), 'yaml-nesting'],
    ['question marks', '? '.repeat(100_000), 'yaml-nesting'],
    ['stairs', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'yaml-nesting'],
    ['lines without colon', 'a\n'.repeat(1_000_000), 'yaml-syntax'],
    ['repeated keys', 'a: 1\n'.repeat(400_000), 'yaml-duplicate-key'],
    ['an open quote', `a: "${'\n x'.repeat(600_000)}`, 'yaml-syntax'],
    ['an open list', `a: [${'"x", '.repeat(400_000)}`, 'yaml-syntax'],
    ['conflicts', '<<<<<<< a\n'.repeat(200_000), 'merge-conflict'],
    ['tags', Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}? !a\n`).join(''), 'yaml-key'],
    ['tabs', '\t'.repeat(2_000_000), 'record-empty'],
    ['a null character', 'a: \0', 'yaml-syntax'],
  ])('%s lead to findings, not to a crash', (_, text, code) => {
    const { problems } = readText(text, 'yaml')
    expect(problems[0]?.code).toBe(code)
    expect(problems.length).toBeLessThanOrEqual(200)
  })
})
