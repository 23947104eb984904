import { setImmediate } from 'node:timers/promises'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does something that no signal breaks off: it ends the process afterwards. */
export async function unbroken<Result>(work: () => Result): Promise<Result> {
  const end = (signal: NodeJS.Signals) => {
    for (const each of signals) process.off(each, end)
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, end)
  try {
    return work()
  } finally {
    // A signal that came meanwhile is heard on the next turn.
    await setImmediate()
    for (const signal of signals) process.off(signal, end)
  }
}
