/** Which folder may import which: the table of docs/architecture.md. Everything not listed is denied. */
const core = ['base']
const table = {
  base: { may: [], packages: [] },
  record: { may: core, packages: ['js-yaml', 'yaml'] },
  kind: { may: ['base', 'record'], packages: ['ajv', '@marcbachmann/cel-js', 're2js'] },
  rules: { may: ['base', 'record', 'kind'], packages: [] },
  template: { may: ['base', 'record', 'kind'], packages: ['mustache', '@types/mustache'] },
  project: { may: ['base', 'record', 'kind', 'rules', 'template'], packages: [] },
  disk: { may: ['base', 'record', 'kind', 'rules', 'template', 'project'], packages: [], node: true },
  protocol: { may: ['base', 'record', 'kind'], packages: ['vscode-languageserver-types'] },
  lsp: {
    may: ['base', 'record', 'kind', 'rules', 'template', 'project', 'protocol', 'disk'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-languageserver-types', 'pinyin-pro'],
    node: true,
  },
  cli: {
    may: ['base', 'record', 'kind', 'rules', 'template', 'project', 'disk'],
    packages: ['@clack/prompts', 'get-east-asian-width'],
    node: true,
  },
  vscode: { may: ['base', 'protocol'], packages: ['vscode', '@types/vscode', 'vscode-languageclient'], node: true },
  webviews: { may: ['base', 'protocol'], packages: ['mermaid'] },
}

const source = (folder) => `^src/${folder}/`
const alternatives = (list) => list.join('|')
const test = '\\.test\\.ts$|/test-tools/'

const rows = Object.entries(table).flatMap(([folder, { may, packages, node }]) => [
  {
    name: `${folder}-imports`,
    comment: `src/${folder} may import ${may.join(', ') || 'nothing'} of this project`,
    severity: 'error',
    from: { path: source(folder), pathNot: test },
    to: { path: '^src/', pathNot: `^src/(${alternatives([folder, ...may])})/` },
  },
  {
    name: `${folder}-packages`,
    comment: `src/${folder} may use ${packages.join(', ') || 'no package'}`,
    severity: 'error',
    from: { path: source(folder), pathNot: test },
    to: {
      // The editor provides `vscode`, so it lies in no folder.
      path: 'node_modules|^vscode$',
      ...(packages.length > 0 ? { pathNot: `node_modules/(${alternatives(packages)})/|^(${alternatives(packages)})$` } : {}),
    },
  },
  ...(node
    ? []
    : [
        {
          name: `${folder}-node`,
          comment: `src/${folder} runs without Node`,
          severity: 'error',
          from: { path: source(folder), pathNot: test },
          to: { dependencyTypes: ['core'] },
        },
      ]),
])

module.exports = {
  forbidden: [
    ...rows,
    {
      name: 'folder-without-row',
      comment: 'Every folder of src has a row in the table',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/(${alternatives(Object.keys(table))})/` },
    },
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
