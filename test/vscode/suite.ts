/**
 * What the tests inside the editor's extension host are written with. `run.mjs` bundles all of `suite/*.test.ts` with this
 * module and starts `run()` there once per variant.
 */
import { appendFileSync } from 'node:fs'
import { type Outcome, runTest } from '../outcome.ts'

/** `trusted`: the usual case. `restricted`: the folder is not trusted. `chinese`: the editor's display language is Chinese. */
export type Variant = 'trusted' | 'restricted' | 'chinese'

export type Report = { readonly kind: 'start'; readonly name: string } | { readonly kind: 'end'; readonly outcome: Outcome } | { readonly kind: 'done' }

type Options = {
  /** Where the test runs; `trusted` when not given. */
  readonly variants?: readonly Variant[]
  /** The test fails after this long; 60 when not given. */
  readonly seconds?: number
}

type Body = () => void | Promise<void>

const defined: { readonly name: string; readonly options: Options; readonly body: Body }[] = []

export function test(name: string, body: Body): void
export function test(name: string, options: Options, body: Body): void
export function test(name: string, second: Options | Body, third?: Body): void {
  const body = typeof second === 'function' ? second : third
  if (!body) throw new Error(`the test '${name}' has no body`)
  defined.push({ name, options: typeof second === 'function' ? {} : second, body })
}

function environment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; start the suite with node test/vscode/run.mjs`)
  return value
}

/** The variant this editor runs as. */
export const variant = (): Variant => environment('FIELDBOOK_TEST_VARIANT') as Variant

/** The editor calls this; a rejected promise is its exit code. */
export async function run(): Promise<void> {
  const file = environment('FIELDBOOK_TEST_REPORT')
  const report = (line: Report) => appendFileSync(file, `${JSON.stringify(line)}\n`)
  let failed = 0
  for (const { name, options, body } of defined.filter(({ options }) => (options.variants ?? ['trusted']).includes(variant()))) {
    report({ kind: 'start', name })
    const outcome = await runTest(name, options.seconds ?? 60, body)
    if (!outcome.passed) failed += 1
    report({ kind: 'end', outcome })
  }
  report({ kind: 'done' })
  if (failed > 0) throw new Error(`${failed} failed`)
}
