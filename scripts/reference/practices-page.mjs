/** The practice catalogue: what docs/practices.json says, beside the kinds and rules that name each practice. */
import { table } from './table.mjs'

const text = {
  en: {
    title: 'Practices',
    intro:
      'What good implementation engineers do, from kickoff to long-term support. Kinds and rules name these numbers: a kind holds the record of a practice, a rule notices that it was skipped. A dash means that Fieldbook has none for it yet.',
    tools: 'Tools around',
    number: 'No.',
    practice: 'Practice',
    kinds: 'Kinds',
    rules: 'Rules',
    comma: ', ',
  },
  zh: {
    title: '实践目录',
    intro:
      '从启动到长期支持，好的实施工程师怎么做。类型和规则都引用这里的序号：类型保存这项实践的记录，规则发现它被漏掉。短横线表示 Fieldbook 目前还没有对应内容。',
    tools: '周边工具',
    number: '序号',
    practice: '实践',
    kinds: '类型',
    rules: '规则',
    comma: '、',
  },
}

/** `areas` is docs/practices.json. */
export function practicesPage({ areas, phases, kinds, rules }, language) {
  const say = text[language]
  const lines = [`# ${say.title}`, '', say.intro]
  for (const { area, practices } of areas) {
    const rows = practices.map(({ number, [language]: sentence }) => [
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
    ])
    lines.push('', `## ${areaName(area, phases, language)}`, '', ...table([say.number, say.practice, say.kinds, say.rules], rows))
  }
  return `${lines.join('\n')}\n`
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
