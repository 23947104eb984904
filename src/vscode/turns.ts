import type { Sliced } from '../memo/slices.ts'
import { pause } from './read-text.ts'

/** Milliseconds of work after which others have their turn. */
export const turn = 16

/**
 * Does long work so that the editor stays responsive.
 * @returns undefined where nobody wants it any longer
 */
export async function inTurns<Value>(
  work: Sliced<Value>,
  isWanted: () => boolean,
): Promise<Value | undefined> {
  let since = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - since < turn) continue
    await pause()
    if (!isWanted()) return undefined
    since = performance.now()
  }
}
