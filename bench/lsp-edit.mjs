/**
 * `node bench/lsp-edit.mjs`: how long the language server takes from a keystroke to its diagnostics in a large engagement, less the time
 * that it waits for more keystrokes, and how long it keeps requests waiting while it loads. Options: --records 10000, --edits 200.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { generate } from './generate.mjs'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '200' },
    server: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '../dist/lsp.js') },
  },
})

/** `patience.typing` of src/lsp/workspace.ts. */
const debounce = 150

const root = mkdtempSync(join(tmpdir(), 'fieldbook-lsp-edit-'))
const server = spawn(process.execPath, [values.server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
let published = () => {}
let done = () => {}

try {
  await main()
} finally {
  server.kill()
  rmSync(root, { recursive: true, force: true })
}

async function main() {
  generate(root, Number(values.records))
  await load()
  const each = Math.floor(Number(values.records) / 5)
  const number = (i) => String(1 + ((i * 37) % each)).padStart(4, '0')
  await series(
    'requirement, its owner known or not',
    (i) => `requirements/REQ-${number(i)}.yaml`,
    (text) => text.replace(/owner: .*/, 'owner: nobody.here'),
  )
  await series(
    'requirement, its ID changed or not',
    (i) => `requirements/REQ-${number(i)}.yaml`,
    (text) => text.replace(/id: REQ-/, 'id: REQ-9'),
  )
  await series(
    'change request, its link dangling or not',
    (i) => `changes/CR-${number(i)}.yaml`,
    (text) => text.replace(/alters: .*/, 'alters: [REQ-999999]'),
  )
  for (const [name, file, change] of [
    ['people.yaml, the side of a person', 'people.yaml', (text) => text.replace(/side: client/, 'side: nobody')],
    [
      'people.yaml, a handle that thousands of records name',
      'people.yaml',
      (text) => text.replace(/handle: chen/, 'handle: chan').replace(/side: client/, 'side: nobody'),
    ],
    ['engagement.yaml, its state', 'engagement.yaml', (text) => text.replace(/status: .*/, 'status: nowhere')],
    ['engagement.yaml, its language', 'engagement.yaml', (text) => text.replace(/language: .*/, 'language: none')],
  ]) {
    await series(name, () => file, change, 40)
  }
}

async function load() {
  connection.onNotification('textDocument/publishDiagnostics', (params) => published(params))
  connection.onNotification('fieldbook/checkProgress', (progress) => {
    if (progress.done === progress.total) done()
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onNotification('window/logMessage', ({ message }) => console.error(message))
  connection.listen()
  const uri = pathToFileURL(root).href
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'bench' }], capabilities: {} })
  const start = performance.now()
  const loaded = new Promise((resolve) => {
    done = resolve
  })
  await connection.sendNotification('initialized', {})
  let loading = true
  const waits = []
  const asking = (async () => {
    while (loading) {
      const asked = performance.now()
      await connection.sendRequest('fieldbook/engagements')
      waits.push(performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  await loaded
  console.log(`${values.records} records loaded in ${Math.round(performance.now() - start)} ms; a request meanwhile waited ${summary(waits)}`)
  loading = false
  await asking
}

/** Types a change that brings a finding and takes it back, in one file after the other. */
async function series(name, fileOf, change, count = Number(values.edits)) {
  const times = []
  for (let i = 0; i < count / 2; i++) {
    const file = join(root, fileOf(i))
    const uri = pathToFileURL(file).href
    const text = readFileSync(file, 'utf8')
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    await new Promise((resolve) => setTimeout(resolve, debounce + 50))
    for (const [version, typed] of [
      [2, change(text)],
      [3, text],
    ]) {
      const answered = new Promise((resolve) => {
        published = (params) => params.uri === uri && resolve(performance.now())
      })
      const start = performance.now()
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: typed }] })
      times.push((await answered) - start - debounce)
    }
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }
  console.log(`${name}: ${summary(times)} (${times.length} edits)`)
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`
}
