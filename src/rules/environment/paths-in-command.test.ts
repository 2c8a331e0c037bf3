import { expect, test } from 'vitest'
import { pathsInCommand } from './paths-in-command.ts'

test.each([
  ['scripts/backup-old.sh /backup/2026-06-30', ['scripts/backup-old.sh']],
  ['./scripts/backup --all', ['scripts/backup']],
  ['scripts\\deploy.ps1 -Release 4.2', ['scripts/deploy.ps1']],
  ['psql -h erp-db -f scripts/compare.sql', ['scripts/compare.sql']],
  ['sqlplus erp @scripts/close.sql', ['scripts/close.sql']],
  ['ansible-playbook --inventory=ansible/hosts.yml "ansible/site.yml"', ['ansible/hosts.yml', 'ansible/site.yml']],
  ['执行 scripts/切换.sh，然后看日志', ['scripts/切换.sh']],
  ['scripts/one.sh && scripts/two.sh', ['scripts/one.sh', 'scripts/two.sh']],
])('the files that %s names are found', (command, paths) => {
  expect(pathsInCommand(command)).toEqual(paths)
})

test.each([
  ['an absolute path', '/opt/erp/bin/start.sh'],
  ['a path of the home folder', '~/bin/start.sh'],
  ['a path of a variable', '$ERP_HOME/bin/start.sh'],
  ['a path above', '../scripts/start.sh'],
  ['a path above, further on', 'scripts/../../start.sh'],
  ['a name without a folder', 'start.sh --all'],
  ['a drive', 'D:\\erp\\start.bat'],
  ['an address', 'curl https://erp.example/scripts/start.sh'],
  ['a pattern', 'python scripts/*.py'],
  ['a script of another machine', 'ssh erp-app-1 scripts/start.sh'],
  ['a script of another folder', 'cd /opt/erp && scripts/start.sh'],
])('%s is none of the engagement’s', (_, command) => {
  expect(pathsInCommand(command)).toEqual([])
})

test('a file that the command writes need not be there', () => {
  expect(pathsInCommand('scripts/extract.sh > logs/extract.sql')).toEqual(['scripts/extract.sh'])
  expect(pathsInCommand('scripts/extract.sh --out logs/extract.csv')).toEqual(['scripts/extract.sh'])
})
