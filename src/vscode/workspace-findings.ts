import * as vscode from 'vscode'
import type { Reading } from '../views/memo-index.ts'
import { count, type WorkspaceCounts } from '../views/workspace-summary.ts'
import type { Configs } from './configs.ts'
import { judgeFile } from './judge-file.ts'
import { openDocument, pause } from './read-text.ts'
import type { Session } from './session.ts'
import { id, source } from './settings.ts'
import { turn } from './turns.ts'
import type { WorkspaceMemos } from './workspace-memos.ts'

/** Milliseconds of rest after a change of settings before all is judged anew. */
const rest = 500

/** Told after each memo: how many are done, and of how many. */
export type Progress = (done: number, all: number) => void

/**
 * The findings of memos that no editor holds, from when the workspace was linted until they are cleared. They follow
 * file events. Of open memos the session speaks.
 */
export class WorkspaceFindings implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection(`${source} workspace`)
  readonly #memos: WorkspaceMemos
  readonly #session: Session
  readonly #configs: Configs
  readonly #covered = new Set<string>()
  readonly #subscriptions: vscode.Disposable
  /** Whether a run came to its end, so that memos which come later belong to it. */
  #isWhole = false
  #work: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Goes up when all is taken away, so that work on its way stops. */
  #round = 0
  #since = 0
  #isGone = false

  constructor(memos: WorkspaceMemos, session: Session, configs: Configs) {
    this.#memos = memos
    this.#session = session
    this.#configs = configs
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      memos.onDidChange(({ readings, gone, isOther }) => {
        if (this.#isWhole || this.#covered.size > 0) this.#soon(() => this.#follow(readings, gone, isOther))
      }),
      session.onDidChange(document => this.#yieldTo(document)),
      vscode.workspace.onDidOpenTextDocument(document => {
        // The person has asked for its findings already.
        if (this.#covered.has(document.uri.toString())) session.present(document)
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const isCovered = () => this.#covered.has(uri.toString())
        if (isCovered()) this.#soon(async () => isCovered() && (await this.#judge(uri)))
      }),
      configs.onDidChange(() => this.#renew()),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(id)) this.#renew()
      }),
    )
  }

  /** Judges every memo of every folder, until it is done or called off. */
  async lint(token: vscode.CancellationToken, progress: Progress = () => {}): Promise<WorkspaceCounts> {
    const counts: WorkspaceCounts = { judged: 0, errors: 0, warnings: 0, skipped: [], all: 0 }
    const round = this.#round
    await this.#soon(async () => {
      await this.#memos.look()
      if (round !== this.#round) return
      const found = [...this.#memos.memos(), ...this.#memos.unreadable()]
      found.sort((a, b) => (a.path < b.path ? -1 : 1))
      counts.all = found.length
      for (const [index, { key, path }] of found.entries()) {
        if (token.isCancellationRequested) return
        progress(index, found.length)
        const findings = await this.#judge(vscode.Uri.parse(key), undefined, round)
        if (round !== this.#round) return
        if (findings) count(counts, findings)
        else counts.skipped.push(path)
      }
      this.#isWhole = true
    })
    return counts
  }

  /** Takes every finding away, and follows no file any longer. */
  clear(): void {
    this.#round += 1
    this.#isWhole = false
    this.#covered.clear()
    this.#collection.clear()
  }

  dispose(): void {
    this.#isGone = true
    this.#round += 1
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
  }

  /** One thing after the other, so that what is read last holds. */
  #soon(work: () => Promise<unknown>): Promise<unknown> {
    const done = this.#work.then(() => (this.#isGone ? undefined : work()))
    this.#work = done.catch(() => {})
    return done
  }

  async #follow(
    readings: ReadonlyMap<string, Reading>,
    gone: readonly string[],
    isOther: boolean,
  ): Promise<void> {
    for (const key of gone) this.#drop(key)
    if (isOther)
      for (const key of this.#covered) if (!this.#memos.isMemo(vscode.Uri.parse(key))) this.#drop(key)
    for (const [key, reading] of readings) {
      const uri = vscode.Uri.parse(key)
      const isWanted = this.#covered.has(key) || (this.#isWhole && this.#memos.isMemo(uri))
      if (reading && isWanted) await this.#judge(uri, reading)
    }
  }

  /** Once settings are others, so are the findings. */
  #renew(): void {
    clearTimeout(this.#timer)
    if (this.#covered.size === 0) return
    this.#timer = setTimeout(() => {
      const round = this.#round
      const wanted = this.#isWhole ? this.#memos.memos().map(({ key }) => key) : []
      void this.#soon(async () => {
        await this.#follow(new Map(), [], true)
        for (const key of new Set([...this.#covered, ...wanted]))
          if (round === this.#round) await this.#judge(vscode.Uri.parse(key))
      })
    }, rest)
  }

  /**
   * @param round when it was asked for.
   * @returns what is found; undefined where it could not be judged, or all was taken away meanwhile
   */
  async #judge(uri: vscode.Uri, read?: Reading, round = this.#round) {
    await this.#giveTurn()
    await this.#configs.load(uri)
    if (round !== this.#round) return undefined
    const key = uri.toString()
    this.#covered.add(key)
    const document = openDocument(uri)
    const result = document && this.#session.resultFor(document)
    if (result) {
      this.#collection.delete(uri)
      this.#session.present(document)
      return result.findings
    }
    const judged = await judgeFile(uri, this.#session, read, () => round === this.#round)
    if (round !== this.#round) return undefined
    if (!judged) this.#drop(key)
    else this.#collection.set(uri, judged.diagnostics)
    // It may have been opened while it was read.
    const opened = openDocument(uri)
    if (opened) this.#yieldTo(opened)
    return judged?.findings
  }

  /** What an editor holds is the session's. */
  #yieldTo(document: vscode.TextDocument): void {
    if (this.#collection.has(document.uri) && this.#session.resultFor(document))
      this.#collection.delete(document.uri)
  }

  #drop(key: string): void {
    this.#covered.delete(key)
    this.#collection.delete(vscode.Uri.parse(key))
  }

  async #giveTurn(): Promise<void> {
    if (performance.now() - this.#since < turn) return
    await pause()
    this.#since = performance.now()
  }
}
