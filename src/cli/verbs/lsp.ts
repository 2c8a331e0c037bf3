import { pathToFileURL } from 'node:url'
import { FieldbookError } from '../../base/error.ts'
import { shippedPath } from '../../disk/shipped-path.ts'
import { example, type Verb } from '../verb.ts'

export const lsp: Verb = {
  name: 'lsp',
  summary: { en: 'Start the language server, for editors other than VS Code.', zh: '启动语言服务器，供 VS Code 以外的编辑器使用。' },
  usage: '--stdio',
  options: [
    { name: 'stdio', help: { en: 'Talk over standard input and output, which is the only way there is.', zh: '通过标准输入输出通信，这也是唯一的方式。' } },
  ],
  examples: [example('fieldbook lsp --stdio', 'The command to put into the settings of an editor.', '写入编辑器设置的命令。')],
  async run() {
    const server = shippedPath('lsp.js')
    if (server === undefined) {
      throw new FieldbookError('io', { en: 'The language server is not built; run `node esbuild.mjs`.', zh: '语言服务器尚未构建，请运行 `node esbuild.mjs`。' })
    }
    // The server reads the command line itself, and ends the process when its client does.
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio')
    await import(pathToFileURL(server).href)
    // The server ends the process when its client does.
    return new Promise<number>(() => {})
  },
}
