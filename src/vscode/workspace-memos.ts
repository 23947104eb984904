import * as vscode from 'vscode'
import type { ListedMemo } from '../views/decisions.ts'
import { MemoIndex, type Reading, type Unreadable } from '../views/memo-index.ts'
import type { Configs } from './configs.ts'
import { FileChanges } from './file-changes.ts'
import { openDocument, pause, readText } from './read-text.ts'
import { id } from './settings.ts'
import { WorkspacePaths } from './workspace-paths.ts'

/** Bytes above which a file is not even opened to see what stands on top of it. */
const most = 16 * 1024 * 1024

/** Milliseconds after which those who wait for thousands of memos are told how far it has come. */
const telling = 1000

/** What has changed among the workspace's Markdown. */
export interface MemosChange {
  /** The files that were read anew, and what came of it. */
  readings: ReadonlyMap<string, Reading>
  /** The files that are gone. */
  gone: readonly string[]
  /** Whether the list of memos may be another. */
  isOther: boolean
}

/**
 * Knows the memos of every folder of the workspace. It reads nothing before it is started; then each file once, and
 * again when it changes.
 */
export class WorkspaceMemos implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<MemosChange>()
  /** Fires when files were read anew, are gone, or are memos no longer. */
  readonly onDidChange = this.#changed.event
  readonly #configs: Configs
  readonly #paths: WorkspacePaths
  readonly #index: MemoIndex
  /** Files of which the index knows what an editor holds unsaved. */
  readonly #unsaved = new Set<string>()
  readonly #subscriptions: vscode.Disposable[] = [this.#changed]
  readonly #read: (uri: vscode.Uri) => Promise<Reading>
  #work: Promise<unknown> = Promise.resolve()
  #started: Promise<void> | undefined
  #isReady = false
  #isGone = false

  /** @param read how a file is read that no editor holds. */
  constructor(configs: Configs, read = (uri: vscode.Uri) => readText(uri, most)) {
    this.#configs = configs
    this.#paths = new WorkspacePaths(configs)
    this.#read = read
    this.#index = new MemoIndex({
      read: key => this.#reading(vscode.Uri.parse(key)),
      isMemo: (key, saysMemo) => this.#paths.isMemo(vscode.Uri.parse(key), saysMemo),
      pathOf: key => vscode.workspace.asRelativePath(vscode.Uri.parse(key)),
      pause,
    })
  }

  /** Whether all has been found and read; until then more memos come with every change that is told. */
  get isReady(): boolean {
    return this.#isReady
  }

  /** Finds and reads all memos, once; from then on they are kept fresh. */
  start(): Promise<void> {
    this.#started ??= this.#begin()
    return this.#started
  }

  /** Looks what is there now, where file events may still be on their way; only what is new is read. */
  async look(): Promise<void> {
    if (this.#started) await this.#soon(() => this.#findAll())
    else await this.start()
  }

  /** Every memo; none before it is started. */
  memos(): ListedMemo[] {
    return this.#index.memos()
  }

  /** Files that would be memos and cannot be read. */
  unreadable(): Unreadable[] {
    return this.#index.unreadable()
  }

  /** Whether a file is a memo. */
  isMemo(uri: vscode.Uri): boolean {
    return this.#index.isMemo(uri.toString())
  }

  dispose(): void {
    this.#isGone = true
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  async #begin(): Promise<void> {
    const { workspace } = vscode
    this.#subscriptions.push(
      new FileChanges(this.#paths, this.#unsaved, (touched, gone) => {
        void this.#soon(() => this.#follow(touched, gone))
      }),
      workspace.onDidChangeConfiguration(change => {
        if (this.#paths.forget(change)) void this.#soon(() => this.#findAll())
        else if (change.affectsConfiguration(`${id}.memos`)) this.#tell()
      }),
      workspace.onDidChangeWorkspaceFolders(() => void this.#soon(() => this.#findAll())),
      this.#configs.onDidChange(() => this.#tell()),
    )
    await this.#soon(() => this.#findAll())
    this.#isReady = true
  }

  /** One thing after the other, so that what is told last holds. */
  #soon(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(() => (this.#isGone ? undefined : work()))
    this.#work = done.catch(() => {})
    return done
  }

  /** Follows what has come or changed, and what has gone. */
  async #follow(touched: readonly string[], deleted: readonly string[]): Promise<void> {
    const isMarkdown = (key: string) => this.#paths.belongs(vscode.Uri.parse(key))
    // What is there again has only changed; reading tells.
    const there = new Set(touched)
    const gone = this.#index.forget(deleted.filter(key => !there.has(key)))
    const folders = await Promise.all(touched.filter(key => !isMarkdown(key)).map(key => this.#within(key)))
    const came = folders.flat().filter(key => !this.#index.has(key))
    await this.#readAll([...new Set([...touched.filter(isMarkdown), ...came])], gone)
  }

  /** The Markdown in what may be a folder that has come. */
  async #within(key: string): Promise<string[]> {
    const uri = vscode.Uri.parse(key)
    const isFolder = await vscode.workspace.fs.stat(uri).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false,
    )
    return isFolder ? (await this.#paths.find(uri)).map(String) : []
  }

  /** Finds what is there, reads what is not known yet and forgets what is there no longer. */
  async #findAll(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? []
    const lists = await Promise.all(
      // Some kinds of workspace cannot be searched; what is known of them is better than nothing.
      folders.map(({ uri }) => this.#paths.find(uri).then(undefined, () => undefined)),
    )
    const found = new Set(lists.flatMap(list => list ?? []).map(String))
    const isGone = (key: string) => !found.has(key) && (!lists.includes(undefined) || !this.#isSeen(key))
    const gone = this.#index.forget(this.#index.keys().filter(isGone))
    this.#index.reconsider()
    await this.#readAll(
      [...found].filter(key => !this.#index.has(key)),
      gone,
    )
  }

  async #readAll(keys: readonly string[], gone: readonly string[]): Promise<void> {
    const readings = new Map<string, Reading>()
    // At first everything is read, and nobody can have missed it.
    const isFirst = !this.#isReady
    let told = performance.now()
    const isOther = await this.#index.update(keys, (key, reading) => {
      if (!isFirst) readings.set(key, reading)
      if (performance.now() - told < telling) return
      told = performance.now()
      this.#changed.fire({ readings: new Map(), gone: [], isOther: true })
    })
    const lost = keys.filter(key => readings.has(key) && !readings.get(key))
    this.#changed.fire({ readings, gone: [...gone, ...lost], isOther: isOther || gone.length > 0 })
  }

  #isSeen(key: string): boolean {
    return this.#paths.isSeen(vscode.Uri.parse(key))
  }

  #tell(): void {
    this.#index.reconsider()
    this.#changed.fire({ readings: new Map(), gone: [], isOther: true })
  }

  async #reading(uri: vscode.Uri): Promise<Reading> {
    if (this.#isGone) return undefined
    await this.#configs.load(uri)
    const document = openDocument(uri)
    if (!document) return this.#read(uri)
    if (document.isDirty) this.#unsaved.add(uri.toString())
    else this.#unsaved.delete(uri.toString())
    return { text: document.getText() }
  }
}
