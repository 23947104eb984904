import { askSections } from './asks.ts'
import type { Memo } from './memo.ts'
import { placeIn, type WrittenDate } from './prose-dates.ts'

const by = /\b(?:by|before|until|no later than)\s+(?:the\s+)?$/i

/** Characters before a date in which such words stand. */
const enough = 100

/** The dates in the ask by which something is to be done; the first is mostly the one to decide by. */
export function deadlinesIn(memo: Memo, written: readonly WrittenDate[]): WrittenDate[] {
  const sections = askSections(memo)
  if (sections.length === 0) return []
  return written.filter(one => {
    const { node, date } = one
    if (!by.test(node.value.slice(Math.max(0, date.index - enough), date.index))) return false
    const [offset] = placeIn(memo, one, date.index, date.index + 1)
    return sections.some(({ at, end }) => at.start.offset! <= offset && offset < end)
  })
}
