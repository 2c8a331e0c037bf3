// @ts-check
/** The prose of a record: what stands between its fields and its sections, in paragraphs, lists and tables. */

/** @param {any} part @param {any[]} others @returns {{ start: number, end: number }[]} */
export function proseRegions(part, others) {
  if (part.prose === undefined) return []
  let regions = [{ start: part.prose.start, end: part.prose.end }]
  for (const { span, form } of others) {
    if (form !== 'section') continue
    regions = regions.flatMap(({ start, end }) =>
      span.end <= start || span.start >= end
        ? [{ start, end }]
        : [
            { start, end: span.start },
            { start: span.end, end },
          ],
    )
  }
  return regions.filter(({ start, end }) => end > start)
}

/** @param {string} text @param {number} start @param {number} end */
export function blocksOf(text, start, end) {
  /** @type {{ start: number, end: number, after: number, type: string }[]} */
  const blocks = []
  const region = text.slice(start, end)
  let at = 0
  for (const paragraph of region.match(/(?:[^\n]*\S[^\n]*\n?)+\n*|\n+/g) ?? []) {
    const from = start + at
    at += paragraph.length
    const body = paragraph.replace(/\n+$/, '')
    if (body === '') continue
    const type = /^#/.test(body) ? 'heading' : /^(\||[-*] |\d+\. )/.test(body) ? 'lines' : /^```/.test(body) ? 'code' : 'text'
    blocks.push({ start: from, end: from + body.length + (type === 'lines' && paragraph.length > body.length ? 1 : 0), after: from + paragraph.length, type })
  }
  return blocks
}
