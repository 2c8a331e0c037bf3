import { isList, isMap, textOf } from '../base/value.ts'
import type { Project } from '../project/project.ts'

/** A person of the directory. */
export interface Person {
  readonly handle: string
  readonly name: string
  /** How the name is typed, where the directory says it. */
  readonly pinyin: string
  readonly organisation: string
  readonly roles: readonly string[]
  /** Place of the entry in `people.yaml`, such as `/people/3`. */
  readonly pointer: string
}

export function peopleOf(project: Project): Person[] {
  const people = project.index.directory?.data.people
  if (!isList(people)) return []
  return people.flatMap((person, i) => {
    const handle = isMap(person) ? textOf(person.handle) : undefined
    if (!isMap(person) || handle === undefined) return []
    const roles = isList(person.roles) ? person.roles.flatMap((role) => textOf(role) ?? []) : []
    const text = (key: string) => textOf(person[key]) ?? ''
    return { handle, name: text('name'), pinyin: text('pinyin'), organisation: text('organisation'), roles, pointer: `/people/${i}` }
  })
}

export function personNamed(project: Project, handle: string): Person | undefined {
  return peopleOf(project).find((person) => person.handle === handle)
}
