// @ts-check
/**
 * The editor's own frame in Chinese. VS Code's language pack is not an npm package, but the same translations are in one made for
 * another host, where they carry numbers instead of keys. A second package holds the pseudo-translation (`Wærñïñg`) with the same
 * numbers, which reads back to English; so English and Chinese pair up, and the pairs fit any version of VS Code.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from './cache.mjs'
import { emptyProject, installEditor } from './install.mjs'
import { npm, run } from './processes.mjs'
import { PlainError, progress } from './words.mjs'

const version = '25.1.2'
const packs = { chinese: '@codingame/monaco-vscode-language-pack-zh-hans', pseudo: '@codingame/monaco-vscode-language-pack-qps-ploc' }

/** @type {Readonly<Record<string, string>>} */
const plainLetters = {
  æ: 'a',
  ç: 'c',
  ë: 'e',
  ï: 'i',
  ñ: 'n',
  ø: 'o',
  µ: 'u',
  ÿ: 'y',
  þ: 'b',
  ð: 'd',
  Æ: 'A',
  Ç: 'C',
  Ë: 'E',
  Ï: 'I',
  Ñ: 'N',
  Ø: 'O',
  Ü: 'U',
  Ý: 'Y',
  ß: 'B',
  Ð: 'D',
  '§': 'S',
  '£': 'L',
}

/**
 * Unpacks one package without its dependencies, which we have no use for.
 * @param {string} folder
 * @param {string} name
 */
async function unpack(folder, name) {
  mkdirSync(folder)
  const packed = await npm(['pack', `${name}@${version}`, '--pack-destination', folder, '--loglevel=error'], { cwd: folder })
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  const unpacked = packed.code === 0 && archive ? await run('tar', ['-xzf', archive], { cwd: folder }) : packed
  if (unpacked.code !== 0) throw new PlainError(`npm could not fetch ${name}:\n${unpacked.output}`, `npm 未能获取 ${name}：\n${unpacked.output}`)
}

/**
 * The messages of a pack, by number.
 * @param {string} folder
 * @returns {(string | undefined)[]}
 */
function numbered(folder) {
  const text = readFileSync(join(folder, 'package', 'translations', 'main.i18n.json.js'), 'utf8')
  const list = text.slice(text.indexOf('['), text.lastIndexOf(']') + 1)
  return JSON.parse(list.replace(/^(\s*)undefined,/gm, '$1null,'))
}

/**
 * @param {string} folder holds `chinese` and `pseudo`
 * @returns {Map<string, string>} English to Chinese
 */
function pairs(folder) {
  const chinese = numbered(join(folder, 'chinese'))
  const pseudo = numbered(join(folder, 'pseudo'))
  /** @type {Map<string, string>} */
  const found = new Map()
  pseudo.forEach((text, number) => {
    const translated = chinese[number]
    const english = text?.replace(/[^\0-\x7f]/g, (letter) => plainLetters[letter] ?? letter)
    if (english && translated && !found.has(english)) found.set(english, translated)
  })
  return found
}

/**
 * Writes the translations the way VS Code reads them from a language pack: by module and key.
 * @param {string} folder
 * @param {string} vscode
 */
function writePack(folder, vscode) {
  const found = pairs(folder)
  /** @type {[string, string[]][]} */
  const modules = JSON.parse(readFileSync(join(vscode, 'out', 'nls.keys.json'), 'utf8'))
  /** @type {string[]} */
  const english = JSON.parse(readFileSync(join(vscode, 'out', 'nls.messages.json'), 'utf8'))
  let number = 0
  const contents = Object.fromEntries(
    modules.map(([module, keys]) => [
      module,
      Object.fromEntries(keys.map((key) => [key, found.get(english[number++] ?? '')]).filter(([, text]) => text !== undefined)),
    ]),
  )
  writeFileSync(join(folder, 'main.i18n.json'), JSON.stringify({ contents }))
}

/** @param {string} vscode */
async function chinesePack(vscode) {
  const key = createHash('sha256')
    .update(readFileSync(join(vscode, 'out', 'nls.keys.json')))
    .digest('hex')
    .slice(0, 8)
  return once(`chinese-${version}-${key}`, 'main.i18n.json', async (folder) => {
    progress('Fetching the editor’s Chinese texts, once …', '首次获取编辑器的中文文本……')
    emptyProject(folder)
    await unpack(join(folder, 'chinese'), packs.chinese)
    await unpack(join(folder, 'pseudo'), packs.pseudo)
    writePack(folder, vscode)
    rmSync(join(folder, 'pseudo'), { recursive: true })
  })
}

/**
 * Lets a server speak Chinese to browsers that ask for it. Where the texts cannot be fetched the frame stays English, while
 * extensions still get `zh-cn`.
 * @param {string} dataFolder the server's data folder
 */
export async function offerChinese(dataFolder) {
  const { folder: vscode } = await installEditor()
  /** @type {Record<string, string>} */
  const translations = {}
  try {
    const pack = await chinesePack(vscode)
    translations.vscode = join(pack, 'main.i18n.json')
    const extensions = join(pack, 'chinese', 'package', 'translations', 'extensions')
    for (const file of existsSync(extensions) ? readdirSync(extensions) : []) translations[file.replace('.i18n.json', '')] = join(extensions, file)
  } catch (error) {
    progress(
      `The editor’s own frame stays English: ${/** @type {Error} */ (error).message}`,
      `编辑器自身的界面将保持英文：${/** @type {Error} */ (error).message}`,
    )
    translations.vscode = join(dataFolder, 'data', 'untranslated.json')
    writeFileSync(translations.vscode, '{ "contents": {} }')
  }
  const extensions = [{ extensionIdentifier: { id: 'fieldbook.chinese-frame' }, version }]
  const hash = createHash('sha256').update(translations.vscode).digest('hex').slice(0, 16)
  writeFileSync(join(dataFolder, 'data', 'languagepacks.json'), JSON.stringify({ 'zh-cn': { hash, extensions, translations, label: '中文(简体)' } }))
}
