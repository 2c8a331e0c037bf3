// @ts-check
/** How the extension is bundled; the language client stands beside it in a file of its own. */
import { clientApart } from './bundle-plugins.mjs'

/** @type {import('esbuild').BuildOptions} */
export const extensionBuild = {
  entryPoints: { extension: 'src/vscode/extension.ts', client: 'vscode-languageclient/node' },
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // The editor gives `vscode` to what is loaded with `require` only.
  supported: { 'dynamic-import': false },
  plugins: [clientApart],
}
