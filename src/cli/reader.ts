import { parentPort } from 'node:worker_threads'
import { openFiles } from '../disk/files.ts'
import type { ReadingTask } from '../disk/read-elsewhere.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { readEntry } from '../project/file-entry.ts'
import { keepEntry } from '../project/kept-entry.ts'
import type { KeptFile } from '../project/load.ts'

/** The thread that reads and validates some of the files of a large engagement. It begins while the other one still looks at what there is. */
const kinds = builtInKinds()
parentPort?.on('message', ({ root, paths }: ReadingTask) => {
  const files = openFiles(root)
  const read = paths.flatMap((path): KeptFile[] => {
    const file = files.read(path)
    return file ? [{ path, kept: keepEntry(readEntry(path, file, kinds)) }] : []
  })
  parentPort?.postMessage(JSON.stringify(read))
})
