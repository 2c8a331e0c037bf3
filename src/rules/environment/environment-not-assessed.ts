import type { Problem } from '../../base/problem.ts'
import { isNear } from '../engagement-time.ts'
import { dayOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'

/** Four weeks: what an assessment finds wanting has to be ordered, delivered and installed. */
const workingDaysBefore = 20

export const environmentNotAssessed: RecordRule = {
  code: 'environment-not-assessed',
  summary: {
    en: 'An environment is used, or go-live is less than four weeks away, and nobody has compared it with what is required.',
    zh: '环境已投入使用，或距上线不足四周，仍未对照要求做评估。',
  },
  severity: 'warning',
  practices: [23],
  scope: 'record',
  about: [{ kind: 'Environment', states: ['planned'] }],
  *check(record, project) {
    if (isClosed(project)) return
    const user = firstUser(record, project)
    const goLive = dayOf(project.engagement?.data.goLive)
    if (user) yield used(record, user)
    // After the go-live, what is planned belongs to a later wave.
    else if (record.data.type === 'production' && goLive !== undefined && goLive >= project.today && isNear(goLive, workingDaysBefore, project)) {
      yield needed(record, goLive)
    }
  },
}

/** A record of work that was done in an environment. */
function firstUser(record: RecordView, project: ProjectView): RecordView | undefined {
  return project.linksTo(record.id).find(({ field, from }) => field.pointer === '/environment' && isDone(from, project))?.from
}

function isDone({ kind, status, data }: RecordView, { today }: ProjectView): boolean {
  if (kind.name === 'Deployment') return status === 'confirmed' || (dayOf(data.date) ?? '9999') <= today
  if (kind.name === 'MigrationBatch') return status !== 'planned'
  return kind.name === 'TestRun' || kind.name === 'RunLog'
}

function used(record: RecordView, user: RecordView): Problem {
  return {
    code: 'environment-not-assessed',
    pointer: '/status',
    message: {
      en: `${record.id} is in use (${user.id}), but was never assessed. Compare machines, software and network with what is required, and write 'assessedOn', 'assessedBy' and what was found.`,
      zh: `${record.id} 已在使用（${user.id}），却没有评估过。请对照要求核对主机、软件和网络，填写 assessedOn、assessedBy 和发现的问题。`,
    },
    related: [{ record: user.id, file: user.file, pointer: '/environment', message: { en: 'Used here', zh: '在此使用' } }],
  }
}

function needed(record: RecordView, goLive: string): Problem {
  return {
    code: 'environment-not-assessed',
    pointer: '/status',
    message: {
      en: `Go-live is on ${goLive} and ${record.id} is not assessed. Compare it with what is required now: machines that are missing take weeks.`,
      zh: `上线日期是 ${goLive}，${record.id} 还没有评估。请尽快对照要求核对，缺机器要等好几周。`,
    },
  }
}
