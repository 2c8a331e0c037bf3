// @ts-check
/** What the scripts say to a person: Chinese or English, by `FIELDBOOK_LANG`, then the locale. */

/** @typedef {'en' | 'zh'} Language */

/** @type {Language | undefined} */
let chosen

/** @param {string | undefined} name e.g. `zh_CN.UTF-8`, `zh-Hans`, `en` */
const languageOf = (name) => (name?.toLowerCase().startsWith('zh') ? 'zh' : 'en')

/** @returns {Language} */
export function language() {
  if (chosen) return chosen
  const { FIELDBOOK_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env
  const named = FIELDBOOK_LANG || LC_ALL || LC_MESSAGES || LANG
  return languageOf(named || Intl.DateTimeFormat().resolvedOptions().locale)
}

/** @param {string} name what `--lang` was given */
export function chooseLanguage(name) {
  chosen = languageOf(name)
  process.env.FIELDBOOK_LANG = chosen
}

/**
 * @param {string} english
 * @param {string} chinese
 */
export const words = (english, chinese) => (language() === 'zh' ? chinese : english)

/**
 * A progress line. It goes to standard error, so that standard output holds only results.
 * @param {string} english
 * @param {string} chinese
 */
export function progress(english, chinese) {
  process.stderr.write(`${words(english, chinese)}\n`)
}

/** A failure with one plain sentence that says what to do; the scripts print it without a stack. */
export class PlainError extends Error {
  /**
   * @param {string} english
   * @param {string} chinese
   */
  constructor(english, chinese) {
    super(words(english, chinese))
    this.name = 'PlainError'
  }
}

/**
 * Runs a script's main function and turns what it throws into a sentence and exit code 2.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    const plain = error instanceof PlainError
    process.stderr.write(`${plain ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 2
  }
}
