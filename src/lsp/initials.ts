type Pinyin = typeof import('pinyin-pro')

let library: Pinyin | undefined

/** Loads the dictionary of readings, which is too heavy to load before somebody needs it. */
export async function loadInitials(): Promise<void> {
  library ??= await import('pinyin-pro')
}

const known = new Map<string, string>()
const most = 50_000

/** Pinyin initials of the Chinese characters of a text, such as `ddzt` for 订单状态; empty for a text without any, and until `loadInitials` is done. */
export function initialsOf(text: string): string {
  if (!library || !/\p{Script=Han}/u.test(text)) return ''
  let initials = known.get(text)
  if (initials === undefined) {
    initials = spell(library, text)
    if (known.size >= most) known.clear()
    known.set(text, initials)
  }
  return initials
}

/** As `initialsOf`, for people: 曾 and 单 are read otherwise in surnames. */
export function nameInitialsOf(name: string): string {
  return library && /\p{Script=Han}/u.test(name) ? spell(library, name, 'head') : ''
}

function spell({ pinyin }: Pinyin, text: string, surname: 'off' | 'head' = 'off'): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed', surname }).join('').toLowerCase()
}
