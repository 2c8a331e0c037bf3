import type { Language } from '../base/message.ts'
import type { Io } from './io.ts'

const patience = 1000
const between = 100

export interface Progress {
  step(done: number, total: number): void
  /** Takes the line away again. */
  end(): void
}

/** A line on standard error that counts files, for people who wait longer than a second. */
export function showProgress(io: Pick<Io, 'stderr'>, language: Language, now: () => number = Date.now): Progress {
  const began = now()
  let last = 0
  return {
    step: (done, total) => {
      if (io.stderr.columns === undefined || now() - began < patience || now() - last < between) return
      last = now()
      io.stderr.write(`\r\u001b[K${language === 'zh' ? `正在读取 ${done}/${total} 个文件` : `Reading file ${done} of ${total}`}`)
    },
    end: () => {
      if (last > 0) io.stderr.write('\r\u001b[K')
    },
  }
}
