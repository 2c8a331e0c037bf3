import type { LinksNode } from '../../protocol/links-view.ts'
import type { DrawnView } from './fold.ts'
import type { Mask } from './mask.ts'

const longestTitle = 40

/**
 * The text of a Mermaid flowchart. Nodes are called n0, n1, … in it, so that no text of a record names anything;
 * what a record says stands only in labels, masked.
 */
export function flowchart({ nodes, edges, centre, words, rests }: DrawnView, mask: Mask): string {
  const names = new Map(nodes.map((node, index) => [node.id, `n${index}`]))
  const lines = nodes.map(
    (node, index) =>
      `  n${index}["${(rests.has(node.id) ? [node.title] : nodeLines(node, words.missing))
        .map((line) => mask.hide(line))
        .join('<br/>')}"]:::${rests.has(node.id) ? 'rest' : classOf(node, centre)}`,
  )
  const arrows = edges.flatMap(({ from, to, name }) => {
    const [a, b] = [names.get(from), names.get(to)]
    return a && b ? [`  ${a} -->|"${mask.hide(name)}"| ${b}`] : []
  })
  return ['flowchart LR', ...lines, ...arrows].join('\n')
}

/** The index of the node that an element of the drawing stands for; `undefined` for other elements. */
export function nodeIndex(elementId: string): number | undefined {
  const [, index] = /(?:^|-)flowchart-n(\d+)-\d+$/.exec(elementId) ?? []
  return index === undefined ? undefined : Number(index)
}

function nodeLines({ id, title, state, missing }: LinksNode, missingWord: string): string[] {
  const short = [...title].length > longestTitle ? `${[...title].slice(0, longestTitle - 1).join('')}…` : title
  return [id, short, missing ? missingWord : (state ?? '')].filter((line) => line !== '')
}

function classOf({ id, mood, missing }: LinksNode, centre: string | undefined): string {
  const look = missing ? 'missing' : (mood ?? 'plain')
  return id === centre ? `${look}-centre` : look
}
