import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinksNode, LinksView } from '../../protocol/links-view.ts'
import { flowchart, nodeIndex } from './flowchart.ts'
import type { DrawnView } from './fold.ts'
import { Mask } from './mask.ts'

const words = { graph: 'Links', pin: 'Pin', depth: 'Steps', list: 'List', missing: 'does not exist', partial: '', more: '{0} more', drawing: '', undrawn: '' }

function node(id: string, title: string, more: Partial<LinksNode> = {}): LinksNode {
  return { id, title, state: 'Draft', mood: 'new', missing: false, ...more }
}

function view(nodes: readonly LinksNode[], edges: LinksView['edges'] = []): DrawnView {
  return { centre: nodes[0]?.id, nodes, edges, note: undefined, pinned: false, depth: 1, words, rests: new Set(), partial: false }
}

describe('the flowchart of links', () => {
  it('names nodes by number and marks the one in the middle', () => {
    const nodes = [node('REQ-0001', 'Order status'), node('CR-0002', '', { state: undefined, mood: undefined, missing: true })]
    expect(flowchart(view(nodes, [{ from: 'CR-0002', to: 'REQ-0001', name: 'Implements' }]), new Mask())).toBe(
      [
        'flowchart LR',
        '  n0["REQ-0001<br/>Order status<br/>Draft"]:::new-centre',
        '  n1["CR-0002<br/>does not exist"]:::missing',
        '  n1 -->|"Implements"| n0',
      ].join('\n'),
    )
  })

  it('shortens a long title by characters, not by code units', () => {
    const mask = new Mask()
    const text = mask.reveal(flowchart(view([node('REQ-0001', '😀'.repeat(41))]), mask))
    expect(text).toContain(`<br/>${'😀'.repeat(39)}…<br/>`)
  })

  it('leaves out a link whose end is not shown', () => {
    expect(flowchart(view([node('REQ-0001', '')], [{ from: 'REQ-0001', to: 'REQ-0009', name: 'x' }]), new Mask()).split('\n')).toHaveLength(2)
  })

  it.each([
    ['a quote that would end the label', '"]; click n0 "javascript:alert(1)'],
    ['a directive', '%%{init: {"securityLevel":"loose"}}%%'],
    ['markup', '<img src=x onerror="alert(1)">'],
    ['an entity', '#quot; &lt;b&gt;'],
    ['a Markdown string', '`**x**`'],
    ['a style', 'classDef a fill:#f00; style n0 x:y'],
    ['a formula', '$$\\frac{1}{2}$$'],
    ['a line end', 'a\n  n0 --> n1'],
  ])('keeps %s out of the grammar', (_, title) => {
    const [, line = ''] = flowchart(view([node('REQ-0001', title)]), new Mask()).split('\n')
    expect(line.replace(/^ {2}n0\["/, '').replace(/<br\/>/g, ' ')).toMatch(/^[\p{L}\p{N}\p{M}\p{Co} .,()/-]*"\]:::new-centre$/u)
  })

  it('gives every text back as it was, but for blanks in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const mask = new Mask()
        const hidden = texts.map((text) => mask.hide(text))
        expect(hidden.map((text) => mask.reveal(text))).toEqual(texts.map((text) => text.replace(/\s+/g, ' ')))
      }),
    )
  })
})

describe('the index of a node', () => {
  it('is read from the ID that Mermaid gives its element', () => {
    expect(nodeIndex('links-graph-3-flowchart-n12-34')).toBe(12)
    expect(nodeIndex('links-graph-3-L_n0_n1_0')).toBeUndefined()
  })
})
