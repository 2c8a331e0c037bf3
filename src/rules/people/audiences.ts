import type { Message } from '../../base/message.ts'

/** Whom trainings and manuals are for. */
export const audiences: Readonly<Record<string, Message>> = {
  operator: { en: 'operators', zh: '操作员' },
  administrator: { en: 'administrators', zh: '管理员' },
  manager: { en: 'managers', zh: '管理层' },
}
