import { isList, textOf } from '../../base/value.ts'
import { isNear } from '../engagement-time.ts'
import { dayOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { listed } from '../listed.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'

/** A planned batch is asked about while there still is a week for a trial. */
const workingDaysBefore = 5

export const fullBatchBeforePilot: EngagementRule = {
  code: 'full-batch-before-pilot',
  summary: {
    en: 'A full migration batch was loaded, or is about to be, and its mapping was never tried in a batch that was reconciled.',
    zh: '正式批次已装入或即将装入，其映射却没有经过核对的试迁。',
  },
  severity: 'warning',
  practices: [30],
  scope: 'engagement',
  about: [{ kind: 'MigrationBatch' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    const batches = project.ofKind('MigrationBatch')
    const tried = earliestTrials(batches)
    for (const batch of batches) {
      if (batch.data.type !== 'full' || !isDue(batch, project)) continue
      const start = textOf(batch.data.start)
      const untried = mappingsOf(batch).filter((mapping) => {
        const trial = tried.get(mapping)
        return trial === undefined || (start !== undefined && trial > start)
      })
      if (untried.length === 0) continue
      const { en, zh } = listed(untried.map((id) => ({ en: id, zh: id })))
      yield {
        in: batch,
        code: 'full-batch-before-pilot',
        pointer: '/type',
        message: {
          en: `${batch.id} moves all data by ${en}, which no earlier pilot or rehearsal has tried and reconciled. Load a pilot batch first, compare samples and totals, and correct the mapping by it.`,
          zh: `${batch.id} 按 ${zh} 正式迁移，此前没有经过核对的试点或演练批次。请先试迁一批，抽样比对、核对总数，再据此修正映射。`,
        },
      }
    }
  },
}

/** Loaded, or planned for the next days; what is accepted cannot be tried any more. */
function isDue({ status, data }: RecordView, project: ProjectView): boolean {
  if (status === 'planned') return isNear(dayOf(textOf(data.start)?.slice(0, 10)), workingDaysBefore, project)
  return status === 'loaded' || status === 'reconciled'
}

function mappingsOf(batch: RecordView): string[] {
  return batch.links.filter(({ field }) => field.pointer === '/mappings').map(({ target }) => target)
}

/** By mapping, when the first trial of it ended; empty text where it does not say. */
function earliestTrials(batches: readonly RecordView[]): Map<string, string> {
  const tried = new Map<string, string>()
  for (const batch of batches) {
    if (batch.data.type === 'full' || !isReconciled(batch)) continue
    const end = textOf(batch.data.end) ?? ''
    for (const mapping of mappingsOf(batch)) {
      const known = tried.get(mapping)
      if (known === undefined || end < known) tried.set(mapping, end)
    }
  }
  return tried
}

/** A trial is often taken back on purpose after it was compared. */
function isReconciled({ status, data }: RecordView): boolean {
  const compared = isList(data.samples) && data.samples.length > 0 && isList(data.controlTotals) && data.controlTotals.length > 0
  return status === 'reconciled' || status === 'accepted' || (status === 'rolled-back' && compared)
}
