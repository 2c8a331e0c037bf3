// @ts-check
/** Writes commits into a fresh Git repository in one `git fast-import`, so that two runs give the same commits. */
import { spawnSync } from 'node:child_process'

/** No settings, hooks or signatures of the machine: a commit depends on nothing but the history. */
const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }

/** @param {string} folder @param {readonly string[]} args @param {Buffer} [input] */
export function git(folder, args, input) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...isolated }
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY']) delete env[name]
  const settings = ['-c', 'init.defaultBranch=main', '-c', 'core.autocrlf=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false']
  const { status, stdout, stderr, error } = spawnSync('git', [...settings, ...args], { cwd: folder, env, input, maxBuffer: 1 << 28 })
  if (error) throw error
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr.toString().trim()}`)
  return stdout
}

/**
 * @param {string} folder
 * @param {readonly import('./history.mjs').Commit[]} commits
 * @param {readonly { name: string, on: string, by: string, message: string }[]} tags
 * @param {{ person: (handle: string) => string, zone: string, modes: Map<string, string> }} names
 */
export function writeRepository(folder, commits, tags, { person, zone, modes }) {
  git(folder, ['init', '-q', '-b', 'main', '--template=', '.'])
  /** @type {Buffer[]} */
  const stream = []
  const say = (/** @type {string | Buffer} */ text) => stream.push(Buffer.isBuffer(text) ? text : Buffer.from(text))
  const data = (/** @type {string | Buffer} */ content) => {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content)
    say(`data ${bytes.length}\n`)
    say(bytes)
    say('\n')
  }
  /** @type {Map<string, number>} */
  const heads = new Map()
  const onMain = []
  let previous = 0
  for (const [index, commit] of commits.entries()) {
    // Each commit is later than the one before it, whatever two entries of the same minute say.
    previous = Math.max(secondsOf(commit.moment, zone), previous + 7)
    const who = `${person(commit.author)} ${previous} ${zone}`
    const mark = index + 1
    say(`commit refs/heads/${commit.branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n`)
    data(commit.message)
    const from = commit.from === 'main' ? heads.get('main') : heads.get(commit.branch)
    if (from !== undefined) say(`from :${from}\n`)
    if (commit.merges) say(`merge :${heads.get(commit.merges)}\n`)
    for (const { path, content } of commit.files) {
      if (content === undefined) say(`D ${path}\n`)
      else {
        say(`M ${modes.get(path) ?? '100644'} inline ${path}\n`)
        data(content)
      }
    }
    heads.set(commit.branch, mark)
    if (commit.branch === 'main') onMain.push({ mark, day: commit.moment.slice(0, 10), seconds: previous })
  }
  for (const tag of tags) {
    const at = onMain.filter(({ day }) => day <= tag.on).at(-1)
    if (!at) throw new Error(`tag ${tag.name}: nothing was committed by ${tag.on}`)
    say(`tag ${tag.name}\nfrom :${at.mark}\ntagger ${person(tag.by)} ${at.seconds + 60} ${zone}\n`)
    data(`${tag.message}\n`)
  }
  say('done\n')
  git(folder, ['fast-import', '--quiet', '--done', '--date-format=raw'], Buffer.concat(stream))
  git(folder, ['reset', '-q', '--hard', 'main'])
  return { onMain }
}

/** @param {string} moment @param {string} zone */
function secondsOf(moment, zone) {
  const [day, time] = moment.split(' ')
  return Date.parse(`${day}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`) / 1000
}
