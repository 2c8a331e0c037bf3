import type { Language } from '../../base/message.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import { inMemoryFiles } from '../../project/in-memory-files.ts'
import { loadProject } from '../../project/load.ts'
import { type DocumentView, type EngagementView, viewDocument } from '../document-view.ts'

const marker = '<|>'

/** Files of a small engagement that is about nobody who exists. */
export const base: { readonly [path: string]: string } = {
  'engagement.yaml': 'kind: Engagement\nid: HL-ERP\ntitle: 浩林机械 ERP 实施（虚构）\nstatus: planned\nlanguage: zh\nclient: 浩林机械（虚构）\n',
  'people.yaml': `kind: Directory
people:
  - handle: chen.jie
    name: 陈洁
    organisation: 浩林机械（虚构）财务部
    side: client
    roles: [财务关键用户]
  - handle: li.wei
    name: 李伟
    side: vendor
    roles: [项目经理]
  - handle: zeng.min
    name: 曾敏
    side: vendor
`,
  'requirements/REQ-0001.yaml': `kind: Requirement
id: REQ-0001
title: 订单状态实时可查
status: approved
type: functional
priority: must
acceptance:
  - 订单提交后 2 秒内在列表中显示“待审核”
owner: chen.jie
`,
  'changes/CR-0001.yaml': `kind: ChangeRequest
id: CR-0001
title: 超信用额度的订单自动冻结
status: proposed
reason: 财务要求超信用额度的订单自动冻结。
requestedBy: chen.jie
implements: [REQ-0001]
`,
}

/** An engagement in memory with the document that holds the marker `<|>`, and the marker's offset. */
export async function viewWith(files: { readonly [path: string]: string }, language: Language = 'zh'): Promise<{ view: DocumentView; offset: number }> {
  const all = { ...base, ...files }
  const found = Object.entries(all).find(([, text]) => text.includes(marker))
  const [path, marked] = found ?? ['engagement.yaml', `${all['engagement.yaml']}${marker}`]
  const text = marked.replace(marker, '')
  const engagement = await engagementWith({ ...all, [path]: text }, language)
  return { view: viewDocument(engagement, path, text), offset: marked.indexOf(marker) }
}

/** An engagement in memory. */
export async function engagementWith(files: { readonly [path: string]: string }, language: Language = 'zh'): Promise<EngagementView> {
  const project = await loadProject(inMemoryFiles(Object.entries(files)), { kinds: builtInKinds(), today: '2026-11-22' })
  return { project, language, editor: { uriOf: (file) => `file:///e/${file}`, versionOf: () => null } }
}
