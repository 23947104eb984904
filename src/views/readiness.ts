import type { LintResult } from '../lint/lint.ts'
import type { Status } from '../memo/memo.ts'
import { blocks, counts, type Part, partsOf } from './readiness-parts.ts'
import { type Next, nextOf, scoreOf } from './readiness-score.ts'
import { verdict } from './readiness-words.ts'

/** How near a memo is to a decision. */
export type Standing = 'not-yet' | 'nearly' | 'ready' | 'decided'

/** Whether the readers of a memo can decide, and what stands in the way. */
export interface Readiness {
  /** From 0 to 100; 100 where nothing counts against it. docs/readiness.md says how. */
  score: number
  standing: Standing
  /** “Not yet: no dates, no decider” */
  verdict: string
  /** How many flaws stand in the way of a decision. */
  blocking: number
  /** What the profile owes, in its order; then what belongs to none of it. */
  parts: Part[]
  /** What to fix first. */
  next?: Next
  /** The status that the memo has earned, where nothing is left to mend. */
  advance?: Status
}

/**
 * How far a memo has come. The status of a memo makes its findings gentler or stricter, but not the score.
 *
 * @param judge lints another text by the same settings, to try what a fix would bring.
 */
export function readinessOf(result: LintResult, judge?: (text: string) => LintResult): Readiness {
  const { status } = result.memo
  const parts = partsOf(result)
  const flaws = parts.flatMap(({ problems }) => problems)
  const blocking = flaws.filter(blocks).length
  const isDecided = status === 'decided'
  const next = isDecided ? undefined : nextOf(parts, result, judge)
  const advance = !flaws.some(counts) && (status === 'draft' ? 'review' : status === 'review' && 'decision')
  return {
    score: scoreOf(parts),
    standing: isDecided ? 'decided' : blocking > 0 ? 'not-yet' : flaws.some(counts) ? 'nearly' : 'ready',
    verdict: verdict(parts, isDecided),
    blocking: isDecided ? 0 : blocking,
    parts,
    ...(next && { next }),
    ...(advance && { advance }),
  }
}
