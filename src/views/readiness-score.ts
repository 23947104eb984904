import { applyEdits, compatibleFixes } from '../lint/fix.ts'
import type { LintResult } from '../lint/lint.ts'
import { blanksIn } from '../memo/blanks.ts'
import { blankRule, counts, type Part, type Problem, partsOf, readerOrder } from './readiness-parts.ts'

/** What a part counts, and what flaws leave of it; docs/readiness.md says the same in words. */
export const weights = { required: 3, recommended: 2 } as const
/** What one kind of flaw leaves of the section or field that it stands in. */
export const leaves = { error: 0.1, warning: 0.5 } as const
/** What one leaves of the whole, where it belongs to no part that is owed. */
export const leavesOfWhole = { error: 0.5, warning: 0.9 } as const

/** How far a memo has come: a whole number from 0 to 100. */
export function scoreOf(parts: readonly Part[]): number {
  // Rounded down, so that 100 means that nothing is left.
  return Math.floor(100 * share(parts) + 1e-9)
}

/** What a part counts; 0 for what is not asked for, and for what belongs to no part. */
export function weightOf({ kind, state, owed }: Part): number {
  return state === 'waived' || kind === 'whole' || kind === 'others' ? 0 : weights[owed]
}

/**
 * How much of a part is there, from 0 to 1. Each kind of flaw counts once: a rule that names one entry after the
 * other says no more than when it names them all at once. Blanks count more where they outnumber the words.
 */
export function creditOf({ kind, state, problems, blanks, words }: Part): number {
  if (state === 'missing') return 0
  const factors = kind === 'whole' || kind === 'others' ? leavesOfWhole : leaves
  let credit = 1
  for (const { gravity } of problems)
    if (gravity === 'error' || gravity === 'warning') credit *= factors[gravity]
  const areOpen = problems.some(problem => problem.rule === blankRule && counts(problem))
  return kind === 'section' && areOpen && blanks > words ? (credit * words) / blanks : credit
}

function share(parts: readonly Part[]): number {
  let owed = 0
  let there = 0
  let whole = 1
  for (const part of parts) {
    const weight = weightOf(part)
    owed += weight
    there += weight * creditOf(part)
    if (part.kind === 'whole' || part.kind === 'others') whole *= creditOf(part)
  }
  return owed === 0 ? whole : (whole * there) / owed
}

/** The one flaw whose mending raises the score most. */
export interface Next {
  part: Part
  problem: Problem
  /** Points that the score gains. */
  gain: number
}

/** Judging again is not free; more fixes than these are not tried. */
const mostTried = 4

/**
 * Finds what to mend first. Of equals, what a reader asks first is first.
 *
 * @param judge lints a text; with it, fixes that leave no blank behind are tried. Where left out, and for what
 *   an author must write, a flaw is taken to go and to bring no other.
 */
export function nextOf(
  parts: readonly Part[],
  { memo }: LintResult,
  judge?: (text: string) => LintResult,
): Next | undefined {
  let tried = 0
  const measured = (problem: Problem): number => {
    const fixes = compatibleFixes(problem.findings)
    const edits = fixes.flatMap(({ fix }) => fix!.edits)
    const isWhole = fixes.length === problem.findings.length && !edits.some(leavesBlank)
    if (!judge || !isWhole || tried >= mostTried) return 0
    tried += 1
    return share(partsOf(judge(applyEdits(memo.text, edits))))
  }
  const now = share(parts)
  const candidates = parts.flatMap(part =>
    part.problems.filter(counts).map(problem => {
      const mended = parts.map(other => (other === part ? without(part, problem) : other))
      return { part, problem, after: Math.max(share(mended), measured(problem)) }
    }),
  )
  const [best] = candidates.sort(
    (a, b) =>
      (Math.abs(a.after - b.after) > 1e-9 ? b.after - a.after : 0) ||
      readerOrder(a.part) - readerOrder(b.part) ||
      parts.indexOf(a.part) - parts.indexOf(b.part) ||
      offsetOf(a.problem) - offsetOf(b.problem),
  )
  if (!best) return undefined
  const { part, problem, after } = best
  return { part, problem, gain: Math.floor(100 * after + 1e-9) - Math.floor(100 * now + 1e-9) }
}

/** A part once a flaw is mended: what was missing is there then. */
function without(part: Part, mended: Problem): Part {
  const problems = part.problems.filter(problem => problem !== mended)
  const blanks = mended.rule === blankRule ? 0 : part.blanks
  return { ...part, problems, blanks, state: problems.some(counts) ? 'weak' : 'done' }
}

function leavesBlank({ text }: { text: string }): boolean {
  return blanksIn(text).length > 0
}

function offsetOf({ findings }: Problem): number {
  return findings[0]!.at.start.offset!
}
