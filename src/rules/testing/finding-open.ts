import { isGoLiveNear } from '../engagement-time.ts'
import { stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import { linkedFrom } from '../linked-from.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'
import { openDefects } from './open-defects.ts'

/** Two weeks leave time to mend a finding, to test it again and to have it seen by the user who reported it. */
const workingDaysBefore = 10

export const findingOpen: RecordRule = {
  code: 'finding-open',
  summary: {
    en: 'Go-live is near or past, and a defect that users found in the acceptance test is still open.',
    zh: '临近上线或已上线，UAT 中发现的问题仍未关闭。',
  },
  severity: 'warning',
  practices: [35],
  scope: 'record',
  about: [{ kind: 'Defect', states: openDefects }],
  *check(record, project) {
    // Critical ones stop the go-live: go-live-with-open-critical says so.
    if (record.data.severity === 'critical' || isClosed(project) || !isGoLiveNear(workingDaysBefore, project)) return
    const uat = foundInUat(record, project)
    if (!uat) return
    const state = stateName(record)
    yield {
      code: 'finding-open',
      pointer: '/status',
      message: {
        en: `${record.id} was found by users in ${uat.id} and is still '${state.en}' so close to go-live. Mend and verify it, or agree with the users that it is not mended and write why.`,
        zh: `${record.id} 是用户在 ${uat.id} 中发现的，临近上线状态还是“${state.zh}”。请修复并验证；确定不修的，与用户商定并写明原因。`,
      },
      related: [{ record: uat.id, file: uat.file, pointer: '', message: { en: 'Found here', zh: '在此发现' } }],
    }
  },
}

/** The test run or test case of the acceptance test in which a defect showed up. */
function foundInUat(record: RecordView, project: ProjectView): RecordView | undefined {
  const named = record.links.filter((link) => link.field.pointer === '/foundIn').flatMap((link) => project.byId(link.target).slice(0, 1))
  return [...named, ...linkedFrom(record, 'seenIn', project)].find(({ data }) => data.level === 'uat')
}
