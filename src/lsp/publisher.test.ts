import { expect, test } from 'vitest'
import { type Page, Publisher } from './publisher.ts'

const finding = (message: string) => ({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message })

function publisher(pages: { [file: string]: Partial<Page> | undefined }) {
  const sent: string[] = []
  const made = new Publisher<string>(
    ({ uri, version, diagnostics }) =>
      sent.push(`${uri}${version === undefined ? '' : `@${version}`}: ${diagnostics.map(({ message }) => message).join(', ')}`),
    (_key, file) => pages[file] && { uri: `file:///${file}`, version: undefined, diagnostics: [], ...pages[file] },
  )
  return { made, sent, pages }
}

test('files without findings are not spoken of, and findings are said once', () => {
  const { made, sent } = publisher({ b: { diagnostics: [finding('x')] } })
  made.publish('e', ['a', 'b'])
  made.publish('e', ['a', 'b'])
  expect(sent).toEqual(['file:///b: x'])
})

test('a file that loses its findings is cleared once', () => {
  const { made, sent, pages } = publisher({ b: { diagnostics: [finding('x')] } })
  made.publish('e', ['b'])
  pages.b = undefined
  made.publish('e', ['b'])
  made.publish('e', ['b'])
  expect(sent).toEqual(['file:///b: x', 'file:///b: '])
})

test('a document that the editor names otherwise moves its findings there', () => {
  const { made, sent, pages } = publisher({ b: { diagnostics: [finding('x')] } })
  made.publish('e', ['b'])
  pages.b = { uri: 'file:///B', version: 1, diagnostics: [finding('x')] }
  made.publish('e', ['b'])
  expect(sent).toEqual(['file:///b: x', 'file:///b: ', 'file:///B@1: x'])
})

test('what belongs to an engagement is taken back with it', () => {
  const { made, sent } = publisher({ a: { diagnostics: [finding('x')] }, b: { diagnostics: [finding('y')] } })
  made.publish('one', ['a'])
  made.publish('two', ['b'])
  made.clear('one')
  expect(sent).toEqual(['file:///a: x', 'file:///b: y', 'file:///a: '])
})

test('very many files are published in turns, in the end all of them', async () => {
  const names = Array.from({ length: 300 }, (_, i) => `f${i}`)
  const sent: string[] = []
  const slow = new Publisher<string>(
    ({ uri }) => sent.push(uri),
    (_key, file) => {
      for (const until = performance.now() + 0.2; performance.now() < until; );
      return { uri: file, version: undefined, diagnostics: [finding('x')] }
    },
  )
  slow.publish('e', names)
  expect(sent.length).toBeLessThan(names.length)
  await expect.poll(() => sent.length).toBe(names.length)
})
