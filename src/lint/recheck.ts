import { type Change, changeOf } from '../memo/change.ts'
import type { Memo } from '../memo/memo.ts'
import { type Read, withReads } from '../memo/reads.ts'
import { memoised } from '../memo/remember.ts'
import { isAsBefore, statesOf } from '../memo/state.ts'
import type { ConfiguredRule } from './config.ts'
import type { Edit, RuleContext, Verdict } from './rule.ts'

/** Says what a rule has to say of a memo. */
export type Checker = (memo: Memo, context: RuleContext) => (rule: ConfiguredRule) => Iterable<Verdict>

/** Asks the rule. */
export const check: Checker =
  (memo, context) =>
  ({ rule, options }) =>
    rule.check(memo, options as never, context)

/** What a rule has said of a version, and what it has read of it. */
interface Heard {
  verdicts: readonly Verdict[]
  reads: ReadonlySet<Read>
}

/** Nodes move with the next version; what is kept of this one must not. */
const standstill: Change = {
  shiftOf: () => 0,
  positionOf: ({ start, end }) => ({ start: { ...start }, end: { ...end } }),
}

/**
 * Makes a checker for the versions of one document. A rule is asked again only where something that it has read is not
 * as it was; else what it has said moves along with what it was said of.
 */
export function rechecker(): Checker {
  let last: { memo: Memo; today: string; heard: Map<ConfiguredRule, Heard> } | undefined
  return (memo, context) => {
    const before = last?.today === context.today ? last : undefined
    const heard = new Map<ConfiguredRule, Heard>()
    last = { memo, today: context.today, heard }
    const stateOf = statesOf(memo)
    const ask = (rule: ConfiguredRule): Heard => {
      const { value, reads } = withReads(memo, () => [...check(memo, context)(rule)])
      // What it was like must be known before the next version takes the nodes over.
      for (const part of reads) stateOf(part)
      return { verdicts: value.map(verdict => placedBy(standstill, verdict)!), reads }
    }
    const keep = before && keeping(before.memo, memo)
    return rule => {
      const known = before?.heard.get(rule)
      const now = (known && keep?.(known)) ?? ask(rule)
      heard.set(rule, now)
      return now.verdicts
    }
  }
}

/** Takes over what was said of the version before; undefined where it may no longer be so. */
function keeping(before: Memo, memo: Memo): (heard: Heard) => Heard | undefined {
  const change = changeOf(before, memo)
  const [stateBefore, stateNow] = [statesOf(before), statesOf(memo)]
  const isKept = memoised((part: Read) => isAsBefore(stateBefore(part), stateNow(part), change))
  return ({ verdicts, reads }) => {
    for (const part of reads) if (!isKept(part)) return undefined
    const moved = verdicts.map(verdict => placedBy(change, verdict))
    return moved.every(isTold) ? { verdicts: moved, reads } : undefined
  }
}

/** A verdict with all its places in another version; undefined where one of them cannot be told. */
function placedBy(change: Change, verdict: Verdict): Verdict | undefined {
  const { at, each, fix } = verdict
  const positions = [at, ...(each ?? []).map(one => one.at)].map(change.positionOf)
  const shifts = fix?.edits.map(({ start, end }) => change.shiftOf(start, end)) ?? []
  if (!positions.every(isTold) || !shifts.every(isTold)) return undefined
  const [first, ...others] = positions
  return {
    ...verdict,
    at: first!,
    ...(each && { each: each.map((one, order) => ({ ...one, at: others[order]! })) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit, order) => moved(edit, shifts[order]!)) } }),
  }
}

function isTold<Place>(place: Place | undefined): place is Place {
  return place !== undefined
}

function moved(edit: Edit, shift: number): Edit {
  return { ...edit, start: edit.start + shift, end: edit.end + shift }
}
