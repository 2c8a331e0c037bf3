import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { recordTemplate } from '../template/record-template.ts'
import { addFromTemplate } from './add-from-template.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'

const calendar = 'calendar:\n  holidays:\n    - { name: New Year, from: 2027-01-01, to: 2027-01-03 }\n'
const engagement = `kind: Engagement\nid: HL-ERP\ntitle: T\nstatus: planned\nlanguage: en\nclient: C\n${calendar}`
const issue = 'kind: Issue\ntitle: "<% title %>"\nraised: "<% today-4 %>"\ndue: "<% today+7 %>"\n'

async function added(text: string, today: string): Promise<string | undefined> {
  const project = await loadProject(inMemoryFiles([['engagement.yaml', engagement]]), { kinds: builtInKinds(), today })
  const templates = [recordTemplate({ path: 'question.yaml', text }) ?? expect.fail('no template')]
  const memory = { packs: [], language: 'en', today, answers: {}, days: {} } as const
  return addFromTemplate(project, { templates, memory }, { from: 'question', title: 'Which lot?' }, today).changes[0]?.after
}

test('a record template counts days from the day on which the record is added, and past the holidays of the project', async () => {
  expect(await added(issue, '2026-11-20')).toContain('raised: "2026-11-16"\ndue: "2026-11-27"\n')
  expect(await added(issue, '2026-12-25')).toContain('raised: "2026-12-21"\ndue: "2027-01-04"\n')
})

test('what is no such day is refused by its name', async () => {
  await expect(added(issue.replace('today+7', 'today+7wd'), '2026-11-20')).rejects.toThrow('today+7wd is neither a question nor a derived day')
})
