/** The reference page of a kind, made of what its schema file says and nothing else. */
import { practiceLinks } from './practices-page.mjs'
import { table } from './table.mjs'

const text = {
  en: {
    kinds: 'Kinds of records',
    intro: 'Every record has a kind. This is what Fieldbook knows of each, read from the same files as the program.',
    kind: 'Kind',
    where: 'Where it lives',
    purpose: 'What it is for',
    id: 'ID',
    forms: 'Written as',
    phase: 'Area',
    practices: 'Practices',
    example: 'A complete example',
    fields: 'Fields',
    field: 'Field',
    meaning: 'Meaning',
    values: 'Value',
    needed: 'required',
    states: 'States',
    state: 'State',
    requires: 'Needs',
    next: 'May become',
    links: 'Links',
    to: 'Points to',
    inverse: 'Seen from there as',
    any: 'any record',
    path: 'by path',
    acyclic: 'never in a circle',
    checks: 'Checks of its own',
    check: 'Check',
    says: 'What it says',
    back: 'All kinds',
    noId: 'none',
    linked: (link, states) => `records of \`${link}\` in ${states}`,
    yaml: 'a YAML file',
    markdown: 'a Markdown file with front matter',
    section: 'a section of a Markdown document',
    oneOf: 'one of',
    list: 'list',
    string: 'text',
    number: 'number',
    integer: 'whole number',
    boolean: 'true or false',
    object: 'group of fields',
    date: 'day, YYYY-MM-DD',
    time: 'time, HH:MM',
    'date-time': 'day and time, YYYY-MM-DDTHH:MM',
    email: 'e-mail address',
    uri: 'address',
    atLeast: (low) => `at least ${low}`,
    atMost: (high) => `at most ${high}`,
    or: ' or ',
    comma: ', ',
    brackets: (inner) => ` (${inner})`,
    listOf: (item) => `list: ${item}`,
  },
  zh: {
    kinds: '记录类型',
    intro: '每条记录都有类型。以下内容与程序读取的是同一批文件。',
    kind: '类型',
    where: '存放位置',
    purpose: '用途',
    id: '编号',
    forms: '写法',
    phase: '领域',
    practices: '实践',
    example: '完整示例',
    fields: '字段',
    field: '字段',
    meaning: '含义',
    values: '取值',
    needed: '必填',
    states: '状态',
    state: '状态',
    requires: '要求',
    next: '可转为',
    links: '关联',
    to: '指向',
    inverse: '反向名称',
    any: '任意记录',
    path: '按路径',
    acyclic: '不可成环',
    checks: '自带检查',
    check: '检查',
    says: '提示',
    back: '全部类型',
    noId: '无',
    linked: (link, states) => `\`${link}\` 所关联的记录处于 ${states}`,
    yaml: 'YAML 文件',
    markdown: '带头信息的 Markdown 文件',
    section: 'Markdown 文档中的一节',
    oneOf: '可选',
    list: '列表',
    string: '文本',
    number: '数字',
    integer: '整数',
    boolean: 'true 或 false',
    object: '一组字段',
    date: '日期，YYYY-MM-DD',
    time: '时刻，HH:MM',
    'date-time': '日期和时刻，YYYY-MM-DDTHH:MM',
    email: '邮箱',
    uri: '网址',
    atLeast: (low) => `不小于 ${low}`,
    atMost: (high) => `不大于 ${high}`,
    or: ' 或 ',
    comma: '、',
    brackets: (inner) => `（${inner}）`,
    listOf: (item) => `列表：${item}`,
  },
}

/** The page with all kinds by area. */
export function indexPage(kinds, phases, language) {
  const say = text[language]
  const lines = [`# ${say.kinds}`, '', say.intro]
  for (const [phase, names] of Object.entries(phases)) {
    const here = kinds.filter((kind) => kind.phase === phase)
    if (here.length === 0) continue
    lines.push('', `## ${names[language]}`, '')
    lines.push(
      ...table(
        [say.kind, say.id, say.purpose],
        here.map((kind) => [`[${kind.names[language]}](${kind.name}.md) \`${kind.name}\``, idOf(kind, say), kind.purpose[language]]),
      ),
    )
  }
  return `${lines.join('\n')}\n`
}

/** `yaml` writes data as YAML text; `example` is the record shown; `areas` is docs/practices.json. */
export function kindPage(kind, { phases, yaml, example, areas }, language) {
  const say = text[language]
  const parts = [
    `# ${kind.names[language]}${say.brackets(code(kind.name))}`,
    kind.purpose[language],
    table(
      [say.where, say.id, say.forms, say.phase, say.practices],
      [
        [
          placeOf(kind),
          idOf(kind, say),
          kind.forms.map((form) => say[form]).join(say.or),
          phases[kind.phase][language],
          practiceLinks(kind.practices, { areas, phases }, language),
        ],
      ],
    ).join('\n'),
    `## ${say.example}\n\n${exampleText(kind, example, yaml)}`,
    `## ${say.fields}\n\n${table([say.field, say.meaning, say.values], fieldRows(kind.schema, '', language)).join('\n')}`,
  ]
  if (kind.workflow)
    parts.push(
      `## ${say.states}\n\n${diagram(kind.workflow, language)}\n\n${table([say.state, say.requires, say.next], stateRows(kind.workflow, language)).join('\n')}`,
    )
  if (kind.links.length > 0)
    parts.push(
      `## ${say.links}\n\n${table(
        [say.field, say.to, say.inverse],
        kind.links.map((link) => linkRow(link, language)),
      ).join('\n')}`,
    )
  if (kind.invariants.length > 0)
    parts.push(
      `## ${say.checks}\n\n${table(
        [say.check, say.says],
        kind.invariants.map(({ code, message }) => [`[${code}](../rules/${code}.md)`, message[language]]),
      ).join('\n')}`,
    )
  parts.push(`[${say.back}](README.md)`)
  return `${parts.join('\n\n')}\n`
}

function placeOf(kind) {
  if (kind.adoption) return kind.adoption.files.map(code).join(' ')
  return code(kind.file ?? `${kind.folder}/`)
}

function idOf(kind, say) {
  if (kind.prefix) return code(kind.schema.properties.id.examples[0])
  const id = kind.schema.properties.id
  return id ? code(id.examples[0]) : say.noId
}

/** The record as it stands in a file of the kind's first form. */
function exampleText(kind, example, yaml) {
  const { kind: name, id, title, ...fields } = example
  if (kind.forms[0] === 'section') return fence('markdown', `### ${id} ${title}\n\n\`\`\`yaml record\n${yaml(fields)}\`\`\`\n`, '~~~')
  if (kind.forms[0] === 'markdown') return fence('markdown', `---\n${yaml({ kind: name, id, title, ...fields })}---\n`)
  return fence('yaml', yaml(example))
}

function fence(language, content, mark = '```') {
  return `${mark}${language}\n${content}${mark}`
}

/** One row per field, those within groups and lists too: `decision.by`, `items[].text`. */
function fieldRows(schema, prefix, language) {
  const say = text[language]
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const needed = (schema.required ?? []).includes(name) ? `${say.comma}${say.needed}` : ''
    const inner = field.type === 'array' ? fieldRows(field.items ?? {}, `${path}[].`, language) : fieldRows(field, `${path}.`, language)
    return [
      [
        `${code(path)}${say.brackets(`${wordsOf(field, language, 'title') ?? name}${needed}`)}`,
        wordsOf(field, language, 'description') ?? '',
        fieldValue(field, language),
      ],
      ...inner,
    ]
  })
}

function wordsOf(field, language, word) {
  return (language === 'zh' ? field['x-zh']?.[word] : undefined) ?? field[word]
}

function fieldValue(field, language) {
  const say = text[language]
  if (field.const !== undefined) return code(field.const)
  if (field.enum) return `${say.oneOf} ${field.enum.map((value) => labelled(value, field, language)).join(say.comma)}`
  if (field.anyOf ?? field.oneOf) return (field.anyOf ?? field.oneOf).map((one) => fieldValue(one, language)).join(say.or)
  if (field.type === 'array') return field.items && field.items.type !== 'object' ? say.listOf(fieldValue(field.items, language)) : say.list
  const type =
    say[field.format] ??
    [field.type]
      .flat()
      .map((name) => say[name] ?? name)
      .join(say.or)
  const bounds = [field.minimum !== undefined && say.atLeast(field.minimum), field.maximum !== undefined && say.atMost(field.maximum)].filter(Boolean)
  return [type, ...bounds].join(say.comma)
}

function labelled(value, field, language) {
  const name = field['x-values']?.[value]?.[language]
  return name && name.toLowerCase() !== String(value) ? `${code(value)} ${name}` : code(value)
}

function stateRows(workflow, language) {
  const say = text[language]
  return [...workflow.states.values()].map((state) => [
    `${code(state.name)} ${state.names[language]}`,
    [
      ...state.requires.map((pointer) => code(dotted(pointer))),
      ...state.needs.map(({ link, states }) => say.linked(dotted(link), states.map(code).join(say.or))),
    ].join(', '),
    state.next.map(code).join(say.comma),
  ])
}

function linkRow(link, language) {
  const say = text[language]
  const kinds = link.kinds.includes('*') ? say.any : link.kinds.map((name) => `[${name}](${name}.md)`).join(say.comma)
  const notes = [link.acyclic && say.acyclic, link.by === 'path' && say.path].filter(Boolean)
  return [
    `${code(dotted(link.pointer))}${say.brackets(link.names[language])}`,
    [kinds, ...notes].join(say.comma),
    `${code(link.inverse)}${say.brackets(link.inverseNames[language])}`,
  ]
}

/** Names of states may be words that Mermaid keeps for itself, so each gets a number. */
function diagram({ initial, states }, language) {
  const numbers = new Map([...states.keys()].map((name, i) => [name, `s${i}`]))
  const lines = ['stateDiagram-v2', '  direction LR']
  for (const { name, names } of states.values()) lines.push(`  state "${names[language].replaceAll('"', "'")}" as ${numbers.get(name)}`)
  lines.push(`  [*] --> ${numbers.get(initial)}`)
  for (const { name, next, final } of states.values()) {
    for (const other of next) lines.push(`  ${numbers.get(name)} --> ${numbers.get(other)}`)
    if (final) lines.push(`  ${numbers.get(name)} --> [*]`)
  }
  return fence('mermaid', `${lines.join('\n')}\n`)
}

function dotted(pointer) {
  return pointer.slice(1).replaceAll('/*/', '[].').replace(/\/\*$/, '[]').replaceAll('/', '.')
}

function code(value) {
  return `\`${value}\``
}
