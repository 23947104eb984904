import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Engine } from '../engine.ts'
import { keptWith } from '../memo/remember.ts'
import { hasThreads, JudgingThread, type Verdict } from './judging-thread.ts'
import { inTurns } from './turns.ts'

/** Characters of a text that needs more memory than others: far more than the longest memo has. */
const long = 100_000

const said = keptWith((engine: Engine) => JSON.stringify(engine.options))

/** Judges what no editor holds: in a thread where the host has them, else in the host itself, with many pauses. */
export class Judges implements vscode.Disposable {
  /** So many files are worth reading before their turn, so that no thread waits for the disk; all are in memory at once. */
  readonly ahead = hasThreads ? 4 : 0
  readonly #usual: JudgingThread
  readonly #roomy: JudgingThread

  /** @param extension the folder that the extension is installed in */
  constructor(extension: vscode.Uri) {
    const script = vscode.Uri.joinPath(extension, 'dist', 'thread.js').fsPath
    this.#usual = new JudgingThread(script, { memory: 64 })
    this.#roomy = new JudgingThread(script, { memory: 1024 })
  }

  /**
   * @param isWanted asked now and then; once it is not, the answer makes no difference
   * @returns undefined where nobody wants it any longer
   */
  async judge(engine: Engine, text: string, isWanted: () => boolean): Promise<Verdict | undefined> {
    const thread = text.length > long ? this.#roomy : this.#usual
    const verdict = await thread.judge({ text, options: said(engine) })
    if (verdict || !isWanted()) return verdict
    try {
      return await inTurns(engine.judging(text), isWanted)
    } catch {
      return { why: l10n.t('The file is nested too deeply.') }
    }
  }

  dispose(): void {
    this.#usual.dispose()
    this.#roomy.dispose()
  }
}
