import type { FieldChange } from '../base/problem.ts'
import type { Span } from '../base/range.ts'
import type { TextEdit } from '../base/text-edit.ts'
import { sameValue, type ValueMap } from '../base/value.ts'
import { changedData, type DataChange, refused } from './change-data.ts'
import { editsOf } from './edit-change.ts'
import * as say from './edit-messages.ts'
import { layoutOf, newlineOf, type Page } from './layout.ts'
import { type Move, movesOf } from './moves.ts'
import { Pieces } from './pieces.ts'
import { readText } from './read.ts'
import type { RecordPart } from './record.ts'
import { yamlTree } from './tree.ts'
import { readYaml } from './yaml.ts'

export interface EditOptions {
  /** Names of fields in the order of their schema; a new field goes where that order wants it. */
  readonly keyOrder?: readonly string[]
}

/**
 * The smallest edits that bring changes about; every other byte stays as it is. The result is read again before
 * it is given: what would not read back as meant is refused (`FieldbookError`), and so is a record whose YAML has problems.
 */
export function editRecord(text: string, part: RecordPart, changes: readonly FieldChange[], options: EditOptions = {}): TextEdit[] {
  const session = new EditSession(text, part, options)
  const replacements = changes.filter((change) => 'span' in change)
  if (replacements.length > 0) session.replaceSpans(replacements)
  for (const change of changes) if (!('span' in change)) session.change(change)
  return session.edits()
}

/** Makes one change after the other, each on the text that the ones before it have left. */
class EditSession {
  readonly #pieces: Pieces
  readonly #format: 'yaml' | 'markdown'
  readonly #index: number
  readonly #keyOrder: readonly string[]
  #text: string
  #part: RecordPart
  /** The data of the file's other records, which no change of a field may touch. */
  #others: readonly ValueMap[]

  constructor(text: string, part: RecordPart, options: EditOptions) {
    this.#pieces = new Pieces(text)
    this.#text = text
    this.#format = part.form === 'yaml' ? 'yaml' : 'markdown'
    this.#keyOrder = options.keyOrder ?? []
    const { parts } = readText(text, this.#format)
    this.#index = parts.findIndex((each) => each.form === part.form && each.span.start === part.span.start)
    const current = parts[this.#index]
    if (current === undefined || !sameValue(current.data, part.data)) throw refused(say.stale)
    this.#part = current
    this.#others = parts.filter((each) => each !== current).map((each) => each.data)
  }

  edits(): TextEdit[] {
    return this.#pieces.edits()
  }

  /** Replaces text as a fix asks for it; what it leads to is not known beforehand. */
  replaceSpans(changes: readonly { readonly span: Span; readonly text: string }[]): void {
    this.#apply(changes.map(({ span, text }) => ({ start: span.start, end: span.end, text })))
    const { parts } = readText(this.#text, this.#format)
    this.#part = parts[this.#index] ?? this.#part
    this.#others = parts.filter((each) => each !== this.#part).map((each) => each.data)
  }

  change(change: DataChange): void {
    if (readYaml(this.#text, this.#part.yaml).problems.some((problem) => problem.code !== 'record-empty')) throw refused(say.broken)
    const expected = changedData(this.#part.data, change)
    for (const move of movesOf(this.#part.data, change)) {
      this.#apply(this.#headingEdits(move) ?? editsOf(this.#page(), move))
      this.#reread()
    }
    if (!sameValue(this.#part.data, expected)) throw refused(say.byHand)
  }

  #page(): Page {
    const root = yamlTree(this.#text, this.#part.yaml).root
    const fields = root?.type === 'scalar' ? undefined : root
    return {
      text: this.#text,
      part: this.#part,
      root: fields,
      layout: layoutOf(this.#text, this.#part, root),
      newline: newlineOf(this.#text),
      keyOrder: this.#keyOrder,
    }
  }

  /** ID and title of a section stand in its heading; `undefined` for other fields. */
  #headingEdits(move: Move): TextEdit[] | undefined {
    const { pointer } = move
    const { heading } = this.#part
    if (heading === undefined || (pointer !== '/id' && pointer !== '/title' && pointer !== '/kind')) return undefined
    if (pointer === '/kind' || !('set' in move) || typeof move.set !== 'string') throw refused(say.headingField)
    const { idSpan, titleSpan } = heading
    if (pointer === '/id') return [{ ...idSpan, text: move.set }]
    return [{ ...titleSpan, text: titleSpan.start === idSpan.end ? ` ${move.set}` : move.set }]
  }

  #apply(edits: readonly TextEdit[]): void {
    this.#pieces.apply(edits)
    this.#text = this.#pieces.text
  }

  /** Reads the record again; refuses where it or another record of the file has suffered. */
  #reread(): void {
    const { parts } = readText(this.#text, this.#format)
    const part = parts[this.#index]
    const others = parts.filter((each) => each !== part)
    const intact = others.length === this.#others.length && others.every((each, i) => sameValue(each.data, this.#others[i]))
    if (part === undefined || part.form !== this.#part.form || part.broken || !intact) throw refused(say.byHand)
    this.#part = part
  }
}
