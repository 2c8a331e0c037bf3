import type { Language, Message } from '../../base/message.ts'
import type { NoteKind, Notes } from './notes.ts'

const chapters: readonly { readonly kind: NoteKind; readonly title: Message; readonly text: Message }[] = [
  {
    kind: 'look',
    title: { en: 'Look here first', zh: '请先检查这些文件' },
    text: {
      en: 'The beginning of a party’s name still stands in these files, perhaps in another spelling.',
      zh: '以下文件中仍有客户单位或实施单位名称的开头，可能是另一种简称。',
    },
  },
  {
    kind: 'personal',
    title: { en: 'Personal data and addresses', zh: '个人信息与地址' },
    text: {
      en: 'Telephone numbers, mail and network addresses, numbers of identity cards and notes on people were taken out of these files. Names of people who are not in people.yaml cannot be recognised: read the files once.',
      zh: '已从以下文件中去除电话、邮箱、网络地址、证件号码和对个人的备注。people.yaml 之外的人名无法识别，请通读一遍。',
    },
  },
  {
    kind: 'money',
    title: { en: 'Amounts of money', zh: '金额' },
    text: { en: 'Amounts in these files were blanked.', zh: '以下文件中的金额已隐去。' },
  },
  {
    kind: 'day',
    title: { en: 'Days', zh: '日期' },
    text: {
      en: 'Days in these files count from the kickoff or the go-live now. A day in a text may have been a fact that belongs to the old project only.',
      zh: '以下文件中的日期已改为从启动或上线日推算。正文里的日期可能只是旧项目的事实，请酌情删改。',
    },
  },
  {
    kind: 'lesson',
    title: { en: 'Lessons that became items of a check list', zh: '已并入检查表的经验教训' },
    text: { en: 'The check list was named by the lesson.', zh: '检查表由经验教训中的说明确定。' },
  },
  {
    kind: 'lesson-open',
    title: { en: 'Lessons without a check list', zh: '没有对应检查表的经验教训' },
    text: {
      en: 'They stand in the record template lessons-of-earlier-projects; move each to where it is needed.',
      zh: '已放入记录模板 lessons-of-earlier-projects，请逐条移到合适的地方。',
    },
  },
  {
    kind: 'template',
    title: { en: 'Record templates', zh: '记录模板' },
    text: { en: 'Made from records that told what happened; only their frame was kept.', zh: '由记载事实的记录提炼而成，只保留了框架。' },
  },
  {
    kind: 'left-out',
    title: { en: 'Left out', zh: '未收入' },
    text: { en: 'These records tell what happened in the old project.', zh: '以下记录属于旧项目的事实。' },
  },
  {
    kind: 'repaired',
    title: { en: 'Fields that were taken out', zh: '去除了部分字段' },
    text: {
      en: 'In a new engagement something in these files would have been an error, mostly a link to a record that was left out.',
      zh: '以下文件中有内容在新项目里会出错，多为指向未收入记录的链接，已去除。',
    },
  },
  {
    kind: 'dropped',
    title: { en: 'Files that lost a record', zh: '去除了记录的文件' },
    text: { en: 'A record in these files could not stand in a new engagement.', zh: '以下文件中有记录无法用于新项目，已去除。' },
  },
]

/** What a person should know and check before the pack is passed on. It names places and repeats nothing that was taken out. */
export function harvestNote(notes: Notes, language: Language): string {
  const head =
    language === 'zh'
      ? '# 提炼说明\n\n此模板包由一个实施项目自动提炼而成，交给别人之前请通读。核对完毕后可删除本文件；新建项目时不会带上它。\n'
      : '# What the harvest did\n\nThis pack was made from an engagement by a program. Read it before you pass it on. Delete this page when you have checked the pack; it does not become part of new engagements.\n'
  const texts = chapters.flatMap(({ kind, title, text }) => {
    const places = notes.of(kind)
    return places.length === 0 ? [] : [`\n## ${title[language]}\n\n${text[language]}\n\n${places.map((place) => `- \`${place}\`\n`).join('')}`]
  })
  return head + texts.join('')
}
