import { placesAt } from '../../base/pointer.ts'
import { nearest } from '../../base/suggest.ts'
import { isList, isMap, textOf, type Value } from '../../base/value.ts'
import type { RecordRule, RecordView } from '../rule.ts'

export const personUnknown: RecordRule = {
  code: 'person-unknown',
  summary: { en: 'A record names somebody who is not in people.yaml.', zh: '记录中的人员不在 people.yaml 里。' },
  severity: 'error',
  practices: [2],
  scope: 'record',
  *check(record, project) {
    for (const pattern of record.kind.people) {
      for (const { pointer, value } of placesAt(record.data, pattern)) {
        const written = textOf(value)
        if (written === undefined || written === '' || project.people.has(written)) continue
        // Asked for last, so that another name or role of somebody known does not have every record checked again.
        const { directory } = project
        if (!directory) return
        const meant = personMeant(written, directory, project.people)
        const hint = meant
          ? { en: `Did you mean ${meant}?`, zh: `是否想写 ${meant}？` }
          : { en: 'Correct the handle, or add the person.', zh: '请更正代号，或先登记此人。' }
        yield {
          code: 'person-unknown',
          pointer,
          message: {
            en: `Nobody in ${directory.file} has the handle ${written}. ${hint.en}`,
            zh: `${directory.file} 中没有代号为 ${written} 的人员。${hint.zh}`,
          },
          fixes: meant ? [{ title: { en: `Change to ${meant}`, zh: `改为 ${meant}` }, changes: [{ pointer, set: meant }] }] : [],
        }
      }
    }
  },
}

/** What was found out for a directory: the same wrong handle tends to stand in hundreds of records. */
const known = new WeakMap<RecordView, Map<string, string | undefined>>()

function personMeant(written: string, directory: RecordView, handles: ReadonlySet<string>): string | undefined {
  const answers = known.get(directory) ?? new Map<string, string | undefined>()
  known.set(directory, answers)
  if (!answers.has(written)) answers.set(written, nearestPerson(written, directory.data.people, handles))
  return answers.get(written)
}

/** By name first, since people write 张伟 or `Zhang Wei` where the handle is wanted; short Chinese names must be exact. */
function nearestPerson(written: string, people: Value | undefined, handles: ReadonlySet<string>): string | undefined {
  const plain = plainly(written)
  for (const person of isList(people) ? people : []) {
    if (!isMap(person)) continue
    const handle = textOf(person.handle)
    const names = [person.name, person.pinyin, person.email].flatMap((name) => textOf(name) ?? [])
    if (handle !== undefined && [handle, ...names].some((name) => plainly(name) === plain)) return handle
  }
  return plain.length < 4 ? undefined : nearest(written, handles)
}

function plainly(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s@._-]/g, '')
}
