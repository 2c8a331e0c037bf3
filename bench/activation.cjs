/**
 * Activates the extension that is built at the path given, once, in front of an editor that takes every call and does nothing.
 * Prints as JSON how many milliseconds that took, which modules it loaded, what it started, and whether it asked the editor to wait.
 */
const Module = require('node:module')

/** Whatever is asked of it is there, can be called and made, and is again the same. */
function anything() {}
const editor = new Proxy(anything, {
  get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : editor),
  apply: () => editor,
  construct: () => editor,
  set: () => true,
})

const [, , extension] = process.argv
const loaded = []
const load = Module._load
Module._load = (request, ...rest) => {
  if (request === 'vscode') return editor
  loaded.push(request)
  return load(request, ...rest)
}

const begun = performance.now()
const answer = require(extension).activate(editor)
const milliseconds = performance.now() - begun
const started = process.getActiveResourcesInfo().filter((resource) => /Process|Socket|Pipe|Worker|FSReq|FSEvent/.test(resource))
process.stdout.write(JSON.stringify({ milliseconds, loaded: loaded.slice(1), started, waits: answer !== undefined }))
// What activation left for later is not part of it.
process.exit()
