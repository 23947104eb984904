import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { patienceFor } from '../views/patience.ts'
import type { Answer, Shown, Start, Task } from './thread.ts'

/** Node's threads, where the host has Node; nothing else of Node is asked for here. */
const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads')
/** Whether anything is judged in threads here. */
export const hasThreads = threads !== undefined

type Worker = InstanceType<NonNullable<typeof threads>['Worker']>

/** What is found in a text, or why it cannot be judged, in a sentence. */
export type Verdict = { findings: readonly Shown[] } | { why: string }

/** How a thread is run. */
export interface ThreadOptions {
  /** Megabytes that it may keep; the fewer they are, the sooner it collects its garbage. */
  memory: number
  /** Milliseconds that a text of so many characters may take. */
  patience?: (length: number) => number
}

/** Milliseconds without work after which a thread ends, and what it holds of memory is given back. */
const rest = 1000

/**
 * Judges texts one after the other in a thread of its own, which is there as long as there is work. What hangs or breaks
 * the thread is given up, and another thread takes its place.
 */
export class JudgingThread implements vscode.Disposable {
  readonly #script: string
  readonly #options: Required<ThreadOptions>
  #worker: Worker | undefined
  /** What the thread was sent and has not answered; it is at the first. */
  readonly #open: { task: Task; settle(verdict: Verdict | undefined): void }[] = []
  /** Runs out when the first takes too long or, where there is none, after a {@link rest}. */
  #timer: ReturnType<typeof setTimeout> | undefined
  #hasAnswered = false
  #isGone = !hasThreads

  /** @param script the file that is made of thread.ts */
  constructor(script: string, { memory, patience = patienceFor }: ThreadOptions) {
    this.#script = script
    this.#options = { memory, patience }
  }

  /** @returns undefined where there are no threads, and once it is disposed of */
  judge(task: Task): Promise<Verdict | undefined> {
    if (this.#isGone) return Promise.resolve(undefined)
    return new Promise(settle => {
      this.#open.push({ task, settle })
      this.#send(task)
      if (this.#open.length === 1) this.#wait()
    })
  }

  dispose(): void {
    this.#isGone = true
    this.#end()
    for (const { settle } of this.#open.splice(0)) settle(undefined)
  }

  #send(task: Task): void {
    try {
      this.#worker ??= this.#start()
      this.#worker.postMessage(task)
    } catch {
      // It may not be allowed to start any.
      this.dispose()
    }
  }

  #start(): Worker {
    const { memory } = this.#options
    const worker = new threads!.Worker(this.#script, {
      workerData: { language: vscode.env.language, bundle: vscode.l10n.bundle } satisfies Start,
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: memory },
    })
    let why = l10n.t('The file cannot be judged.')
    worker.on('message', (answer: Answer) => {
      if (worker === this.#worker) this.#take(answer)
    })
    worker.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') why = l10n.t('The file takes too much memory to judge.')
    })
    worker.on('exit', () => {
      if (worker === this.#worker) this.#giveUp(why)
    })
    return worker
  }

  #take(answer: Answer): void {
    this.#hasAnswered = true
    if (answer !== 'ready')
      this.#open
        .shift()
        ?.settle(answer ? { findings: answer } : { why: l10n.t('The file is nested too deeply.') })
    this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    const [first] = this.#open
    if (!first) {
      this.#timer = setTimeout(() => this.#end(), rest)
      return
    }
    const time = this.#options.patience(first.task.text.length)
    const seconds = Math.round(time / 1000)
    const why = l10n.t('The file takes longer than {0} seconds to judge.', seconds)
    this.#timer = setTimeout(() => this.#giveUp(why), time)
  }

  /** Gives up the text that the thread is at, and has another thread do the rest. */
  #giveUp(why: string): void {
    this.#end()
    // Where threads cannot start, no text is to blame.
    if (!this.#hasAnswered) this.dispose()
    this.#open.shift()?.settle({ why })
    for (const { task } of this.#open) this.#send(task)
    this.#wait()
  }

  #end(): void {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }
}
