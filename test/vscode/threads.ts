import type { Worker } from 'node:worker_threads'
import type * as vscode from 'vscode'

/** Counts the threads of the host; in a browser tab there are none. */
export function watchThreads(): vscode.Disposable & { started(): number; running(): number } {
  let all = 0
  const there = new Set<Worker>()
  const add = (worker: Worker) => {
    all += 1
    there.add(worker)
    worker.on('exit', () => there.delete(worker))
  }
  globalThis.process?.on?.('worker', add)
  return {
    /** Since it was asked last. */
    started() {
      const since = all
      all = 0
      return since
    },
    running: () => there.size,
    dispose: () => globalThis.process?.off?.('worker', add),
  }
}
