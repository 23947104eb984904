import { askSections } from './asks.ts'
import type { Memo } from './memo.ts'
import type { WrittenDate } from './prose-dates.ts'

/** The dates in the ask by which something is to be done; the first is mostly the one to decide by. */
export function deadlinesIn(memo: Memo, written: readonly WrittenDate[]): WrittenDate[] {
  const sections = askSections(memo)
  if (sections.length === 0) return []
  return written.filter(({ date, run, offsetOf }) => {
    const offset = offsetOf(date.index)
    return (
      /\b(?:by|before|until|no later than)\s+(?:the\s+)?$/i.test(run.slice(0, date.index)) &&
      sections.some(({ at, end }) => at.start.offset! <= offset && offset < end)
    )
  })
}
