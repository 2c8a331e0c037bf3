/** Preloaded into a measured process: writes its peak memory in kilobytes to the file named by BENCH_PEAK when it ends. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK ?? '/dev/null', String(process.resourceUsage().maxRSS)))
