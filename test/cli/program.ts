/** Running the built command line as a process, in folders that are gone when the test is. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** Another build, such as one in an installed package, can be tested by its path. */
export const program = resolve(process.env.FIELDBOOK_CLI ?? 'dist/cli.js')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly cwd?: string
  readonly env?: { readonly [name: string]: string }
  /** The user to run as; only root may choose. */
  readonly uid?: number
}

/** The environment of every run: no colours, no terminal, English by the locale. */
const plain = { PATH: process.env.PATH ?? '', LC_ALL: 'en_US.UTF-8' }

/** Starts the program; the caller ends it. */
export function start(args: readonly string[], { cwd, env, uid }: Surroundings = {}): ChildProcess & { readonly ended: Promise<Ended> } {
  if (!existsSync(program)) throw new Error(`${program} does not exist: run \`node esbuild.mjs\` first.`)
  const child = spawn(process.execPath, [program, ...args], { cwd, uid, env: { ...plain, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, stdout, stderr })))
  return Object.assign(child, { ended })
}

/** Runs the program to its end. */
export function fieldbook(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return start(args, surroundings).ended
}

/** An empty folder, removed after the test. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fieldbook-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  return folder
}

export const engagementYaml = (language = 'en') => `kind: Engagement
id: HL-ERP
title: ERP for Haolin Machinery (fictitious)
status: planned
language: ${language}
client: Haolin Machinery Co., Ltd. (fictitious)
`

const peopleYaml = `kind: Directory
people:
  - handle: chen.jie
    name: Chen Jie
    side: client
`

export const requirementYaml = (id: string, title: string, more = '') => `kind: Requirement
id: ${id}
title: ${title}
status: draft
type: functional
priority: must
owner: chen.jie
${more}`

/** A small engagement without findings, in a folder of its own; `files` come on top. */
export function engagement(files: { readonly [path: string]: string } = {}, language = 'en'): string {
  const folder = emptyFolder()
  const all = {
    'engagement.yaml': engagementYaml(language),
    'people.yaml': peopleYaml,
    'requirements/REQ-0001.yaml': requirementYaml('REQ-0001', 'Order status of each line'),
    ...files,
  }
  for (const [path, text] of Object.entries(all)) put(folder, path, text)
  return folder
}

export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Every file below a folder with its bytes, Fieldbook's cache left out. */
export function contentOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    files
      .filter((file) => !file.includes('cache'))
      .sort()
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'latin1')]),
  )
}
