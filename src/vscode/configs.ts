import * as vscode from 'vscode'
import type { PlacedProblem } from '../config/chain.ts'
import type { Config } from '../config/config.ts'
import { configNames, manifest } from '../config/find.ts'
import { type Burst, configFor, folderKey, isThere, load, mayBeConfig } from './config-files.ts'
import { rangeOf } from './place.ts'
import { source } from './settings.ts'

/** Milliseconds of rest after a change of a config file before it is read anew. */
const rest = 100

/** Milliseconds for which what was read is taken for fresh, so that a thousand folders ask for each file once. */
const fresh = 1000

/**
 * Holds the config of each folder that a document has been open in, and shows what is wrong in config files.
 * What an editor holds unsaved counts: a config is told wrong, and memos are judged by it, as it is written.
 */
export class Configs implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  /** Fires when configs may say something else than before. */
  readonly onDidChange = this.#changed.event
  readonly #known = new Map<string, Config | undefined>()
  readonly #loading = new Map<string, Promise<void>>()
  readonly #diagnostics = vscode.languages.createDiagnosticCollection(`${source} config`)
  readonly #subscriptions: vscode.Disposable
  /** Every file that a config was read from. */
  #files = new Set<string>()
  #generation = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #showing: ReturnType<typeof setTimeout> | undefined
  #burst: Burst | undefined
  #isGone = false

  constructor() {
    const names = [...configNames.map(name => `*${name}`), manifest.name].join(',')
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${names}}`)
    const changed = (uri: vscode.Uri) => {
      if (!uri.path.includes('/node_modules/')) this.#schedule()
    }
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidOpenTextDocument(document => {
        if (mayBeConfig(document)) this.#schedule()
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (mayBeConfig(document)) this.#schedule()
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (mayBeConfig(document) || this.#files.has(document.uri.toString())) this.#schedule()
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#files.has(uri.toString())) this.#schedule()
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#schedule()),
      this.#diagnostics,
      this.#changed,
    )
    if (vscode.workspace.textDocuments.some(mayBeConfig)) this.#schedule()
  }

  /** Whether the config of a document has been looked for. */
  isKnown(uri: vscode.Uri): boolean {
    return this.#known.has(folderKey(uri))
  }

  /** The config of a document; undefined where there is none. */
  of(uri: vscode.Uri): Config | undefined {
    return this.#known.get(folderKey(uri))
  }

  /** Looks for the config of a document, once. */
  load(uri: vscode.Uri): Promise<void> {
    const key = folderKey(uri)
    if (this.#known.has(key)) return Promise.resolve()
    const generation = this.#generation
    const loading =
      this.#loading.get(key) ??
      configFor(vscode.Uri.parse(key), this.#readings()).then(config => {
        this.#loading.delete(key)
        // Where something has changed meanwhile, it is being read anew, and what was read is better than nothing.
        this.#known.set(key, config)
        if (generation !== this.#generation) this.#schedule()
        else if (config) this.#showSoon()
      })
    this.#loading.set(key, loading)
    return loading
  }

  dispose(): void {
    this.#isGone = true
    // What is being read makes no difference any longer.
    this.#generation += 1
    clearTimeout(this.#timer)
    clearTimeout(this.#showing)
    this.#subscriptions.dispose()
  }

  #schedule(): void {
    if (this.#isGone) return
    this.#generation += 1
    this.#burst = undefined
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#reload(), rest)
  }

  async #reload(): Promise<void> {
    const generation = this.#generation
    const keys = [...this.#known.keys()]
    const burst = this.#readings()
    const configs = await Promise.all(keys.map(key => configFor(vscode.Uri.parse(key), burst)))
    // A later change has its own turn.
    if (generation !== this.#generation) return
    for (const [index, key] of keys.entries()) this.#known.set(key, configs[index])
    await this.#show()
    if (!this.#isGone) this.#changed.fire()
  }

  /** What many folders read at once. */
  #readings(): Burst {
    const now = Date.now()
    if (!this.#burst || now - this.#burst.since > fresh)
      this.#burst = { since: now, files: new Map(), configs: new Map() }
    return this.#burst
  }

  #showSoon(): void {
    this.#showing ??= setTimeout(() => {
      this.#showing = undefined
      void this.#show()
    }, 0)
  }

  /** Shows what is wrong in the configs that hold for a document, and in those that are open themselves. */
  async #show(): Promise<void> {
    const generation = this.#generation
    const shown = [...this.#known].map(([key, config]) => ({ base: vscode.Uri.parse(key), config }))
    for (const document of vscode.workspace.textDocuments)
      if (mayBeConfig(document) && !document.isClosed && (await isThere(document)))
        shown.push({ base: document.uri, config: await load(document.uri, document.uri.path) })
    if (generation !== this.#generation) return
    const byFile = new Map<string, Map<string, PlacedProblem>>()
    this.#files = new Set()
    for (const { base, config } of shown) {
      for (const path of config?.files ?? []) this.#files.add(base.with({ path }).toString())
      for (const problem of config?.problems ?? []) {
        const file = base.with({ path: problem.file }).toString()
        const same = `${problem.position.start.offset} ${problem.message}`
        byFile.set(file, (byFile.get(file) ?? new Map()).set(same, problem))
      }
    }
    this.#diagnostics.clear()
    for (const [file, problems] of byFile)
      this.#diagnostics.set(vscode.Uri.parse(file), [...problems.values()].map(diagnostic))
  }
}

function diagnostic({ position, message }: PlacedProblem): vscode.Diagnostic {
  const found = new vscode.Diagnostic(rangeOf(position), message, vscode.DiagnosticSeverity.Error)
  found.source = source
  return found
}
