#!/usr/bin/env node
import * as module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

// What Node has compiled once it need not compile again: a fifth of a short run. Kept in the user's own cache folder, never in one that others
// may write to, since it is run as it lies there; older versions of Node do without.
const caches = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache')
;(module as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache?.(join(caches, 'fieldbook', 'compiled'))

const [{ processIo }, { run }] = await Promise.all([import('./process-io.ts'), import('./run.ts')])
process.exitCode = await run(process.argv.slice(2), processIo())
// Once all is written, nothing is worth taking down in order: the memory of a large engagement takes a while.
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
