import type { Message } from '../base/message.ts'

export const frontMatterOpen: Message = {
  en: 'The fields at the top of this file are not closed. Add a line with --- after them.',
  zh: '文件开头的字段区没有结束，请在字段之后加一行 ---。',
}

export const blockOpen: Message = {
  en: 'This record block is not closed. Add a line with ``` after its fields.',
  zh: '这个 yaml record 代码块没有结束，请在字段之后加一行 ```。',
}

export const blockWithoutHeading: Message = {
  en: 'A record block belongs right below a heading that starts with an ID, such as "### REQ-0012 Order status".',
  zh: 'yaml record 代码块要紧跟在以编号开头的标题下面，例如“### REQ-0012 订单状态”。',
}

export function repeatsHeading(key: string): Message {
  if (key === 'kind') return { en: 'The ID in the heading already says the kind. Delete it here.', zh: '标题中的编号已经说明了类型，请在这里删除。' }
  return { en: `The heading already holds the ${key}. Delete it here.`, zh: `标题里已经写了 ${key}，请在这里删除。` }
}

export const repeatsHeadingFix: Message = { en: 'Delete the field', zh: '删除这个字段' }
