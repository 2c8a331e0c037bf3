import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { recordName, stateName } from '../kind-words.ts'
import type { RecordRule, RecordView } from '../rule.ts'

export const signoffStale: RecordRule = {
  code: 'signoff-stale',
  summary: { en: 'What was signed is now another version, or is being worked on again.', zh: '签署的内容现在已是另一版本，或又退回修改。' },
  severity: 'warning',
  practices: [12, 21],
  scope: 'record',
  about: [{ kind: 'SignOff', states: ['signed'] }],
  *check(signOff, project) {
    const subjects = signOff.links
      .filter((link) => link.field.pointer === '/signs')
      .flatMap((link) => {
        const subject = project.byId(link.target)[0]
        return subject ? [{ subject, pointer: link.pointer }] : []
      })
    for (const { subject, pointer } of subjects) if (isReopened(subject)) yield reopened(signOff, subject, pointer)
    const versioned = subjects.filter(({ subject }) => textOf(subject.data.version) !== undefined)
    const only = versioned[0]
    const version = textOf(signOff.data.version)
    // With several documents in one sign-off nobody can say whose version it is.
    if (only && versioned.length === 1 && version !== undefined && version !== textOf(only.subject.data.version))
      yield otherVersion(signOff, version, only.subject)
  },
}

function isReopened({ kind, status }: RecordView): boolean {
  return kind.workflow !== undefined && status === kind.workflow.initial && kind.workflow.states.get(status)?.mood === 'new'
}

function reopened(signOff: RecordView, subject: RecordView, pointer: string): Problem {
  const [name, state] = [recordName(subject), stateName(subject)]
  return {
    code: 'signoff-stale',
    pointer,
    message: {
      en: `${name.en} is '${state.en}', though ${signOff.id} says that it is signed. Move it on, or sign the new version and supersede this sign-off.`,
      zh: `${signOff.id} 已签署，但${name.zh}的状态是“${state.zh}”。请改正其状态，或重新签署新版并作废本签署单。`,
    },
    related: [{ record: subject.id, file: subject.file, pointer: '/status', message: state }],
  }
}

function otherVersion(signOff: RecordView, version: string, subject: RecordView): Problem {
  const [name, now] = [recordName(subject), textOf(subject.data.version) ?? '']
  return {
    code: 'signoff-stale',
    pointer: '/version',
    message: {
      en: `${signOff.id} signs version ${version} of ${name.en}, which is at ${now} by now. Have ${now} signed, and supersede this sign-off.`,
      zh: `${signOff.id} 签的是${name.zh}的 ${version} 版，现在已是 ${now} 版。请签署 ${now} 版，并作废本签署单。`,
    },
    related: [{ record: subject.id, file: subject.file, pointer: '/version', message: { en: `Version ${now}`, zh: `${now} 版` } }],
  }
}
