import mermaid from 'mermaid'
import type { LinksNode } from '../../protocol/links-view.ts'
import { flowchart, nodeIndex } from './flowchart.ts'
import type { DrawnView } from './fold.ts'
import { Mask } from './mask.ts'

/** The least scale of a drawing. */
const smallest = 0.7

/** How much room texts and links take: usually, and in a panel that is too narrow for that. */
const usual = { wrappingWidth: 180, nodeSpacing: 24, rankSpacing: 48, padding: 16 }
const narrow = { wrappingWidth: 100, nodeSpacing: 16, rankSpacing: 24, padding: 8 }

let drawings = 0

/**
 * Draws the graph for a panel that is so wide; rejects where Mermaid cannot.
 * Every node can be reached with Tab and opens its record with Enter or a click.
 */
export async function drawGraph(view: DrawnView, room: number): Promise<SVGElement> {
  const drawing = await draw(view, usual)
  return widthOf(drawing) * smallest <= room ? drawing : draw(view, narrow)
}

async function draw(view: DrawnView, spacing: typeof usual): Promise<SVGElement> {
  const mask = new Mask()
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    // The only layout in our bundle; ELK alone has the size of all the rest.
    layout: 'dagre',
    look: 'classic',
    // SVG text instead of HTML in the drawing: a label has no way to become markup.
    htmlLabels: false,
    flowchart: { useMaxWidth: false, ...spacing },
  })
  const { svg } = await mermaid.render(`links-graph-${++drawings}`, flowchart(view, mask))
  const drawing = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
  if (!(drawing instanceof SVGElement)) throw new Error('Mermaid returned no drawing')
  // Its colours would not follow the theme; links.css has all that is needed.
  drawing.querySelector('style')?.remove()
  shrinkable(drawing)
  unmask(drawing, mask)
  drawing.setAttribute('role', 'group')
  drawing.setAttribute('aria-label', view.words.graph)
  for (const shape of drawing.querySelectorAll('g.node')) makeLink(shape, view)
  return drawing
}

/** The drawing gives way to a narrow panel as long as its texts can be read; beyond that it scrolls. */
function shrinkable(drawing: SVGElement): void {
  const width = widthOf(drawing)
  drawing.style.maxWidth = '100%'
  drawing.style.height = 'auto'
  if (width > 0) drawing.style.minWidth = `${Math.round(width * smallest)}px`
}

/** NaN where Mermaid does not say. */
function widthOf(drawing: SVGElement): number {
  return Number.parseFloat(drawing.getAttribute('width') ?? '')
}

function unmask(drawing: SVGElement, mask: Mask): void {
  const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) texts.currentNode.nodeValue = mask.reveal(texts.currentNode.nodeValue ?? '')
}

function makeLink(shape: Element, { nodes, words, rests }: DrawnView): void {
  const node = nodes[nodeIndex(shape.id) ?? -1]
  if (!node) return
  const rest = rests.has(node.id)
  shape.setAttribute('aria-label', rest ? node.title : nodeWords(node, words.missing))
  shape.setAttribute('tabindex', '0')
  shape.setAttribute('role', node.missing ? 'img' : 'link')
  if (!node.missing) shape.setAttribute(rest ? 'data-rest' : 'data-id', node.id)
}

function nodeWords({ id, title, state, missing }: LinksNode, missingWord: string): string {
  return [id, title, missing ? missingWord : (state ?? '')].filter((word) => word !== '').join(', ')
}
