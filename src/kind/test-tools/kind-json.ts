/** The smallest kind file, with changes to its annotation and to its schema. */
export function kindJson(annotation: object = {}, schema: object = {}): Record<string, unknown> {
  return {
    'x-fieldbook': {
      kind: 'AuditNote',
      names: { en: 'Audit note', zh: '审计记录' },
      prefix: 'AUD',
      folder: 'audits',
      phase: 'closing',
      ...annotation,
    },
    properties: {
      note: { type: 'string', title: 'Note', 'x-zh': { title: '说明' } },
      auditors: { type: 'array', items: { type: 'string' } },
      finding: { type: 'object', additionalProperties: false, properties: { on: { type: 'string', format: 'date' } } },
      level: { type: 'integer', minimum: 1, maximum: 5 },
    },
    ...schema,
  }
}
