import { Script } from 'node:vm'
import type { Engine } from '../engine.ts'

const calls = globalThis as { __memoWork?: () => unknown }
const call = new Script('__memoWork()')

/**
 * Does something that must end in time. Nothing else breaks off what runs in the only thread, be it a loop or the search
 * of a regular expression.
 *
 * @param time in milliseconds
 * @param left how much of it is left
 * @throws where it takes longer
 */
export function within<Result>(time: number, work: () => Result, left = time): Result {
  calls.__memoWork = work
  try {
    return call.runInThisContext({ timeout: left }) as Result
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Error(`it takes longer than ${Math.round(time / 1000)} seconds`)
  } finally {
    delete calls.__memoWork
  }
}

/** An engine for a text and what fixes make of it: it gives up once all that it was asked for has taken so long. */
export function inTime(engine: Engine, time: number): Engine {
  let spent = 0
  const counted = <Result>(work: () => Result): Result => {
    const since = performance.now()
    try {
      return within(time, work, Math.max(1, Math.round(time - spent)))
    } finally {
      spent += performance.now() - since
    }
  }
  return {
    ...engine,
    read: text => counted(() => engine.read(text)),
    judge: text => counted(() => engine.judge(text)),
    follow() {
      const judge = engine.follow()
      return text => counted(() => judge(text))
    },
  }
}
