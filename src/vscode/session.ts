import * as vscode from 'vscode'
import type { Follower } from '../engine.ts'
import type { LintResult } from '../lint/lint.ts'
import type { Configs } from './configs.ts'
import { id, type Settings, settingsFor } from './settings.ts'
import { inTurns } from './turns.ts'

/** Characters of a line, blank ones among them. */
const usualLine = 50

interface Known {
  version: number
  result: LintResult
}

/**
 * Holds one result for each version of each open memo and tells when it changes. Every view listens here and
 * none judges for itself, so no two can disagree.
 */
export class Session implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>()
  /** Fires with a document whose result is new, or gone. */
  readonly onDidChange = this.#changed.event
  readonly #presented = new vscode.EventEmitter<vscode.TextDocument>()
  /** Fires with a document whose findings were asked for, and should be seen whatever the settings say. */
  readonly onDidPresent = this.#presented.event
  readonly #known = new Map<string, Known>()
  /** What judges each open memo: of a new version, only what has changed. */
  readonly #followers = new Map<string, Follower>()
  /** Long documents that are being judged, and the version of each. */
  readonly #judging = new Map<string, number>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #settings = new Map<string, Settings>()
  /** Documents that the user has asked to be judged, whatever their name says. */
  readonly #asked = new Set<string>()
  /** The document that is being forgotten: closed, or of another language in a moment. */
  #leaving: vscode.TextDocument | undefined
  readonly #configs: Configs
  readonly #subscriptions: vscode.Disposable
  #isGone = false

  constructor(configs: Configs) {
    this.#configs = configs
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => this.#update(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.#forget(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document)
      }),
      vscode.workspace.onDidSaveTextDocument(document => {
        if (this.isLong(document)) this.#update(document)
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(id)) this.#refresh()
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#refresh()),
      configs.onDidChange(() => this.#refresh()),
      this.#changed,
      this.#presented,
    )
    for (const document of vscode.workspace.textDocuments) this.#update(document)
  }

  /**
   * The result for what a document says now; undefined where it is no memo, before it is {@link ready}, and while a
   * {@link isLong long} one is not judged yet. It is good until the document changes: the next result takes over what
   * stays the same.
   */
  resultFor(document: vscode.TextDocument): LintResult | undefined {
    const key = document.uri.toString()
    const known = this.#known.get(key)
    // A change of language makes no new version.
    if (known?.version === document.version && document.languageId === 'markdown') return known.result
    if (!this.isMemo(document) || this.isLong(document)) return undefined
    const judge = this.#followers.get(key) ?? this.#settingsFor(document).engine.follow()
    this.#followers.set(key, judge)
    const result = judge(document.getText())
    this.#known.set(key, { version: document.version, result })
    return result
  }

  /** Waits until the config that holds for a document is known. */
  ready({ uri }: vscode.TextDocument): Promise<void> {
    return this.#configs.load(uri)
  }

  /**
   * Judges another text by the settings of a document; what is not yet in the editor is remembered nowhere, and does
   * not take over what the document's own result holds.
   */
  judgeAs(document: vscode.TextDocument, text: string): LintResult {
    return this.#settingsFor(document).engine.judge(text)
  }

  /** The same for texts that are made of each other; their results do not last ({@link Follower}). */
  followAs(document: vscode.TextDocument): Follower {
    return this.#settingsFor(document).engine.follow()
  }

  /** Words that a page holds, by the settings of a document. */
  budgetFor(document: vscode.TextDocument, { memo }: LintResult): number {
    return this.#settingsFor(document).engine.budgetOf(memo)
  }

  /**
   * Tells whether a document is so long that it is judged when it is opened and saved, not at every keystroke: by its
   * lines, or by its characters where some of them have thousands.
   */
  isLong(document: vscode.TextDocument): boolean {
    if (document.languageId !== 'markdown') return false
    const [{ lineCount }, { maxLiveLines }] = [document, this.#settingsFor(document)]
    const length = document.offsetAt(new vscode.Position(lineCount, 0))
    return lineCount > maxLiveLines || length > maxLiveLines * usualLine
  }

  /** Tells whether a long memo is being judged, or waits to be saved. */
  isWaiting(document: vscode.TextDocument): boolean {
    const known = this.#known.get(document.uri.toString())
    return known?.version !== document.version && this.isLong(document) && this.isMemo(document)
  }

  /** Tells whether a document is judged. */
  isMemo(document: vscode.TextDocument): boolean {
    const { uri } = document
    const asked = this.#asked.has(uri.toString())
    if (document.isClosed || document === this.#leaving || document.languageId !== 'markdown') return false
    // Other tools show Markdown of their own: the old side of a diff, a rule's page.
    const isOurs = uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
    if (!asked && !isOurs) return false
    if (!this.#configs.isKnown(uri)) {
      void this.ready(document).then(() => {
        if (!this.#isGone) void this.#update(document)
      })
      return false
    }
    if (asked) return true
    const [text, { isMemo, maxFileSize }] = [document.getText(), this.#settingsFor(document)]
    return text.length <= maxFileSize && isMemo(text)
  }

  /** Judges a document from now on until it is closed. */
  async ask(document: vscode.TextDocument): Promise<LintResult | undefined> {
    this.#asked.add(document.uri.toString())
    await this.#update(document)
    this.present(document)
    return this.resultFor(document)
  }

  /** Has what is found in a document be seen now, though settings may say later. */
  present(document: vscode.TextDocument): void {
    if (this.isMemo(document)) this.#presented.fire(document)
  }

  /** The settings that hold for a document. */
  settingsOf(document: vscode.TextDocument): Settings {
    return this.#settingsFor(document)
  }

  dispose(): void {
    this.#isGone = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#judging.clear()
    this.#subscriptions.dispose()
  }

  #settingsFor({ uri, isClosed }: vscode.TextDocument): Settings {
    const key = uri.toString()
    const known = this.#settings.get(key) ?? settingsFor(uri, this.#configs.of(uri))
    if (this.#configs.isKnown(uri) && !isClosed) this.#settings.set(key, known)
    return known
  }

  #schedule(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown') return
    const key = document.uri.toString()
    clearTimeout(this.#timers.get(key))
    if (this.isLong(document)) {
      const wasJudged = this.#known.delete(key)
      if (this.#judging.delete(key) || wasJudged) this.#changed.fire(document)
      return
    }
    this.#timers.set(
      key,
      setTimeout(() => this.#update(document), this.#settingsFor(document).delay),
    )
  }

  /** @returns when a long document is judged; at once otherwise */
  #update(document: vscode.TextDocument): Promise<void> | undefined {
    const key = document.uri.toString()
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
    if (this.isWaiting(document)) return this.#judgeLong(document)
    const was = this.#known.get(key)
    const now = this.resultFor(document)
    if (!now) {
      this.#known.delete(key)
      this.#followers.delete(key)
    }
    if (was?.result !== now || now) this.#changed.fire(document)
    return undefined
  }

  async #judgeLong(document: vscode.TextDocument): Promise<void> {
    const [key, { version }] = [document.uri.toString(), document]
    if (this.#judging.get(key) === version) return
    this.#judging.set(key, version)
    this.#followers.delete(key)
    if (this.#known.delete(key)) this.#changed.fire(document)
    const isWanted = () =>
      this.#judging.get(key) === version && document.version === version && !document.isClosed
    const work = this.#settingsFor(document).engine.judging(document.getText())
    const result = await inTurns(work, isWanted).catch(console.error)
    if (this.#judging.get(key) === version) this.#judging.delete(key)
    if (!result) return
    this.#known.set(key, { version, result })
    this.#changed.fire(document)
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString()
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
    this.#asked.delete(key)
    this.#settings.delete(key)
    this.#followers.delete(key)
    this.#judging.delete(key)
    this.#known.delete(key)
    // A long one may be shown though its result is out of date.
    this.#leaving = document
    if (document.languageId === 'markdown') this.#changed.fire(document)
    this.#leaving = undefined
  }

  #refresh(): void {
    this.#settings.clear()
    this.#followers.clear()
    this.#judging.clear()
    const before = [...this.#known.keys()]
    this.#known.clear()
    for (const document of vscode.workspace.textDocuments)
      if (this.isMemo(document) || before.includes(document.uri.toString())) this.#update(document)
  }
}
