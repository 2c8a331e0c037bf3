// @ts-check
/**
 * Runs the editor's server in this process: `node serve.mjs <server-main.js> <its arguments>`. Ends when standard input closes,
 * so that the server does not outlive the process that started it, however that one ended.
 */
import { pathToFileURL } from 'node:url'

const [node, , main, ...args] = process.argv
if (!node || !main) throw new Error('serve.mjs needs the path of server-main.js')
process.argv = [node, main, ...args]
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0))
process.stdin.resume()
await import(pathToFileURL(main).href)
