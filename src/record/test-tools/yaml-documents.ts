import fc from 'fast-check'
import { isPlain } from '../emit.ts'

/** How one random document is laid out. */
interface Style {
  readonly step: number
  readonly listOffset: number
  /** Brackets over several lines, with a comment behind each line. */
  readonly tall: boolean
  readonly lastComma: boolean
}

type Node =
  | { readonly type: 'scalar'; readonly written: string; readonly block: readonly string[] }
  | { readonly type: 'list'; readonly flow: boolean; readonly items: readonly Node[] }
  | { readonly type: 'map'; readonly flow: boolean; readonly entries: readonly Entry[] }

interface Entry {
  readonly key: string
  readonly node: Node
  readonly above: readonly string[]
  readonly behind: string
}

const word = fc.constantFrom(
  'one',
  'two words',
  '订单',
  '信用 额度',
  '😀',
  'a:b',
  'c#d',
  'x, y',
  '[z]',
  '{w}',
  '50%',
  '- q',
  "it's",
  'say "hi"',
  '\\n',
  'ü',
  'end:',
  '# no',
  '’',
  'REQ-0012',
)
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

/** Texts, also odd ones, and the other scalars. */
export const anyScalar = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')) },
  { weight: 2, arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      null,
      true,
      false,
      0,
      12,
      -3.5,
      '',
      '12',
      'true',
      'null',
      '~',
      '1.10',
      '2026-11-21',
      ' x',
      'x ',
      '\n',
      'a\n\nb',
      '  a\n b\n',
      '```\nx\n```\n',
      '---',
      '\t',
      '\ufeff',
      '\u2028',
      '\ud800',
    ),
  },
)

export const anyKey = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('name', 'owner', '备注', 'a b', 'key-1', 'x.y', '42', '__proto__', 'note', 'sub', 'items') },
  // What the heading of a section says is no field of it.
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }).filter((key) => !['id', 'title', 'kind'].includes(key)) },
)

const line = fc
  .array(fc.constantFrom('one', '订单 two', '😀', 'a: b', '# not a comment', "it's", '"q"', '- x'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))

const written = fc.oneof(
  { weight: 5, arbitrary: text.filter((each) => isPlain(each, true)).map((each) => ({ written: each, block: [] as string[] })) },
  {
    weight: 2,
    arbitrary: text.map((each) => ({ written: JSON.stringify(each).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, ''), block: [] as string[] })),
  },
  { weight: 2, arbitrary: text.map((each) => ({ written: `'${each.replace(/[^ -~\u4e00-\u9fff]/g, '').replaceAll("'", "''")}'`, block: [] as string[] })) },
  { weight: 2, arbitrary: fc.constantFrom('12', 'true', '~', '', '1.10', '2026-11-21').map((each) => ({ written: each, block: [] as string[] })) },
)
const blockScalar = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+'),
    fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { minLength: 1, maxLength: 4 }),
    line,
  )
  .map(([header, lines, first]) => ({ written: header, block: [first, ...lines] }))

const comment = fc.constantFrom('# note', '#注释', '# a: b', '# "q')

const { node } = fc.letrec<{ node: Node; flow: Node; entries: readonly Entry[] }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: written.filter((each) => each.written !== '').map((each): Node => ({ type: 'scalar', ...each })) },
    { weight: 1, arbitrary: fc.array(tie('flow'), { maxLength: 3 }).map((items): Node => ({ type: 'list', flow: true, items })) },
    { weight: 1, arbitrary: entriesOf(tie('flow')).map((entries): Node => ({ type: 'map', flow: true, entries })) },
  ),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 5, arbitrary: written.map((each): Node => ({ type: 'scalar', ...each })) },
    { weight: 2, arbitrary: blockScalar.map((each): Node => ({ type: 'scalar', ...each })) },
    { weight: 2, arbitrary: fc.array(tie('flow'), { maxLength: 3 }).map((items): Node => ({ type: 'list', flow: true, items })) },
    { weight: 1, arbitrary: entriesOf(tie('flow')).map((entries): Node => ({ type: 'map', flow: true, entries })) },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((items): Node => ({ type: 'list', flow: false, items })) },
    { weight: 3, arbitrary: entriesOf(tie('node'), 1).map((entries): Node => ({ type: 'map', flow: false, entries })) },
  ),
  entries: entriesOf(tie('node'), 1),
}))

function entriesOf(value: fc.Arbitrary<Node>, minLength = 0): fc.Arbitrary<readonly Entry[]> {
  const entry = fc.record({
    key: anyKey,
    node: value,
    above: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.oneof(comment, fc.constant('')), { maxLength: 2 }) }),
    behind: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: comment.map((each) => ` ${each}`) }),
  })
  return fc.uniqueArray(entry, { selector: ({ key }) => key, minLength, maxLength: 4 })
}

/** YAML texts of records: comments, every style of scalar, nested and bracketed lists and maps, any line ends, with or without a byte order mark. */
export const anyYaml: fc.Arbitrary<string> = fc
  .record({
    entries: entriesOf(node, 1),
    style: fc.record({ step: fc.constantFrom(2, 4), listOffset: fc.constantFrom(0, 2), tall: fc.boolean(), lastComma: fc.boolean() }),
    newline: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    last: fc.boolean(),
  })
  .map(({ entries, style, newline, last }) => mapLines(entries, style).join(newline) + (last ? newline : ''))

function mapLines(entries: readonly Entry[], style: Style): string[] {
  return entries.flatMap(({ key, node: value, above, behind }) => {
    const { head, lines } = valueLines(value, style)
    return [...above, `${keyText(key)}:${head === '' ? '' : ' '}${head}${behind}`, ...lines]
  })
}

function valueLines(value: Node, style: Style): { head: string; lines: string[] } {
  if (value.type === 'scalar') return { head: value.written, lines: value.block.map((each) => (each === '' ? '' : ' '.repeat(style.step) + each)) }
  if (value.flow) return style.tall ? tallLines(value, style) : { head: flowText(value), lines: [] }
  if (value.type === 'map') return { head: '', lines: indentBy(mapLines(value.entries, style), style.step) }
  return { head: '', lines: indentBy(listLines(value.items, style), style.listOffset) }
}

function tallLines(value: Extract<Node, { flow: boolean }>, style: Style): { head: string; lines: string[] } {
  const [open, close] = value.type === 'list' ? '[]' : '{}'
  const members = value.type === 'list' ? value.items.map(flowText) : value.entries.map((entry) => `${keyText(entry.key)}: ${flowText(entry.node)}`)
  const lines = members.map(
    (member, i) => `${' '.repeat(style.step)}${member}${i < members.length - 1 || style.lastComma ? ',' : ''}${i % 2 === 0 ? ' # note' : ''}`,
  )
  return { head: `${open}`, lines: [...lines, `${' '.repeat(style.step)}${close}`] }
}

function listLines(items: readonly Node[], style: Style): string[] {
  return items.flatMap((item) => {
    if (item.type === 'scalar' || item.flow) {
      const { head, lines } = valueLines(item, { ...style, step: 2 })
      return [`-${head === '' ? '' : ' '}${head}`, ...lines]
    }
    const [first = '', ...rest] = indentBy(
      item.type === 'map'
        ? mapLines(
            item.entries.map((entry, i) => (i === 0 ? { ...entry, above: [] } : entry)),
            style,
          )
        : listLines(item.items, style),
      2,
    )
    return [`- ${first.trimStart()}`, ...rest]
  })
}

function flowText(value: Node): string {
  if (value.type === 'scalar') return value.written
  if (value.type === 'list') return `[${value.items.map(flowText).join(', ')}]`
  return `{${value.entries.map((entry) => `${keyText(entry.key)}: ${flowText(entry.node)}`).join(', ')}}`
}

function keyText(key: string): string {
  return /^[a-z0-9._ -]*[a-z0-9]$|^备注$/.test(key) && !/^[-. ]|null|true|false/.test(key) ? key : JSON.stringify(key)
}

function indentBy(lines: readonly string[], columns: number): string[] {
  return lines.map((each) => (each === '' ? '' : ' '.repeat(columns) + each))
}
