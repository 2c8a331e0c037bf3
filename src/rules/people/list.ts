import type { Rule } from '../rule.ts'
import { audienceWithoutTraining } from './audience-without-training.ts'
import { examFailedOpen } from './exam-failed-open.ts'
import { groupWithoutChampion } from './group-without-champion.ts'
import { personOverworked } from './person-overworked.ts'
import { resistanceWithoutAction } from './resistance-without-action.ts'
import { roleWithoutManual } from './role-without-manual.ts'
import { trainedWithoutExam } from './trained-without-exam.ts'

/** Rules of the training and adoption area. */
export const peopleRules: readonly Rule[] = [
  audienceWithoutTraining,
  trainedWithoutExam,
  examFailedOpen,
  roleWithoutManual,
  groupWithoutChampion,
  resistanceWithoutAction,
  personOverworked,
]
