import { foundIn } from './found.ts'
import type { Memo } from './memo.ts'
import { plain, startOf } from './text.ts'

/** Makes the question whether a block before the appendix says something, in what a reader sees of it. */
export function saidIn(pattern: RegExp): (memo: Memo) => boolean {
  const blocks = foundIn(block => (pattern.test(plain([block])) ? [block] : []))
  return memo => blocks(memo).some(block => startOf(block) < memo.appendix)
}
