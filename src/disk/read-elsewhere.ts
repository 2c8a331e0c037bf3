import { Worker } from 'node:worker_threads'
import type { KeptFile } from '../project/load.ts'

/** What the other thread is asked to do. */
export interface ReadingTask {
  readonly root: string
  readonly paths: readonly string[]
}

/** Below this many files another thread takes longer to begin than it helps. */
export const worthSharing = 2000

/**
 * Begins another thread, whose program is `script`, that reads files of an engagement when it is told which; until then, and where it never
 * is, it keeps nobody waiting. The answer comes as one text: copying a text between threads is cheap.
 */
export function readElsewhere(script: URL, root: string): (paths: readonly string[]) => Promise<readonly KeptFile[]> {
  const worker = new Worker(script)
  worker.unref()
  return (paths) =>
    new Promise((resolve, reject) => {
      worker.ref()
      worker.once('message', (answer: string) => {
        void worker.terminate()
        resolve(JSON.parse(answer) as readonly KeptFile[])
      })
      worker.once('error', reject)
      worker.postMessage({ root, paths } satisfies ReadingTask)
    })
}
