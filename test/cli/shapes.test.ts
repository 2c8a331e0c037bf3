import { expect, test } from 'vitest'
import { verbs } from '../../src/cli/verbs.ts'
import { emptyFolder, engagement, fieldbook, requirementYaml } from './program.ts'

const basic = ['client=x', 'vendor=y', 'code=Z', 'systems=ERP', 'clientManagerName=a', 'vendorManagerName=b']

/** A call of each verb whose result holds everything that its documentation shows. */
const calls: { readonly [verb: string]: readonly string[] } = {
  new: ['new', 'x', ...basic.flatMap((answer) => ['--set', answer])],
  template: ['template', 'list'],
  add: ['add', 'issue', '--title', 'x'],
  check: ['check'],
  fmt: ['fmt', '--check'],
  list: ['list', 'requirement', '--columns', 'priority'],
  show: ['show', 'REQ-0001'],
  set: ['set', 'REQ-0001', 'priority=should'],
  move: ['move', 'REQ-0001', 'reviewed'],
  kinds: ['kinds'],
  rules: ['rules'],
  explain: ['explain', 'link-dangling'],
}

/** The names of all fields, those within lists of any item. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) => [`${path}.${key}`, ...fieldsOf(item, `${path}.${key}`)])
}

test.each(verbs.filter((verb) => verb.json).map((verb) => [verb.name, verb] as const))(
  'The result of %s has the fields that its documentation shows',
  async (name, verb) => {
    const folder =
      name === 'new'
        ? emptyFolder()
        : engagement({
            'requirements/REQ-0002.yaml': requirementYaml('REQ-0002', 'x', 'refines: [REQ-0001, REQ-99]\n'),
            '.fieldbook/records/en/x.yaml': '# Always.\nkind: Issue\ntitle: X\n',
          })
    const { stdout, stderr } = await fieldbook([...(calls[name] ?? []), '--format', 'json'], { cwd: folder })
    expect(stderr).toBe('')
    const { version, ...result } = JSON.parse(stdout)
    expect(version).toBe(1)
    expect(Object.keys(result)).toEqual(Object.keys(verb.json ?? {}))
    const open = /\.(fields|answers)\.|practices|\.changed|\.findings\[\]|\.page/
    const documented = fieldsOf(verb.json).filter((field) => !open.test(field))
    expect(fieldsOf(result)).toEqual(expect.arrayContaining(documented))
  },
)
