import { type Disposable, EventEmitter, l10n, type Tab, TabInputText, Uri, window, workspace } from 'vscode'
import type { ProposedFile } from '../../protocol/messages.ts'

const scheme = 'fieldbook-preview'

/** Files that would be written, as read-only documents. */
export class FilePreview implements Disposable {
  readonly #texts = new Map<string, string>()
  readonly #changed = new EventEmitter<Uri>()
  readonly #provider: Disposable

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.path) ?? '',
    })
  }

  /** Shows one text in a preview tab, leaving the focus where it is. */
  async show(path: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${path}` })
    this.#texts.set(uri.path, text)
    this.#changed.fire(uri)
    await window.showTextDocument(uri, { preview: true, preserveFocus: true })
  }

  /** Closes what was shown. */
  async close(): Promise<void> {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(isPreview)
    await window.tabGroups.close(tabs, true)
    this.#texts.clear()
  }

  dispose(): void {
    this.#provider.dispose()
    this.#changed.dispose()
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

/** All files as a tree of text, to see at a glance what will be there. */
export function overview(folder: string, files: readonly NewFile[]): string {
  const heading = l10n.t('{0} files will be written to {1}', files.length, Uri.parse(folder, true).fsPath)
  return [heading, '', ...branch(files.map(({ path }) => path.split('/')))].join('\n')
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
