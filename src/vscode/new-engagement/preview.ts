import { type Disposable, l10n, type Tab, TabInputText, Uri, window, workspace } from 'vscode'
import type { ProposedFile } from '../../protocol/messages.ts'

const scheme = 'fieldbook-preview'

/** What would be written, as a read-only document. */
export class FilePreview implements Disposable {
  readonly #texts = new Map<string, string>()
  readonly #provider: Disposable

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '' })
  }

  /** Shows a text in a preview tab, leaving the focus where it is. */
  async show(name: string, text: string): Promise<void> {
    // Each text has an address of its own, as the editor keeps what it once read.
    const uri = Uri.from({ scheme, path: `/${this.#texts.size}/${name}` })
    this.#texts.set(uri.path, text)
    await window.showTextDocument(uri, { preview: true, preserveFocus: true })
  }

  /** Closes what was shown. */
  async close(): Promise<void> {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(isPreview)
    await window.tabGroups.close(tabs, true)
  }

  dispose(): void {
    this.#provider.dispose()
  }
}

function isPreview({ input }: Tab): boolean {
  return input instanceof TabInputText && input.uri.scheme === scheme
}

/** A new file with its path below the folder. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

export function newFiles(folder: string, files: readonly ProposedFile[]): NewFile[] {
  const root = Uri.parse(folder, true).path.replace(/\/*$/, '/')
  return files.flatMap((file) => {
    const { path } = Uri.parse(file.uri, true)
    return 'text' in file ? [{ path: path.startsWith(root) ? path.slice(root.length) : path, text: file.text }] : []
  })
}

/** All files as a tree, to see at a glance what will be there, and below it each with its contents. */
export function previewText(folder: string, files: readonly NewFile[]): string {
  const heading = `# ${l10n.t('{0} files will be written to {1}', files.length, Uri.parse(folder, true).fsPath)}`
  const tree = branch(files.map(({ path }) => path.split('/'))).join('\n')
  return [heading, fenced('text', tree), ...files.map(({ path, text }) => `## ${path}\n\n${fenced(path.split('.').at(-1) ?? '', text)}`)].join('\n\n')
}

function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}

function branch(paths: readonly (readonly string[])[], indent = ''): string[] {
  const names = [...new Set(paths.map(([name = '']) => name))].sort(byFolderThenName(paths))
  return names.flatMap((name, index) => {
    const last = index === names.length - 1
    const below = paths.filter(([first, ...rest]) => first === name && rest.length > 0).map(([, ...rest]) => rest)
    return [`${indent}${last ? '└── ' : '├── '}${name}${below.length > 0 ? '/' : ''}`, ...branch(below, `${indent}${last ? '    ' : '│   '}`)]
  })
}

/** Folders first, as the explorer has them. */
function byFolderThenName(paths: readonly (readonly string[])[]): (a: string, b: string) => number {
  const isFolder = (name: string) => paths.some(([first, ...rest]) => first === name && rest.length > 0)
  return (a, b) => Number(isFolder(b)) - Number(isFolder(a)) || (a < b ? -1 : 1)
}
