import type { Message } from '../base/message.ts'

export const tab: Message = { en: 'A tab indents this line. YAML wants spaces.', zh: '这一行用了制表符（Tab）缩进，YAML 只接受空格。' }
export const tabFix: Message = { en: 'Indent with spaces', zh: '改用空格缩进' }

export const fullWidthColon: Message = {
  en: 'The colon after the name is a full-width one (：). YAML wants ": ", a plain colon and a space.',
  zh: '字段名后面用了全角冒号（：），YAML 需要半角冒号加一个空格（: ）。',
}
export const fullWidthColonFix: Message = { en: 'Write a plain colon and a space', zh: '改为半角冒号加空格' }

export const colonSpace: Message = { en: 'A space is missing after the colon.', zh: '冒号后面缺少一个空格。' }
export const colonSpaceFix: Message = { en: 'Insert a space', zh: '加一个空格' }

export const missingColon: Message = {
  en: 'There is no colon here. Write a field as "name: value"; indent this line further if it belongs to the text above.',
  zh: '这里缺少冒号。字段要写成“名称: 内容”；如果这一行是上一行文字的延续，请增加缩进。',
}
export const missingColonFix: Message = { en: 'Insert a colon', zh: '加上冒号' }

export function openQuote(quote: string): Message {
  return {
    en: `This text begins with ${quote} and is never closed. Add ${quote} at its end.`,
    zh: `这段文字以 ${quote} 开头，却没有结束的引号，请在末尾加上 ${quote}。`,
  }
}

export function openBracket(bracket: string, close: string): Message {
  return { en: `This ${bracket} is never closed. Add ${close} at the end of the list or map.`, zh: `这里的 ${bracket} 没有配对的 ${close}，请在末尾补上。` }
}

export function bracketIndent(bracket: string): Message {
  return {
    en: `The lines inside ${bracket} and its closing bracket must be indented further than the field.`,
    zh: `${bracket} 里的各行和结束括号要比字段名缩进更多。`,
  }
}

export function otherBracket(bracket: string): Message {
  return { en: `This bracket does not belong to the one that is open. ${bracket} go together.`, zh: `这个括号与前面打开的括号不配对，${bracket} 要成对使用。` }
}

export const extraBracket: Message = { en: 'There is one closing bracket too many.', zh: '结束括号多了一个。' }
export const extraBracketFix: Message = { en: 'Delete the bracket', zh: '删除多余的括号' }

export const listOnLine: Message = {
  en: 'A list begins on the line below its name, each item after a dash.',
  zh: '列表要从字段名的下一行开始，每项前面加一个短横线。',
}

export function missingComma(bracket: string): Message {
  return { en: `A comma is missing between two entries inside ${bracket}.`, zh: `${bracket} 里的两项之间缺少逗号。` }
}

export const colonInText: Message = {
  en: 'The text holds a second colon followed by a space. Put the whole text in quotes.',
  zh: '这段文字里又出现了“冒号加空格”，请给整段文字加引号。',
}
export const quoteFix: Message = { en: 'Put the text in quotes', zh: '给文字加引号' }

export function afterQuote(quote: string): Message {
  const twice = quote === "'" ? "''" : '\\"'
  return {
    en: `Text goes on after the closing ${quote}. Put all of it inside the quotes; a ${quote} within the text is written ${twice}.`,
    zh: `结束引号 ${quote} 后面还有文字。请把全部文字放进引号里；文字里的 ${quote} 要写成 ${twice}。`,
  }
}

export function reservedStart(char: string): Message {
  return { en: `A text that begins with ${char} must stand in quotes.`, zh: `以 ${char} 开头的文字必须加引号。` }
}

export const badEscape: Message = {
  en: 'After \\ only certain letters may follow in double quotes. Write \\\\ for a backslash, or use single quotes.',
  zh: '双引号里的 \\ 后面只能跟特定字符。要写反斜杠请写成 \\\\，或改用单引号。',
}

export const invisible: Message = { en: 'There is an invisible control character here. Delete it.', zh: '这里有一个看不见的控制字符，请删除。' }

export const invisibleFix: Message = { en: 'Delete the invisible character', zh: '删除看不见的字符' }

export const indentation: Message = {
  en: "This line's indentation fits none of the lines above. Align it with the fields or items it belongs to.",
  zh: '这一行的缩进与上面各行都对不上，请与它所属的字段或列表项对齐。',
}

export const marker: Message = {
  en: 'The YAML text ends here, but more follows. Keep one document in a file.',
  zh: 'YAML 文本到这里已经结束，后面却还有内容。一个文件只保留一份文档。',
}

export const conflict: Message = {
  en: 'A Git merge conflict begins here. Keep one of the two versions and delete the marker lines.',
  zh: '这里有未解决的 Git 合并冲突。请保留其中一个版本，并删除标记行。',
}

export const unreadable: Message = {
  en: 'YAML cannot be read from here on. Check quotes, colons and indentation on this line and the one above.',
  zh: '从这里起无法按 YAML 读取，请检查这一行和上一行的引号、冒号和缩进。',
}
