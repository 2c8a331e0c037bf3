import type { Language } from '../../base/message.ts'
import type { PackChoice } from '../../protocol/messages.ts'
import type { Answers } from '../server/server.ts'

/** What has been answered so far; going back and forth keeps it. */
export interface Draft {
  folder: string | undefined
  pack: PackChoice | undefined
  /** Names of the overlays that are added to the pack. */
  overlays: readonly string[]
  language: Language
  answers: Answers
}

/** A draft that is ready to be turned into files. */
export interface CompleteDraft {
  readonly folder: string
  readonly pack: PackChoice
  readonly overlays: readonly string[]
  readonly language: Language
  readonly answers: Answers
}

export function complete({ folder, pack, ...rest }: Draft): CompleteDraft | undefined {
  return folder !== undefined && pack ? { folder, pack, ...rest } : undefined
}
