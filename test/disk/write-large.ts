import { FieldbookError } from '../../src/base/error.ts'
import { openFiles } from '../../src/disk/files.ts'

/** Run with a limit on file size that stands for a full disk: replaces one file and creates another that does not fit. */
const root = process.argv[2] ?? ''
try {
  openFiles(root).write([
    { path: 'a.yaml', before: 'a', after: 'A' },
    { path: 'b.yaml', before: undefined, after: 'x'.repeat(1_000_000) },
  ])
} catch (error) {
  if (!(error instanceof FieldbookError)) throw error
  console.log(`${error.code}: ${error.message}`)
}
