import { severities } from '../base/finding.ts'
import type { Shape } from './fits.ts'

const message: Shape = { fields: { en: 'text', zh: 'text' } }
const span: Shape = { fields: { start: 'number', end: 'number' } }
const position: Shape = { fields: { line: 'number', character: 'number' } }
const range: Shape = { fields: { start: position, end: position } }

const problem: Shape = {
  fields: {
    code: 'text',
    message,
    pointer: 'text',
    'at?': ['key', 'value'],
    'word?': { fields: { text: 'text', index: 'number' } },
    'prose?': 'boolean',
    'span?': span,
    'severity?': severities,
    'related?': { listOf: { fields: { record: 'text', 'file?': 'text', pointer: 'text', message } } },
    'fixes?': { listOf: { fields: { title: message, 'record?': 'text', changes: { listOf: 'map' } } } },
  },
}

const record: Shape = {
  fields: {
    kind: 'text',
    id: 'text',
    title: 'text',
    'status?': 'text',
    form: ['yaml', 'markdown', 'section'],
    data: 'map',
    prose: 'text',
    part: 'number',
    'problems?': { listOf: problem },
    'ruleProblems?': { listOf: problem },
  },
}

const stamp: Shape = { fields: { path: 'text', size: 'number', modified: 'number', changed: 'number', inode: 'number' } }

const file: Shape = {
  fields: { stamp, records: { listOf: record }, readProblems: { listOf: { fields: { part: 'number', problem } } }, accepts: 'boolean' },
}

/** What `check-shards.ts` keeps. */
export const shardShape: Shape = { fields: { mark: 'text', files: { listOf: file } } }

const finding: Shape = {
  fields: {
    code: 'text',
    severity: severities,
    message,
    'record?': 'text',
    'kind?': 'text',
    file: 'text',
    pointer: 'text',
    range,
    related: { listOf: { fields: { file: 'text', range, message } } },
    fixes: { listOf: { fields: { title: message } } },
  },
}

const counts: Shape = { fields: { error: 'number', warning: 'number', info: 'number' } }

const looked: Shape = { fields: { folders: { listOf: 'text' }, names: 'text' } }

/** What `last-check.ts` keeps. */
export const lastCheckShape: Shape = {
  fields: {
    key: 'text',
    today: 'text',
    asked: 'boolean',
    shards: { listOf: 'text' },
    result: { fields: { engagement: 'text', records: 'number', files: 'number', findings: { listOf: finding }, counts, looked } },
  },
}
