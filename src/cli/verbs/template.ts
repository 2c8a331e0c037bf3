import { FieldbookError } from '../../base/error.ts'
import { choices } from '../../base/message.ts'
import { tooMuch } from '../output.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'

export const template: Verb = {
  name: 'template',
  summary: {
    en: 'List template packs, bring an engagement to a newer one, or make one from it.',
    zh: '列出模板包，把项目更新到新版模板包，或由项目制作模板包。',
  },
  usage: 'list | update [--template <pack>] [--with <overlay>]... [--dry-run] | harvest --to <folder> [--name <name>]',
  details: [
    {
      en: 'update merges what changed in the pack with what the team has changed since: files that the team deleted stay deleted, and where both changed the same lines, both stand between conflict markers and the exit code is 1. With --set an answer is changed, such as the day of the go-live, and what follows from it moves along.',
      zh: 'update 把模板包的改动与团队之后的改动合并：团队删除的文件不再恢复；双方改了相同的行时，两种写法都保留在冲突标记之间，退出码为 1。用 --set 可以改变某个答案，例如上线日期，由它推算的日期会一并调整。',
    },
    {
      en: 'harvest writes a pack in which names, days and amounts of this engagement have become gaps, and records are back in their first state. What it could not decide is listed; read the pack before you pass it on.',
      zh: 'harvest 写出一个模板包：本项目的名称、日期和金额变成填空，记录回到初始状态。无法自动判断的内容会列出；交给别人之前请通读一遍。',
    },
    {
      en: 'With --format json, list gives `packs` and `records`, update `before`, `after`, `written` and `files` with `path` and `outcome`, and harvest `folder`, `name`, `files`, `leftOut`, `repaired` and `dropped`.',
      zh: '加上 --format json 时，list 给出 `packs` 和 `records`；update 给出 `before`、`after`、`written` 和 `files`（含 `path` 与 `outcome`）；harvest 给出 `folder`、`name`、`files`、`leftOut`、`repaired` 和 `dropped`。',
    },
  ],
  options: [
    {
      name: 'template',
      value: '<pack>',
      help: {
        en: 'For update: where the newer pack is, for one that does not come with Fieldbook: a folder or a Git address.',
        zh: '用于 update：新版模板包的位置（文件夹或 Git 地址）；自带的模板包不必写。',
      },
    },
    {
      name: 'with',
      value: '<overlay>',
      multiple: true,
      help: { en: 'For update: an overlay to add; may be repeated.', zh: '用于 update：要增加的叠加包，可重复。' },
    },
    { name: 'answers', value: '<file>', help: { en: 'For update: a YAML file with answers.', zh: '用于 update：写有答案的 YAML 文件。' } },
    {
      name: 'set',
      value: '<name>=<answer>',
      multiple: true,
      help: { en: 'For update: one answer; may be repeated.', zh: '用于 update：一个答案，可重复。' },
    },
    { name: 'dry-run', help: { en: 'For update: only say what would happen.', zh: '用于 update：只列出会发生什么，不写入。' } },
    { name: 'to', value: '<folder>', help: { en: 'For harvest: the new folder of the pack.', zh: '用于 harvest：模板包的新文件夹。' } },
    {
      name: 'name',
      value: '<name>',
      help: { en: "For harvest: the pack's name; that of the folder unless said otherwise.", zh: '用于 harvest：模板包的名称，默认与文件夹同名。' },
    },
    formatOption,
  ],
  json: {
    packs: [{ name: 'basic', names: { en: '…', zh: '…' }, summary: { en: '…', zh: '…' }, overlay: false, fits: [] }],
    records: [{ name: 'env-check', kind: 'Checklist', purpose: 'Before each installation.' }],
  },
  examples: [
    example('fieldbook template list', 'Shows the packs, and the record templates of this engagement.', '列出模板包，以及本项目可用的记录模板。'),
    example('fieldbook template update --dry-run', 'Says what a newer version of the pack would change.', '查看新版模板包会带来哪些改动。'),
    example(
      'fieldbook template update --set goLive=2027-05-03',
      'Moves the go-live, and the days that follow from it.',
      '调整上线日期，由它推算的日期一并调整。',
    ),
    example('fieldbook template update --with on-site', 'Adds an overlay to an engagement that is under way.', '给进行中的项目增加一个叠加包。'),
    example('fieldbook template harvest --to ../our-pack', 'Makes a pack from this engagement.', '由本项目制作模板包。'),
  ],
  async run(call) {
    const [task, more] = call.arguments.positionals
    confirmOptions(call, task)
    if (more === undefined && task === 'list') return (await import('../template/list.ts')).listTemplates(call)
    if (more === undefined && task === 'update') return (await import('../template/update.ts')).update(call)
    if (more === undefined && task === 'harvest') return (await import('../template/harvest.ts')).harvest(call)
    throw wrongTask(call)
  },
}

/** The options that a task takes besides those that all take. */
const taskOptions: { readonly [task: string]: readonly string[] } = {
  list: [],
  update: ['template', 'with', 'answers', 'set', 'dry-run'],
  harvest: ['to', 'name'],
}
const tasks = Object.keys(taskOptions)

/** An option that does nothing would look as if it had been obeyed. */
function confirmOptions({ arguments: { given } }: Call, task = ''): void {
  const foreign = given.find(({ name }) => tasks.some((one) => one !== task && taskOptions[one]?.includes(name)))
  if (!foreign || !tasks.includes(task)) return
  const owner = tasks.find((one) => taskOptions[one]?.includes(foreign.name))
  throw new FieldbookError('bad-arguments', {
    en: `--${foreign.name} belongs to \`fieldbook template ${owner}\`, not to ${task}.`,
    zh: `--${foreign.name} 用于 \`fieldbook template ${owner}\`，不用于 ${task}。`,
  })
}

function wrongTask({ arguments: { positionals } }: Call): FieldbookError {
  const [said = '', ...extra] = positionals
  if (tasks.includes(said)) return tooMuch(extra.join(' '))
  const known = choices(tasks)
  return new FieldbookError('bad-arguments', {
    en: `template needs ${known.en} after it${said === '' ? '' : `, not ${said}`}.`,
    zh: `template 后面应写 ${known.zh}${said === '' ? '' : `，不能是 ${said}`}。`,
  })
}
