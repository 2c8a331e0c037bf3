import { writeYaml } from '../../record/write.ts'
import type { Delimiters, Derived } from '../../template/pack.ts'

const handlePattern = '^[a-z0-9]+([._-][a-z0-9]+)*$'

/** What a harvested pack asks: who, when and under which code. */
const questions = [
  { name: 'client', type: 'text', required: true, label: { en: 'Client', zh: '客户单位' } },
  { name: 'vendor', type: 'text', required: true, label: { en: 'Vendor', zh: '实施单位' } },
  { name: 'code', type: 'text', required: true, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', label: { en: 'Project code', zh: '项目代号' } },
  { name: 'kickoff', type: 'date', required: true, default: 'today+7', label: { en: 'Kickoff', zh: '启动日期' } },
  { name: 'goLive', type: 'date', required: true, label: { en: 'Go-live', zh: '上线日期' } },
  { name: 'clientManagerName', type: 'text', required: true, label: { en: 'Project manager of the client', zh: '客户方项目经理' } },
  {
    name: 'clientManager',
    type: 'text',
    required: true,
    default: 'client.pm',
    pattern: handlePattern,
    label: { en: "Handle of the client's project manager", zh: '客户方项目经理的代号' },
  },
  { name: 'vendorManagerName', type: 'text', required: true, label: { en: 'Project manager of the vendor', zh: '实施方项目经理' } },
  {
    name: 'vendorManager',
    type: 'text',
    required: true,
    default: 'vendor.pm',
    pattern: handlePattern,
    label: { en: "Handle of the vendor's project manager", zh: '实施方项目经理的代号' },
  },
]

/** The `template.yaml` of a harvested pack. */
export function manifestText(name: string, delimiters: Delimiters, days: { readonly derived: readonly Derived[]; readonly length: number }): string {
  return writeYaml({
    name,
    version: '1.0',
    names: { en: name, zh: name },
    summary: { en: 'Made from an engagement; say here whom it suits.', zh: '由一个项目提炼而成，请在此写明适用场景。' },
    delimiters,
    questions: questions.map((question) => (question.name === 'goLive' ? { ...question, default: `today+${days.length + 7}` } : question)),
    derive: Object.fromEntries(days.derived.map(({ name: day, from, days: count }) => [day, { from, days: count }])),
  })
}
