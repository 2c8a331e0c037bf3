// @ts-check
/** What keeps the extension small. */

/**
 * Leaves every diagram of Mermaid but the flowchart, and every layout but the plain one, out of a bundle: of 5.5 MB, 0.9 remain.
 * Mermaid loads each of them with `import()`; those that are left out cannot be drawn.
 * @type {import('esbuild').Plugin}
 */
export const flowchartOnly = {
  name: 'flowchart-only',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, importer, path }) => {
      const ofMermaid = kind === 'dynamic-import' && /[\\/]node_modules[\\/]mermaid[\\/]/.test(importer)
      return ofMermaid && !/\/(flowDiagram|dagre)-/.test(path) ? { path, namespace: 'left-out' } : undefined
    })
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {}' }))
  },
}

/**
 * Loads the language client from a file of its own, so that activation reads only what it needs.
 * @type {import('esbuild').Plugin}
 */
export const clientApart = {
  name: 'client-apart',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageclient\/node$/ }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: './client.cjs', external: true }))
  },
}
