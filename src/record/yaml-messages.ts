import type { Message } from '../base/message.ts'

export const directive: Message = {
  en: 'Lines that start with % have no place in a record. Delete this line.',
  zh: '记录里不能使用以 % 开头的指令行，请删除这一行。',
}

export const anchor: Message = {
  en: 'Anchors (&name) have no place in a record, because each record must read on its own. Delete the anchor and write the value where it is needed.',
  zh: '记录里不能使用锚点（&名称）：每条记录都要能单独读懂。请删除锚点，在需要的地方直接写出内容。',
}

export const alias: Message = {
  en: 'Aliases (*name) have no place in a record. Write the value itself, or put the text in quotes if the * belongs to it.',
  zh: '记录里不能使用别名（*名称）。请直接写出内容；如果 * 是文字的一部分，请给整段文字加引号。',
}

export const mergeKey: Message = {
  en: 'Merge keys (<<) have no place in a record. Write the fields themselves.',
  zh: '记录里不能使用合并键（<<），请直接写出各个字段。',
}

export const tag: Message = {
  en: 'Tags (!name) have no place in a record. Delete the tag, or put the text in quotes if the ! belongs to it.',
  zh: '记录里不能使用标签（!名称）。请删除标签；如果 ! 是文字的一部分，请给整段文字加引号。',
}

export function duplicateKey(key: string): Message {
  return { en: `The field "${key}" is already written above. Keep one of the two.`, zh: `字段“${key}”在上面已经写过，请只保留一个。` }
}

export const collectionKey: Message = {
  en: "A field's name must be plain text, not a list or map. If the text is meant literally, put it in quotes.",
  zh: '字段名必须是普通文字，不能是列表或映射。如果就是要写这段文字，请加引号。',
}

export const missingKey: Message = { en: "The field's name is missing in front of the colon.", zh: '冒号前面缺少字段名。' }

export const wideSpace: Message = {
  en: "A full-width or other special space stands in front of the field's name. Indent with plain spaces.",
  zh: '字段名前面有全角空格或其他特殊空格，请改用半角空格缩进。',
}
export const wideSpaceFix: Message = { en: 'Indent with plain spaces', zh: '改用半角空格' }

export function nonTextKey(written: string): Message {
  return {
    en: `YAML does not take ${written} as a name. Put it in quotes: "${written}".`,
    zh: `YAML 不会把 ${written} 当作名称，请加引号写成 "${written}"。`,
  }
}

export const documents: Message = {
  en: 'A file holds one record, but a second YAML document begins here. Move it to a file of its own.',
  zh: '一个文件只放一条记录，而这里开始了第二份 YAML 文档。请把它移到单独的文件。',
}

export const nesting: Message = {
  en: 'Lists and maps are nested too deeply here. A record needs only a few levels.',
  zh: '这里的列表或映射嵌套层数过多。一条记录只需要很少的几层。',
}

export const empty: Message = {
  en: 'There are no fields here yet. Start with kind, id and title.',
  zh: '这里还没有任何字段，请先写 kind、id 和 title。',
}

export const notFields: Message = {
  en: 'A record is made of fields, each as "name: value" on a line of its own.',
  zh: '记录由字段组成，每个字段单独一行，写成“名称: 内容”。',
}

export const blankEnd: Message = {
  en: 'The lines of spaces at the end of this text can be read in two ways. Delete the spaces.',
  zh: '这段文字末尾只有空格的行有两种读法，请删除这些空格。',
}

export const longKey: Message = { en: "A field's name must stand on one line.", zh: '字段名必须写在一行里。' }

export const blankAfterBackslash: Message = {
  en: 'An empty line after a line that ends with \\ can be read in two ways. Write \\n where a line break is meant.',
  zh: '以 \\ 结尾的行后面紧跟空行，有两种读法。需要换行的地方请写成 \\n。',
}

export const indentedMarker: Message = { en: 'The line --- must not be indented.', zh: '--- 这一行前面不能有空格。' }
