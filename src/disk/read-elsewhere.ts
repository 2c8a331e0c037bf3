import { Worker } from 'node:worker_threads'
import type { KeptFile } from '../project/load.ts'

/** What the other thread is asked to do. */
export interface ReadingTask {
  readonly root: string
  readonly paths: readonly string[]
}

/** Reads files of an engagement in another thread, whose program is `script`. The answer comes as one text: copying a text between threads is cheap. */
export function readElsewhere(script: URL, root: string): (paths: readonly string[]) => Promise<readonly KeptFile[]> {
  return (paths) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: { root, paths } satisfies ReadingTask })
      worker.once('message', (answer: string) => resolve(JSON.parse(answer) as readonly KeptFile[]))
      worker.once('error', reject)
    })
}
