import * as vscode from 'vscode'
import { ahead } from '../views/ahead.ts'
import type { Reading } from '../views/memo-index.ts'
import { count, type WorkspaceCounts } from '../views/workspace-summary.ts'
import type { Configs } from './configs.ts'
import { type Judged, judgeFile } from './judge-file.ts'
import type { Judges } from './judges.ts'
import { openDocument, pause } from './read-text.ts'
import type { Session } from './session.ts'
import { engineAt, id, source } from './settings.ts'
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
  readonly #judges: Judges
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

  constructor(memos: WorkspaceMemos, session: Session, configs: Configs, judges: Judges) {
    this.#memos = memos
    this.#session = session
    this.#configs = configs
    this.#judges = judges
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
        if (isCovered()) this.#soon(async () => isCovered() && (await this.#judgeAll([uri.toString()])))
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
      const judging = this.#judging(
        found.map(({ key }) => key),
        round,
      )
      for (const [index, { path }] of found.entries()) {
        if (token.isCancellationRequested) return
        progress(index, found.length)
        const { value: findings } = await judging.next()
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
    const isWanted = (key: string) =>
      this.#covered.has(key) || (this.#isWhole && this.#memos.isMemo(vscode.Uri.parse(key)))
    const there = [...readings.keys()].filter(key => readings.get(key) && isWanted(key))
    await this.#judgeAll(there, readings)
  }

  /** Once settings are others, so are the findings. */
  #renew(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.#soon(async () => {
        await this.#follow(new Map(), [], true)
        const wanted = this.#isWhole ? this.#memos.memos().map(({ key }) => key) : []
        await this.#judgeAll([...new Set([...this.#covered, ...wanted])])
      })
    }, rest)
  }

  async #judgeAll(keys: readonly string[], readings?: ReadonlyMap<string, Reading>): Promise<void> {
    for await (const _ of this.#judging(keys, this.#round, readings));
  }

  /**
   * Judges files, some of them ahead of their turn, and shows what is found in their order.
   *
   * @param round when it was asked for
   * @param readings what came of reading them, where that has been done
   * @returns what is found in each; undefined where it could not be judged, or all was taken away meanwhile
   */
  async *#judging(keys: readonly string[], round: number, readings?: ReadonlyMap<string, Reading>) {
    const isWanted = () => round === this.#round
    const judging = ahead(keys, this.#judges.ahead, async key => {
      const uri = vscode.Uri.parse(key)
      await this.#giveTurn()
      await this.#configs.load(uri)
      const isLeft = !isWanted() || this.#resultFor(openDocument(uri))
      return { uri, judged: isLeft ? undefined : await this.#judge(uri, isWanted, readings?.get(key)) }
    })
    for await (const { uri, judged } of judging) yield this.#show(uri, judged, isWanted)
  }

  #judge(uri: vscode.Uri, isWanted: () => boolean, read?: Reading): Promise<Judged | undefined> {
    return judgeFile(uri, engineAt(uri, this.#configs.of(uri)), this.#judges, read, isWanted)
  }

  async #show(uri: vscode.Uri, before: Judged | undefined, isWanted: () => boolean) {
    if (!isWanted()) return undefined
    this.#covered.add(uri.toString())
    const document = openDocument(uri)
    const result = this.#resultFor(document)
    if (document && result) {
      this.#collection.delete(uri)
      this.#session.present(document)
      return result.findings
    }
    // An editor may have held it when its turn to be judged came.
    const judged = before ?? (await this.#judge(uri, isWanted))
    if (!isWanted()) return undefined
    if (!judged) this.#drop(uri.toString())
    else this.#collection.set(uri, judged.diagnostics)
    // And another may have opened it while it was read.
    const opened = openDocument(uri)
    if (opened) this.#yieldTo(opened)
    return judged?.findings
  }

  #resultFor(document: vscode.TextDocument | undefined) {
    return document && this.#session.resultFor(document)
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
