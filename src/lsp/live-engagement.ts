import { FieldbookError } from '../base/error.ts'
import type { Message } from '../base/message.ts'
import { openFiles, walkFiles } from '../disk/files.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { loadProject } from '../project/load.ts'
import type { Files } from '../project/ports.ts'
import type { Project } from '../project/project.ts'
import { Turns, today } from './turns.ts'
import { uriOf } from './uris.ts'

/** What an engagement asks of its surroundings. */
export interface EngagementHost {
  /** The text of a file as it stands in an open editor; `undefined` where it is not open. */
  editorText(engagement: LiveEngagement, file: string): string | undefined
  /** The files that are open in editors. */
  editorFiles(engagement: LiveEngagement): readonly string[]
  onProgress(engagement: LiveEngagement, done: number, total: number): void
  /** The findings of these files may differ from before. */
  onChecked(engagement: LiveEngagement, files: Iterable<string>): void
  /** A load ended, well or not. */
  onLoaded(engagement: LiveEngagement): void
  onCrash(error: unknown): void
}

/** From so many changed files on, reading everything anew costs less than taking them in one by one. */
const bulk = 500

/** One engagement that follows its files: loaded in the background, then kept up to date file by file. */
export class LiveEngagement {
  readonly root: string
  readonly uri: string
  /** Why it cannot be read as a whole; `undefined` when it can. */
  refusal: Message | undefined
  readonly #host: EngagementHost
  #project: Project | undefined
  /** Files whose text in the editor is not taken in yet. */
  readonly #typed = new Set<string>()
  readonly #onDisk = new Set<string>()
  /** Files came or went that hold no records, but that records may name. */
  #others = false
  /** Files that changed while a load was under way, which may have read them before. */
  readonly #sinceLoad = { typed: new Set<string>(), onDisk: new Set<string>() }
  #loads = 0
  #loading: Promise<void> | undefined

  constructor(root: string, host: EngagementHost) {
    this.root = root
    this.uri = uriOf(root)
    this.#host = host
  }

  /** The engagement in memory with all that was typed; `undefined` until it is loaded for the first time. */
  get project(): Project | undefined {
    this.takeTyped()
    return this.#project
  }

  /** As `project`, without what was typed since it was last asked for. */
  get loaded(): Project | undefined {
    return this.#project
  }

  get loading(): boolean {
    return this.#loading !== undefined
  }

  /** Settles when no load is under way. */
  async ready(): Promise<void> {
    while (this.#loading) await this.#loading
  }

  /** Reads everything from disk anew; a load under way is given up. */
  load(): Promise<void> {
    const load = ++this.#loads
    const loading = this.#load(load).finally(() => {
      if (load !== this.#loads) return
      this.#loading = undefined
      this.#host.onLoaded(this)
    })
    this.#loading = loading
    return loading
  }

  /** Forgets everything and gives up a load under way. */
  stop(): void {
    this.#loads++
    this.#loading = undefined
    this.#project = undefined
  }

  /** Notes that a file changed in its editor; whoever asks for `project` next sees it. */
  markTyped(file: string): void {
    this.#typed.add(file)
    if (this.#loading) this.#sinceLoad.typed.add(file)
  }

  /** Notes that a file changed on disk or that its editor was closed; `takeDisk` takes it in. */
  markOnDisk(file: string): void {
    this.#typed.delete(file)
    this.#onDisk.add(file)
    if (this.#loading) this.#sinceLoad.onDisk.add(file)
  }

  /** Notes that a file came or went which holds no record; `takeDisk` takes it in. */
  markOther(): void {
    this.#others = true
  }

  takeTyped(): void {
    if (this.#typed.size === 0 || !this.#project) return
    const changed = new Set<string>()
    for (const file of this.#typed) this.#take(this.#project, file, changed)
    this.#typed.clear()
    this.#host.onChecked(this, changed)
    if (this.#project.index.clock.today !== today()) void this.load()
  }

  /** Takes in what changed on disk, letting requests be answered in between; very many changes at once by a new load. */
  async takeDisk(): Promise<void> {
    if (!this.#project) return
    if (this.#onDisk.size > bulk) return this.load()
    if (this.#others) this.#host.onChecked(this, this.#project.filesCameOrWent())
    this.#others = false
    if (this.#onDisk.size === 0) return
    const files = [...this.#onDisk]
    this.#onDisk.clear()
    const changed = new Set<string>()
    const turns = new Turns()
    for (const file of files) {
      await turns.pause()
      if (this.#project) this.#take(this.#project, file, changed)
    }
    this.#host.onChecked(this, changed)
  }

  #take(project: Project, file: string, changed: Set<string>): void {
    try {
      const text = this.#host.editorText(this, file)
      for (const touched of text === undefined ? project.reread(file) : project.update(file, text)) changed.add(touched)
    } catch (error) {
      this.#host.onCrash(error)
    }
  }

  async #load(load: number): Promise<void> {
    this.#onDisk.clear()
    this.#sinceLoad.onDisk.clear()
    this.#sinceLoad.typed.clear()
    const turns = new Turns()
    try {
      const pause = async () => {
        await turns.pause()
        if (load !== this.#loads) throw superseded
      }
      const project = await loadProject(await listedFiles(this.root, pause), {
        kinds: builtInKinds(),
        today: today(),
        onProgress: (done, total) => this.#host.onProgress(this, done, total),
        pause,
      })
      for (const path of project.paths()) {
        project.findingsOf(path)
        await pause()
      }
      if (load !== this.#loads) return
      this.refusal = undefined
      await this.#adopt(project)
    } catch (error) {
      if (load !== this.#loads) return
      const before = [...(this.#project?.paths() ?? [])]
      this.#project = undefined
      this.#host.onChecked(this, before)
      if (error instanceof FieldbookError) this.refusal = error.text
      else this.#host.onCrash(error)
    }
  }

  async #adopt(project: Project): Promise<void> {
    const before = [...(this.#project?.paths() ?? [])]
    this.#project = project
    for (const file of [...this.#sinceLoad.typed, ...this.#host.editorFiles(this)]) this.#typed.add(file)
    for (const file of this.#sinceLoad.onDisk) this.#onDisk.add(file)
    this.#host.onChecked(this, [...before, ...project.paths(), ...project.kindProblems.map((kind) => kind.file)])
    this.takeTyped()
  }
}

/** An engagement's files, listed once and with pauses: a load lists them a single time. */
async function listedFiles(root: string, pause: () => Promise<void>): Promise<Files> {
  const paths: string[] = []
  for (const path of walkFiles(root)) {
    paths.push(path)
    if (paths.length % 50 === 0) await pause()
  }
  paths.sort()
  return { ...openFiles(root), paths: () => paths }
}

const superseded = new Error('a newer load has begun')
