import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../outcome.ts'
import { engagement, put, requirementYaml, start } from './program.ts'

test('Watching notices changes, says what is new and what is gone, and ends with the code at Ctrl+C', async () => {
  const folder = engagement()
  const child = start(['check', '--watch'], { cwd: folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  let seen = ''
  let complained = ''
  child.stdout?.on('data', (text) => (seen += text))
  child.stderr?.on('data', (text) => (complained += text))
  await until('the first result', () => seen.includes('Nothing found'))
  put(folder, 'requirements/REQ-0002.yaml', requirementYaml('REQ-0002', 'x', 'refines: [REQ-0099]\n'))
  await until('the new finding', () => /REQ-0099[\s\S]*1 new, 0 gone; now 1 error\.\n/.test(seen))
  put(folder, 'requirements/REQ-0002.yaml', `\n\n${requirementYaml('REQ-0002', 'x', 'refines: [REQ-0099, REQ-0098]\n')}`)
  await until('one more finding', () => seen.includes('1 new, 0 gone; now 2 errors.'))
  rmSync(join(folder, 'requirements/REQ-0002.yaml'))
  await until('nothing left', () => seen.includes('0 new, 2 gone; now nothing found.'))
  put(folder, 'requirements/REQ-0003.yaml', requirementYaml('REQ-0003', 'x', 'refines: [REQ-0099]\n'))
  await until('a last finding', () => seen.lastIndexOf('1 new') > seen.indexOf('nothing found.'))
  renameSync(join(folder, 'engagement.yaml'), join(folder, 'engagement.txt'))
  await until('word that the engagement is gone', () => complained.includes('engagement.yaml'))
  renameSync(join(folder, 'engagement.txt'), join(folder, 'engagement.yaml'))
  rmSync(join(folder, 'people.yaml'))
  await until('the check after that', () => seen.includes('person-unknown') || seen.includes('directory-missing'))
  child.kill('SIGINT')
  expect((await child.ended).code).toBe(1)
})

test('Watching notices a script that comes, though it is no record', async () => {
  const runbook =
    'kind: Runbook\nid: RB-0001\ntitle: Install\nstatus: rehearsed\nrehearsedOn: 2026-11-15\nroles: [{ name: Lead, people: [chen.jie] }]\nsteps:\n  - { id: S1, title: Install, owner: Lead, verify: Seen, command: scripts/install.sh }\n'
  const folder = engagement({ 'runbooks/RB-0001.yaml': runbook })
  const child = start(['check', '--watch'], { cwd: folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  let seen = ''
  child.stdout?.on('data', (text) => (seen += text))
  await until('the first result', () => seen.includes('command-not-in-repository'))
  put(folder, 'scripts/install.sh', '')
  await until('that it is gone', () => seen.includes('0 new, 1 gone; now nothing found.'))
})

test.skipIf(process.platform === 'win32')('Ctrl+C ends any other command with the code for it', async () => {
  const child = start(['check', '--no-cache'], { cwd: engagement() })
  child.kill('SIGINT')
  const { code } = await child.ended
  expect([0, 130, null]).toContain(code)
})

test('A reader that goes away is no error', async () => {
  const folder = engagement(
    Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`requirements/REQ-${1000 + i}.yaml`, requirementYaml(`REQ-${1000 + i}`, 'x'.repeat(400))])),
  )
  const child = start(['list', 'requirement'], { cwd: folder })
  child.stdout?.destroy()
  const { code, stderr } = await child.ended
  expect([code, stderr]).toEqual([0, ''])
})
