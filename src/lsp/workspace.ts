import { lstatSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DiagnosticSeverity, FileChangeType, type FileEvent, type PublishDiagnosticsParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { FieldbookError } from '../base/error.ts'
import type { Language } from '../base/message.ts'
import { emptyRange } from '../base/range.ts'
import { engagementFile, findEngagements } from '../disk/find-engagements.ts'
import { formatOf } from '../record/record.ts'
import { Debounce } from './debounce.ts'
import { diagnosticOf } from './diagnostic.ts'
import { type DocumentView, type EngagementView, viewDocument } from './document-view.ts'
import { type EngagementHost, LiveEngagement } from './live-engagement.ts'
import { Looks } from './looks.ts'
import { type Page, Publisher } from './publisher.ts'
import { below, pathOf, uriOf } from './uris.ts'

/** What a workspace tells the editor. */
export interface WorkspaceEvents {
  publish(params: PublishDiagnosticsParams): void
  progress(engagement: string, done: number, total: number): void
  /** Engagements were found, loaded, changed or lost. */
  changed(): void
  /** The root folders that hold engagements now. */
  roots(roots: readonly string[]): void
  crash(error: unknown): void
}

/** How long to wait for more before changes are taken in, in milliseconds. */
const patience = { typing: 150, disk: 100, views: 250 } as const

/** The engagements of all workspace folders, with the documents that are open. */
export class Workspace implements EngagementHost {
  language: Language = 'en'
  readonly #events: WorkspaceEvents
  readonly #engagements = new Map<string, LiveEngagement>()
  readonly #documents = new Map<string, TextDocument>()
  readonly #publisher: Publisher<LiveEngagement>
  readonly #looks = new Looks()
  readonly #totals = new Map<LiveEngagement, number>()
  readonly #typing = new Debounce(patience.typing, () => this.#takeTyped())
  readonly #disk = new Debounce(patience.disk, () => void this.#takeDisk().catch((error: unknown) => this.onCrash(error)))
  readonly #views: Debounce
  #folders: readonly string[] = []
  #reload = new Set<LiveEngagement>()
  #rediscover = false
  #discovery: Promise<void> = Promise.resolve()

  constructor(events: WorkspaceEvents) {
    this.#events = events
    this.#publisher = new Publisher(
      (params) => events.publish(params),
      (engagement, file) => this.#page(engagement, file),
    )
    this.#views = new Debounce(patience.views, () => events.changed())
  }

  get engagements(): readonly LiveEngagement[] {
    return [...this.#engagements.values()]
  }

  /** Settles when the folders have been looked through; before that nobody can say that there is no engagement. */
  async discovered(): Promise<void> {
    await this.#discovery
  }

  /** Looks for engagements in these folders and in no others. */
  setFolders(uris: readonly string[]): Promise<void> {
    this.#folders = uris.flatMap((uri) => pathOf(uri) ?? [])
    return this.#discover()
  }

  dispose(): void {
    for (const timer of [this.#typing, this.#disk, this.#views]) timer.stop()
    for (const engagement of this.#engagements.values()) engagement.stop()
    this.#engagements.clear()
  }

  /** The engagement of a root folder's URI; throws `not-found`. */
  named(uri: string): LiveEngagement {
    const engagement = this.#engagements.get(pathOf(uri) ?? '')
    if (engagement) return engagement
    throw new FieldbookError('not-found', {
      en: 'There is no engagement in this folder any more. Open the folder that holds its engagement.yaml.',
      zh: '此文件夹中已没有项目。请打开包含 engagement.yaml 的文件夹。',
    })
  }

  /** The loaded engagement; throws what keeps it from being read. */
  async view(engagement: LiveEngagement): Promise<EngagementView> {
    if (!engagement.loaded) await engagement.ready()
    const { project } = engagement
    if (project) return { project, language: this.#languageOf(engagement), editor: this.#editorOf(engagement) }
    throw new FieldbookError(
      'no-engagement',
      engagement.refusal ?? { en: 'The engagement could not be read; the output says why.', zh: '无法读取项目，原因见输出。' },
    )
  }

  /** An open document of an engagement; `undefined` for all others. */
  async viewDocument(uri: string): Promise<DocumentView | undefined> {
    const place = this.at(uri)
    if (!place || !this.#documents.has(place.absolute)) return undefined
    if (!place.engagement.loaded) await place.engagement.ready()
    const document = this.#documents.get(place.absolute)
    if (!place.engagement.loaded || !document) return undefined
    return viewDocument(await this.view(place.engagement), place.path, document.getText())
  }

  /** The text of an open document. */
  openText(uri: string): string | undefined {
    return this.#documents.get(pathOf(uri) ?? '')?.getText()
  }

  /** The innermost engagement that a file lies in. */
  at(uri: string): { engagement: LiveEngagement; path: string; absolute: string } | undefined {
    const absolute = pathOf(uri)
    if (absolute === undefined) return undefined
    let found: { engagement: LiveEngagement; path: string; absolute: string } | undefined
    for (const engagement of this.#engagements.values()) {
      const path = below(engagement.root, absolute)
      if (path !== undefined && path !== '' && (!found || path.length < found.path.length)) found = { engagement, path, absolute }
    }
    return found
  }

  changed(document: TextDocument): void {
    const absolute = pathOf(document.uri)
    if (absolute === undefined) return
    this.#documents.set(absolute, document)
    const place = this.at(document.uri)
    if (!place) return
    place.engagement.markTyped(place.path)
    this.#typing.again()
  }

  saved(document: TextDocument): void {
    this.#typing.now()
    if (/[\\/]\.fieldbook[\\/]kinds[\\/][^\\/]+$/.test(pathOf(document.uri) ?? '')) this.filesChanged([{ uri: document.uri, type: FileChangeType.Changed }])
  }

  closed(document: TextDocument): void {
    const absolute = pathOf(document.uri)
    if (absolute === undefined) return
    this.#documents.delete(absolute)
    const place = this.at(document.uri)
    place?.engagement.markOnDisk(place.path)
    this.#disk.start()
  }

  /** Files and folders that were created, changed or deleted, by whomever. */
  filesChanged(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const absolute = pathOf(uri)
      if (absolute === undefined || /[\\/](?:\.git|node_modules)[\\/]/.test(absolute)) continue
      if (basename(absolute) === engagementFile && type !== FileChangeType.Changed) this.#rediscover = true
      const place = this.at(uri)
      if (place?.path.startsWith('.fieldbook/kinds/')) this.#reload.add(place.engagement)
      else if (formatOf(absolute) === undefined) this.#otherChanged(absolute, type === FileChangeType.Deleted)
      else if (place && !this.#documents.has(absolute)) place.engagement.markOnDisk(place.path)
    }
    this.#disk.start()
  }

  /** A file that holds no records, or a folder: editors name one that came or went as a whole, and not each file in it. */
  #otherChanged(absolute: string, gone: boolean): void {
    for (const engagement of this.#engagements.values()) if (below(engagement.root, absolute) !== undefined) engagement.markOther()
    const stat = lstatSync(absolute, { throwIfNoEntry: false })
    if (!gone && !stat?.isDirectory() && !stat?.isSymbolicLink()) return
    for (const engagement of this.#engagements.values()) {
      const folder = below(engagement.root, absolute)
      if (below(absolute, engagement.root) !== undefined) this.#rediscover = true
      else if (folder === undefined) continue
      else if (!gone || [...(engagement.loaded?.paths() ?? [])].some((path) => path === folder || path.startsWith(`${folder}/`))) this.#reload.add(engagement)
    }
    if (!gone) this.#rediscover = true
  }

  #takeTyped(): void {
    for (const engagement of this.#engagements.values()) engagement.takeTyped()
  }

  async #takeDisk(): Promise<void> {
    if (this.#rediscover) await this.#discover()
    const reload = this.#reload
    this.#reload = new Set()
    for (const engagement of this.#engagements.values()) await (reload.has(engagement) ? engagement.load() : engagement.takeDisk())
  }

  #discover(): Promise<void> {
    this.#rediscover = false
    this.#discovery = this.#discovery.then(() => this.#discoverNow()).catch((error: unknown) => this.#events.crash(error))
    return this.#discovery
  }

  async #discoverNow(): Promise<void> {
    const roots = new Set((await Promise.all(this.#folders.map(findEngagements))).flat())
    for (const [root, engagement] of this.#engagements) {
      if (roots.has(root)) continue
      this.#engagements.delete(root)
      engagement.stop()
      this.#publisher.clear(engagement)
      this.#finishProgress(engagement)
    }
    for (const root of roots) {
      if (this.#engagements.has(root)) continue
      const engagement = new LiveEngagement(root, this)
      this.#engagements.set(root, engagement)
      void engagement.load()
    }
    this.#events.roots([...roots])
    this.#views.start()
  }

  // What an engagement asks and tells.

  editorText(engagement: LiveEngagement, file: string): string | undefined {
    return this.#documents.get(join(engagement.root, file))?.getText()
  }

  editorFiles(engagement: LiveEngagement): readonly string[] {
    return [...this.#documents.values()].flatMap(({ uri }) => {
      const place = this.at(uri)
      return place?.engagement === engagement ? [place.path] : []
    })
  }

  onProgress(engagement: LiveEngagement, done: number, total: number): void {
    this.#totals.set(engagement, total)
    this.#events.progress(engagement.uri, Math.min(done, total - 1), total)
  }

  onChecked(engagement: LiveEngagement, files: Iterable<string>): void {
    this.#publisher.publish(engagement, files)
  }

  onLoaded(engagement: LiveEngagement): void {
    this.#finishProgress(engagement)
    this.#publisher.publish(engagement, [engagementFile])
    this.#views.start()
    this.#disk.start()
  }

  onCrash(error: unknown): void {
    this.#events.crash(error)
  }

  #finishProgress(engagement: LiveEngagement): void {
    const total = this.#totals.get(engagement)
    if (total !== undefined) this.#events.progress(engagement.uri, total, total)
    this.#totals.delete(engagement)
  }

  #page(engagement: LiveEngagement, file: string): Page | undefined {
    try {
      if (this.#looks.differs(engagement, file)) this.#views.start()
      const diagnostics = this.#diagnosticsOf(engagement, file)
      if (diagnostics.length === 0) return undefined
      const document = this.#documents.get(join(engagement.root, file))
      return { uri: document?.uri ?? uriOf(join(engagement.root, file)), version: document?.version, diagnostics }
    } catch (error) {
      this.#events.crash(error)
      return undefined
    }
  }

  #diagnosticsOf(engagement: LiveEngagement, file: string): Page['diagnostics'] {
    if (engagement.refusal && file === engagementFile) {
      return [{ range: emptyRange, severity: DiagnosticSeverity.Error, source: 'Fieldbook', message: engagement.refusal[this.language] }]
    }
    const findings = engagement.loaded?.findingsOf(file) ?? []
    if (findings.length === 0) return []
    const { uriOf } = this.#editorOf(engagement)
    return findings.map((finding) => diagnosticOf(finding, this.#languageOf(engagement), uriOf))
  }

  #languageOf(engagement: LiveEngagement): Language {
    return engagement.loaded?.language ?? this.language
  }

  #editorOf(engagement: LiveEngagement): EngagementView['editor'] {
    const documentOf = (file: string) => this.#documents.get(join(engagement.root, file))
    return { uriOf: (file) => documentOf(file)?.uri ?? uriOf(join(engagement.root, file)), versionOf: (file) => documentOf(file)?.version ?? null }
  }
}
