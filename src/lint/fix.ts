import { blanksIn } from '../memo/blanks.ts'
import { withoutMark } from '../memo/parse.ts'
import { firstWhere } from '../memo/search.ts'
import type { Edit, Finding, Fix } from './rule.ts'

/**
 * Applies edits to a text; what no edit names stays byte for byte. A leading byte-order mark is kept, and
 * offsets count from after it.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const text = withoutMark(source)
  let result = source.slice(0, source.length - text.length)
  let from = 0
  for (const { start, end, text: inserted } of [...edits].sort(byPlace)) {
    result += text.slice(from, start) + inserted
    from = end
  }
  return result + text.slice(from)
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end
}

/** Tells whether a fix only writes what its author must fill in: it leaves blanks, and nothing is mended by then. */
export function isOutline({ edits }: Fix): boolean {
  // What is taken away here and written there is moved, with the blanks that it may have.
  return edits.every(({ text }) => text !== '') && edits.some(({ text }) => blanksIn(text).length > 0)
}

/**
 * The findings whose fixes can be applied together: none touches a place that an earlier one changes, but that sections
 * which are missing go below each other.
 */
export function compatibleFixes(findings: readonly Finding[]): Finding[] {
  // In the order of their places, so that halving finds the neighbour.
  const taken: (Edit & { isSection: boolean })[] = []
  return findings.filter(({ lacks, fix }) => {
    const edits = fix?.edits.map(edit => ({ ...edit, isSection: lacks !== undefined && isBlock(edit) }))
    const isFree = ({ start, end, isSection }: (typeof taken)[number]) => {
      const next = taken[firstWhere(taken, other => other.end >= start)]
      return !next || next.start > end || (isSection && next.isSection && next.start === start)
    }
    if (!edits?.every(isFree)) return false
    for (const edit of edits)
      taken.splice(
        firstWhere(taken, other => byPlace(other, edit) > 0),
        0,
        edit,
      )
    return true
  })
}

const bringsBlankLine = /^(?:\r\n|\r(?!\n)|\n){2}|(?:\r\n|\r(?!\n)|\n){2}$/

/** Tells whether an edit inserts something with the blank line that parts it from what else is inserted there. */
function isBlock({ start, end, text }: Edit): boolean {
  return start === end && bringsBlankLine.test(text)
}

/** No memo needs this many rounds. */
const rounds = 20

/** What tells a finding and its fix from others, wherever they stand. */
function keyOf({ rule, message, fix }: Finding): string {
  return `${rule}: ${message} (${fix?.title})`
}

/** How often each is there, of those that can be fixed. */
function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings)
    if (finding.fix) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

/**
 * Fixes a text until nothing fixable remains. A fix that does not mend what it is for, as where a fence that is never
 * closed swallows it, is taken back.
 *
 * @param judge lints a text; what it says of one is kept only as findings, so it may follow from text to text.
 * @returns the text, and the findings that were fixed.
 */
export function fix(
  source: string,
  judge: (text: string) => readonly Finding[],
): { text: string; fixed: Finding[] } {
  let text = source
  let findings = judge(text)
  const fixed: Finding[] = []
  const useless = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    const now = compatibleFixes(findings.filter(finding => !useless.has(keyOf(finding))))
    if (now.length === 0) break
    const next = applyEdits(
      text,
      now.flatMap(finding => finding.fix!.edits),
    )
    const left = judge(next)
    const [before, after] = [tally(findings), tally(left)]
    const vain = now.map(keyOf).filter(key => (after.get(key) ?? 0) >= before.get(key)!)
    for (const key of vain) useless.add(key)
    if (vain.length > 0) continue
    text = next
    findings = left
    fixed.push(...now)
  }
  return { text, fixed }
}
