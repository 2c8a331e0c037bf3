import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../outcome.ts'
import { program } from './program.ts'

test('The language server answers over standard input and output, and ends when it is told to', async () => {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise((done) => child.on('close', done))
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null } })
  await until('the answer', () => /^Content-Length: \d+\r\n[\s\S]*"id":1,"result":\{"capabilities"/.test(said))
  send({ id: 2, method: 'shutdown' })
  await until('the end to be near', () => said.includes('"id":2'))
  send({ method: 'exit' })
  expect(await ended).toBe(0)
})
