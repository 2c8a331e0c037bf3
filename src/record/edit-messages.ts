import type { Message } from '../base/message.ts'

export const noField: Message = {
  en: 'What is to be changed is not in the record. Items of a list count from 0; the number after the last one adds an item.',
  zh: '记录里没有要修改的内容。列表项从 0 数起，写最后一项的下一个序号即可新增。',
}

export const notInText: Message = {
  en: 'The field holds a single value, so nothing can be set inside it.',
  zh: '这个字段只有一个值，无法在它里面再设置内容。',
}

export function nameTaken(name: string): Message {
  return { en: `The field "${name}" exists already.`, zh: `字段“${name}”已经存在。` }
}

export const broken: Message = {
  en: 'The YAML of this record has problems, which `fieldbook check` shows. Put them right first, then change the field.',
  zh: '这条记录的 YAML 有问题（用 `fieldbook check` 查看），请先改正，再修改字段。',
}

export const stale: Message = {
  en: 'The text has changed since the record was read. Read it again, then change the field.',
  zh: '读取记录之后文本已经变化，请重新读取后再修改字段。',
}

export const byHand: Message = {
  en: 'This change cannot be written without touching other parts of the record. Edit the text by hand.',
  zh: '无法只改这一处而不影响记录的其他部分，请直接编辑文本。',
}

export const headingField: Message = {
  en: 'The kind of a section follows from the ID in its heading, and ID and title cannot be removed.',
  zh: '章节的类型由标题中的编号决定；编号和标题不能删除。',
}
