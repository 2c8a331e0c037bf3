import type { Severity } from '../base/finding.ts'
import type { Message } from '../base/message.ts'

/** A code that reading a text can give, described for settings, documentation and `explain`. */
interface ReaderCode {
  readonly code: string
  readonly summary: Message
  readonly severity: Severity
  readonly practices: readonly number[]
}

function error(code: string, en: string, zh: string): ReaderCode {
  return { code, summary: { en, zh }, severity: 'error', practices: [] }
}

/** Every code of a problem that reading a text can give. */
export const readerCodes: readonly ReaderCode[] = [
  error('yaml-syntax', 'The YAML text cannot be read.', 'YAML 文本有语法错误，无法读取。'),
  error('merge-conflict', 'A Git merge conflict was left in the file.', '文件里留有未解决的 Git 合并冲突。'),
  error('yaml-nesting', 'Lists and maps are nested too deeply.', '列表或映射的嵌套层数过多。'),
  error('yaml-anchor', 'A record uses a YAML anchor (&) or alias (*).', '记录里用了 YAML 锚点（&）或别名（*）。'),
  error('yaml-merge', 'A record uses a YAML merge key (<<).', '记录里用了 YAML 合并键（<<）。'),
  error('yaml-tag', 'A record uses a YAML tag or directive (! or %).', '记录里用了 YAML 标签或指令（! 或 %）。'),
  error('yaml-duplicate-key', 'A field is written twice.', '同一个字段写了两次。'),
  error('yaml-key', "A field's name is no plain text.", '字段名不是普通文字。'),
  error('yaml-documents', 'A file holds more than one YAML document.', '一个文件里有多份 YAML 文档。'),
  error('record-empty', 'A record has no fields.', '记录里没有任何字段。'),
  error('record-not-fields', 'A record is a list or a single value instead of fields.', '记录不是由字段组成，而是一个列表或单个值。'),
  error('front-matter-open', 'The front matter of a Markdown file is not closed.', 'Markdown 文件开头的字段区没有结束标记。'),
  error('section-block-open', 'The record block of a section is not closed.', '章节的 yaml record 代码块没有结束标记。'),
  error('section-without-heading', 'A record block does not follow a heading that starts with an ID.', 'yaml record 代码块上方不是以编号开头的标题。'),
  error('section-repeats-heading', 'A record block repeats what the heading says.', 'yaml record 代码块重复了标题已写明的内容。'),
]
