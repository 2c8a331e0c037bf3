/** What a harvest did and could not do; the places stand beside, never what was taken out. */
export type NoteKind = 'name' | 'day' | 'money' | 'personal' | 'left-out' | 'template' | 'repaired' | 'dropped' | 'lesson' | 'lesson-open' | 'look'

export class Notes {
  readonly #places = new Map<NoteKind, Set<string>>()

  add(kind: NoteKind, place: string): void {
    const places = this.#places.get(kind) ?? new Set<string>()
    this.#places.set(kind, places.add(place))
  }

  /** The places, by name. */
  of(kind: NoteKind): readonly string[] {
    return [...(this.#places.get(kind) ?? [])].sort()
  }
}
