/** Characters that mean nothing to Mermaid in a quoted label. */
const harmless = /[\p{L}\p{N}\p{M} .,()/-]/u

const firstStandIn = 0xe000

/**
 * Keeps texts of records away from Mermaid's grammar: every other character is drawn as a stand-in from Unicode's private area
 * and put back in the finished drawing. Mermaid's own way of escaping is undone in some kinds of label and not in others.
 */
export class Mask {
  readonly #standIns = new Map<string, string>()
  readonly #hidden = new Map<string, string>()

  hide(text: string): string {
    return [...text.replace(/\s+/g, ' ')].map((char) => (harmless.test(char) ? char : this.#standIn(char))).join('')
  }

  reveal(text: string): string {
    return [...text].map((char) => this.#hidden.get(char) ?? char).join('')
  }

  #standIn(char: string): string {
    const known = this.#standIns.get(char)
    if (known) return known
    const made = String.fromCharCode(firstStandIn + this.#standIns.size)
    this.#standIns.set(char, made)
    this.#hidden.set(made, char)
    return made
  }
}
