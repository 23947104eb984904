import { Script } from 'node:vm'
import type { Engine } from '../engine.ts'

const calls = globalThis as { __memoWork?: () => unknown }
const call = new Script('__memoWork()')

/**
 * Does something that must end in time. Nothing else breaks off what runs in the only thread, be it a loop or the search
 * of a regular expression.
 *
 * @param time in milliseconds
 * @throws where it takes longer
 */
export function within<Result>(time: number, work: () => Result): Result {
  calls.__memoWork = work
  try {
    return call.runInThisContext({ timeout: time }) as Result
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Error(`it takes longer than ${Math.round(time / 1000)} seconds`)
  } finally {
    delete calls.__memoWork
  }
}

/** An engine that gives up a text for which it has no time left. */
export function inTime(engine: Engine, time: number): Engine {
  return {
    ...engine,
    read: text => within(time, () => engine.read(text)),
    judge: text => within(time, () => engine.judge(text)),
  }
}
