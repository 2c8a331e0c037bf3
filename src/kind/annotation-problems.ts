import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { annotationProblem, unknownField } from './annotation-problem.ts'
import { completeSchema } from './complete-schema.ts'
import { compileExpression } from './expression.ts'
import { quoted } from './field-name.ts'
import { fieldAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import type { Annotation, KindFile } from './kind-file.ts'
import { phaseNames } from './phases.ts'
import { isSchema } from './schema-keywords.ts'
import { workflowProblems } from './workflow-problems.ts'

/** What is wrong with a kind file that has the right shape: names of fields, states and phases that do not exist, and what contradicts itself. */
export function annotationProblems(file: KindFile): Problem[] {
  const annotation = file['x-fieldbook']
  const schema = completeSchema(file, annotation.kind ?? '')
  return [
    ...identityProblems(annotation),
    ...commonFieldProblems(file),
    ...requiredProblems(file, schema),
    ...(annotation.workflow ? workflowProblems(annotation, schema) : []),
    ...fieldReferences(annotation).flatMap(({ steps, pointer, at }) => (fieldAt(schema, pointer) ? [] : [unknownField(schema, pointer, steps, at)])),
    ...expressionProblems(annotation),
  ]
}

function identityProblems(annotation: Annotation): Problem[] {
  const problems: Problem[] = []
  const { kind, prefix, folder, file, id, adopt, phase } = annotation
  if (kind === undefined)
    problems.push(
      annotationProblem(['kind'], { en: 'The kind has no name: add `kind`, such as AuditNote.', zh: '缺少类型名称：请补上 `kind`，如 AuditNote。' }),
    )
  if (!annotation.names)
    problems.push(annotationProblem(['names'], { en: 'Add `names`: what people call one record.', zh: '请补上 `names`：一条记录的叫法。' }))
  if (phase === undefined)
    problems.push(
      annotationProblem(['phase'], { en: `Add \`phase\`: one of ${phaseNames.join(', ')}.`, zh: `请补上 \`phase\`，可选：${phaseNames.join('、')}。` }),
    )
  if (prefix !== undefined && id !== undefined)
    problems.push(
      annotationProblem(['id'], {
        en: '`id` is only for kinds with one `file`: a prefix makes the IDs.',
        zh: '`id` 仅用于单个 `file` 的类型：有前缀时编号由前缀生成。',
      }),
    )
  if (adopt) {
    if (folder !== undefined || file !== undefined) problems.push(annotationProblem([folder === undefined ? 'file' : 'folder'], adoptPlace))
    if (prefix === undefined)
      problems.push(annotationProblem(['prefix'], { en: 'Add `prefix`: adopted records need IDs too.', zh: '请补上 `prefix`：接管的记录也需要编号。' }))
  } else if ((prefix === undefined) !== (folder === undefined) || (prefix === undefined) === (file === undefined)) {
    problems.push(annotationProblem([], onePlace))
  }
  return problems
}

const adoptPlace: Message = {
  en: 'A kind that adopts files has no folder or file of its own: leave this out.',
  zh: '接管已有文件的类型没有自己的目录或文件：请删除此项。',
}
const onePlace: Message = {
  en: 'Say where records lie: either `prefix` and `folder`, or `file` for a kind of which there is only one record.',
  zh: '请说明记录放在哪里：写 `prefix` 和 `folder`；若整个项目只有一条记录，则写 `file`。',
}

/** The fields that every record has are added by Fieldbook; a kind file may describe `id` and `title`, and not change what they are. */
function commonFieldProblems(file: KindFile): Problem[] {
  const { adopt, workflow } = file['x-fieldbook']
  if (adopt || !isSchema(file.properties)) return []
  const problems: Problem[] = []
  for (const name of ['kind', 'id', 'title', ...(workflow ? ['status'] : [])]) {
    const field = Object.hasOwn(file.properties, name) ? file.properties[name] : undefined
    if (field === undefined) continue
    const words = isSchema(field) ? Object.keys(field) : ['']
    if ((name === 'id' || name === 'title') && words.every((word) => ['title', 'description', 'x-zh', 'examples'].includes(word))) continue
    problems.push({
      code: 'kind-file',
      pointer: pointerOf(['properties', name]),
      at: 'key',
      message: {
        en: `${quoted(name)} is a field that every record has: leave it out. Of \`id\` and \`title\` you may write title, description and examples.`,
        zh: `${quoted(name)} 是每条记录都有的字段：请删除。对 \`id\` 和 \`title\` 只可写名称、说明和示例。`,
      },
    })
  }
  return problems
}

function requiredProblems(file: KindFile, schema: JsonSchema): Problem[] {
  if (file.additionalProperties !== undefined || !Array.isArray(file.required) || !isSchema(schema.properties)) return []
  const fields = schema.properties
  return file.required.flatMap((name: string, i) =>
    Object.hasOwn(fields, name)
      ? []
      : [
          {
            code: 'kind-file',
            pointer: pointerOf(['required', i]),
            message: { en: `${quoted(name)} is required and no field has that name.`, zh: `必填项 ${quoted(name)} 不是任何字段的名称。` },
          },
        ],
  )
}

interface FieldReference {
  readonly steps: readonly (string | number)[]
  readonly pointer: string
  readonly at: 'key' | 'value'
}

function fieldReferences({ links, people, columns, invariants, adopt }: Annotation): FieldReference[] {
  const value = (steps: readonly (string | number)[], pointer: string | undefined): FieldReference[] =>
    pointer === undefined ? [] : [{ steps, pointer, at: 'value' }]
  return [
    ...Object.keys(links ?? {}).map((pointer): FieldReference => ({ steps: ['links', pointer], pointer, at: 'key' })),
    ...(people ?? []).flatMap((pointer, i) => value(['people', i], pointer)),
    ...(columns ?? []).flatMap((pointer, i) => value(['columns', i], pointer)),
    ...(invariants ?? []).flatMap(({ field }, i) => value(['invariants', i, 'field'], field)),
    ...(['id', 'title', 'status'] as const).flatMap((name) => value(['adopt', name], adopt?.[name])),
  ]
}

function expressionProblems({ invariants }: Annotation): Problem[] {
  const seen = new Set<string>()
  return (invariants ?? []).flatMap(({ code, expression, en, zh }, i) => {
    const problems: Problem[] = []
    const result = compileExpression(expression)
    if ('problem' in result) {
      problems.push(
        annotationProblem(['invariants', i, 'expression'], {
          en: `The condition cannot be used: ${result.problem.en}.`,
          zh: `条件无法使用：${result.problem.zh}。`,
        }),
      )
    }
    if (seen.has(code))
      problems.push(annotationProblem(['invariants', i, 'code'], { en: `The code ${quoted(code)} stands twice.`, zh: `代码 ${quoted(code)} 重复。` }))
    if (en === undefined && zh === undefined) problems.push(annotationProblem(['invariants', i], unsaid))
    seen.add(code)
    return problems
  })
}

const unsaid: Message = {
  en: 'Say in `en` or `zh` what is wrong with a record that does not keep this, and what to do.',
  zh: '请用 `zh` 或 `en` 说明记录不满足时有什么问题、该怎么办。',
}
