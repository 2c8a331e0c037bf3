import type { Severity } from '../base/finding.ts'
import type { CodeInfo } from './rule.ts'

function info(code: string, en: string, zh: string, severity: Severity = 'error'): CodeInfo {
  return { code, summary: { en, zh }, severity, practices: [] }
}

/** Codes that checking a record against its kind can give, and checking the file of a kind. */
export const schemaCodes: readonly CodeInfo[] = [
  info('field-missing', 'A field that every record of the kind needs is missing.', '缺少该类型必填的字段。'),
  info('field-unknown', 'A record has a field that its kind does not know.', '记录里有该类型没有的字段。'),
  info('id-format', 'An ID is not written as the prefix of its kind and at least four digits.', '编号不是“类型前缀加至少四位数字”的写法。'),
  info('value-type', 'A value is of another sort than the field holds, such as text for a number.', '值的类型不符，例如该填数字却填了文字。'),
  info('value-empty', 'A field is there but empty.', '字段存在但没有内容。'),
  info('value-not-allowed', 'A value is none of those that the field may have.', '值不在允许的范围之内。'),
  info('value-pattern', 'A text is not written as the field wants it.', '文字的写法不符合字段要求。'),
  info('value-format', 'A date, time or other formatted value does not exist or is written otherwise.', '日期、时间等格式的值不存在或写法不对。'),
  info('value-range', 'A value is too small, too large, too short, too long or of the wrong count.', '值过大、过小、过长、过短，或个数不对。'),
  info('value-repeated', 'A list names the same thing twice.', '列表里有重复项。'),
  info('state-field-missing', "A field that the record's state needs is not filled in.", '当前状态要求填写的字段还空着。'),
  info('invariant-not-evaluated', 'A condition of the kind could not be worked out for this record.', '该类型的某项条件无法对本记录求值。', 'info'),
  info('kind-file', "A file of the engagement's own kinds cannot be used as it is.", '项目自定义的类型文件有误，无法使用。'),
]
