/** The practice catalogue: what docs/practices.json says, beside the kinds and rules that name each practice. */
import { table } from './table.mjs'

const text = {
  en: {
    title: 'Practices',
    intro:
      'What good implementation engineers do, from kickoff to long-term support. Kinds and rules name these numbers: a kind holds the record of a practice, a rule notices that it was skipped (`fieldbook explain <code>` names the practices of a rule). Templates are what the built-in packs bring of these kinds: records of a new engagement, and record templates for `fieldbook add --from`. A dash means that Fieldbook has none.',
    tools: 'Tools around',
    number: 'No.',
    practice: 'Practice',
    kinds: 'Kinds',
    rules: 'Rules',
    templates: 'Templates',
    missing: 'Still missing',
    records: (count) => (count === 1 ? '1 record' : `${count} records`),
    comma: ', ',
  },
  zh: {
    title: '实践目录',
    intro:
      '从启动到长期支持，好的实施工程师怎么做。类型和规则都引用这里的序号：类型保存这项实践的记录，规则发现它被漏掉（`fieldbook explain <代码>` 会列出规则背后的实践）。模板是内置模板包中这些类型的内容：新项目自带的记录，以及供 `fieldbook add --from` 使用的记录模板。短横线表示 Fieldbook 没有对应内容。',
    tools: '周边工具',
    number: '序号',
    practice: '实践',
    kinds: '类型',
    rules: '规则',
    templates: '模板',
    missing: '尚缺',
    records: (count) => `${count} 条记录`,
    comma: '、',
  },
}

/** `areas` is docs/practices.json; `packs` what the built-in packs bring. */
export function practicesPage({ areas, phases, kinds, rules, packs }, language) {
  const say = text[language]
  const lines = [`# ${say.title}`, '', say.intro]
  for (const { area, practices } of areas) {
    const rows = practices.map(({ number, [language]: sentence, missing }) => [
      number,
      sentence,
      kinds
        .filter((kind) => kind.practices.includes(number))
        .map((kind) => `[${kind.names[language]}](kinds/${kind.name}.md)`)
        .join(say.comma) || '–',
      rules
        .filter((rule) => rule.practices.includes(number))
        .map(({ code }) => `[${code}](rules/${code}.md)`)
        .join(say.comma) || '–',
      templatesFor(
        kinds.filter((kind) => kind.practices.includes(number)).map((kind) => kind.name),
        packs,
        say,
      ) || '–',
      missing?.[language] ?? '–',
    ])
    lines.push('', `## ${areaName(area, phases, language)}`, '', ...table([say.number, say.practice, say.kinds, say.rules, say.templates, say.missing], rows))
  }
  return `${lines.join('\n')}\n`
}

const mostNames = 4

/** `base: 12 records, env-check`: per pack, how many records of these kinds it brings, and the names of record templates. */
function templatesFor(kindNames, packs, say) {
  const lines = new Map()
  for (const { pack, kind, names, template } of packs) {
    if (!kindNames.includes(kind) || kind === 'Engagement' || kind === 'Directory') continue
    const line = lines.get(pack) ?? { records: 0, templates: [] }
    if (template) line.templates.push(...names)
    else line.records += names.length
    lines.set(pack, line)
  }
  return [...lines]
    .map(([pack, { records, templates }]) => {
      const shown = templates.slice(0, mostNames).map((name) => `\`${name}\``)
      const rest = templates.length > mostNames ? [`+${templates.length - mostNames}`] : []
      return `${pack}: ${[...(records > 0 ? [say.records(records)] : []), ...shown, ...rest].join(say.comma)}`
    })
    .join('<br>')
}

/** Numbers of practices as links to their part of the catalogue, for a page one folder below it; throws for a number that it does not have. */
export function practiceLinks(numbers, { areas, phases }, language) {
  return numbers
    .map((number) => {
      const area = areas.find(({ practices }) => practices.some((practice) => practice.number === number))
      if (area === undefined) throw new Error(`docs/practices.json has no practice ${number}.`)
      return `[${number}](../practices.md#${anchor(areaName(area.area, phases, language))})`
    })
    .join(text[language].comma)
}

function areaName(area, phases, language) {
  return phases[area]?.[language] ?? text[language].tools
}

/** As Git hosts make them of a heading. */
function anchor(heading) {
  return heading.toLowerCase().replaceAll(' ', '-')
}
