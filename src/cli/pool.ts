import { pool } from 'workerpool'
import type { Verdict, Wishes } from './judge.ts'
import type { Candidate } from './places.ts'

/** How many judge at once, and how long one may take. */
export interface PoolOptions {
  workers: number
  /** In milliseconds, for a file of so many bytes. */
  patience: (candidate: Candidate) => number
  /** The script that answers to `verdictsOn`. */
  script: string
}

/** So many are handed over together: a thread that waits for the next message is idle a tenth of the time. */
const most = 10

/**
 * Judges many candidates in several threads, and answers in their order. What crashes or hangs one of the threads is
 * told of its candidate, and another thread takes the place.
 */
export async function judgeInThreads(
  candidates: readonly Candidate[],
  wishes: Wishes,
  { workers, patience, script }: PoolOptions,
): Promise<Verdict[]> {
  const threads = pool(script, { workerType: 'thread', maxWorkers: workers })
  const judge = async (some: readonly Candidate[]): Promise<Verdict[]> => {
    const time = Math.max(...some.map(patience))
    try {
      return await threads.exec('verdictsOn', [some, wishes]).timeout(time)
    } catch (error) {
      if (some.length === 1) return [failed(error as Error, time)]
    }
    // Which of them it was shows when each is judged alone.
    const verdicts: Verdict[] = []
    for (const candidate of some) verdicts.push(...(await judge([candidate])))
    return verdicts
  }
  const verdicts: Verdict[] = []
  // The last ones are to be done at the same time.
  const count = Math.min(most, Math.ceil(candidates.length / workers / 8))
  let next = 0
  const judgeNext = async () => {
    while (next < candidates.length) {
      const at = next
      next += count
      const judged = await judge(candidates.slice(at, next))
      for (const [index, verdict] of judged.entries()) verdicts[at + index] = verdict
    }
  }
  try {
    // One waits while another is judged, so that no thread is idle for the length of a message.
    await Promise.all(Array.from({ length: workers * 2 }, judgeNext))
  } finally {
    await threads.terminate(true)
  }
  return verdicts
}

function failed(error: Error & { cause?: unknown }, patience: number): Verdict {
  const why = error.cause instanceof Error ? error.cause.message : error.message
  const message =
    error.name === 'TimeoutError'
      ? `takes longer than ${Math.round(patience / 1000)} seconds to judge; look at it alone`
      : `cannot be judged: ${/terminated unexpectedly/i.test(why) ? 'its thread ended unexpectedly' : why}`
  // Nobody knows whether it is one; silence would look like “nothing to fix”.
  return { isMemo: true, message, asked: [], problems: [] }
}
