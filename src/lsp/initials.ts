type Pinyin = typeof import('pinyin-pro')

let library: Pinyin | undefined

/** Words of the trade that the dictionary lacks or reads otherwise. */
const words = {
  调拨: 'diao bo',
  重命名: 'chong ming ming',
  重传: 'chong chuan',
  重做: 'chong zuo',
  重开: 'chong kai',
  重打: 'chong da',
  重算: 'chong suan',
  重置: 'chong zhi',
  重跑: 'chong pao',
  行数: 'hang shu',
  行项目: 'hang xiang mu',
}

/** Loads the dictionary of readings, which is too heavy to load before somebody needs it. */
export async function loadInitials(): Promise<void> {
  if (library) return
  library = await import('pinyin-pro')
  library.customPinyin(words)
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
