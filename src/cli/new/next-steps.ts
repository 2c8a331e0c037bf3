import type { Call } from '../verb.ts'

/** What to do with a new engagement. */
export function nextSteps({ language }: Call, dir: string, open: string | undefined): string {
  const enter = dir === '.' ? '' : `cd ${/^[\w./-]+$/.test(dir) ? dir : `"${dir}"`} && `
  const steps =
    language === 'zh'
      ? [
          open === 'people.yaml' || open === undefined ? '打开 people.yaml，核对双方人员。' : `打开 ${open}。`,
          `运行 \`${enter}fieldbook check\`，查看还缺什么。`,
          '纳入版本管理：`git init && git add . && git commit -m "项目启动"`。',
        ]
      : [
          open === 'people.yaml' || open === undefined ? 'Open people.yaml and confirm the people of both sides.' : `Open ${open}.`,
          `Run \`${enter}fieldbook check\` to see what is still open.`,
          'Keep its history: `git init && git add . && git commit -m "Start"`.',
        ]
  return `${language === 'zh' ? '接下来：' : 'Next:'}\n${steps.map((step, i) => `  ${i + 1}. ${step}\n`).join('')}`
}
