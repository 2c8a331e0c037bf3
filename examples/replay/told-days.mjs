// @ts-check
/** Days and record IDs that a text tells. */
const fullDate = /(20\d\d-[01]\d-[0-3]\d)(?!\d)/g
const shortDate = /(?<![\d-])(1[0-2]|0?[1-9])-([0-3]\d)(?![\d-])/g
const recordId = /(?<![A-Za-z0-9-])[A-Z]{2,5}-\d{4}(?!\d)/g
/** What is to happen by a day or from a day on was said earlier. */
const plan = /^\s*(前|之前|以前|起|到期|截止)/

/**
 * The days that a text tells of, from the engagement's begin to its end; `12-04` is read in the year that lies in between.
 * @param {string} text @param {{ first: string, last: string }} span
 */
export function daysIn(text, { first, last }) {
  const found = [...text.matchAll(fullDate)].map((match) => ({ day: match[1] ?? '', rest: text.slice(match.index + match[0].length) }))
  for (const match of text.matchAll(shortDate)) {
    const inYear = `${match[1]?.padStart(2, '0')}-${match[2]}`
    const year = `${first.slice(0, 4)}-${inYear}` >= first ? first.slice(0, 4) : last.slice(0, 4)
    found.push({ day: `${year}-${inYear}`, rest: text.slice(match.index + match[0].length) })
  }
  return found.filter(({ day, rest }) => day >= first && day <= last && !plan.test(rest)).map(({ day }) => day)
}

/** @param {string} text */
export function idsIn(text) {
  return text.match(recordId) ?? []
}

/** Sentences with what stands between them; put together they are the text. @param {string} text */
export function sentencesOf(text) {
  return text.match(/[^。！？]*[。！？]+[”）」]*|[^。！？]+$/g) ?? [text]
}
