import { askSections } from './asks.ts'
import type { Day } from './dates.ts'
import type { Memo } from './memo.ts'
import { datesThat, placeIn, type WrittenDate } from './prose-dates.ts'
import { firstWhere } from './search.ts'

const by = /\b(?:by|before|until|no later than)\s+(?:the\s+)?$/i

/** Characters before a date in which such words stand. */
const enough = 100

/** The dates in the ask by which something is to be done; the first is mostly the one to decide by. */
export function deadlinesIn(memo: Memo, today: Day): WrittenDate[] {
  const sections = askSections(memo)
  if (sections.length === 0) return []
  // How far the sections reach that begin up to each one, a section within another before its end.
  let furthest = 0
  const reach = sections.map(({ end }) => (furthest = Math.max(furthest, end)))
  return datesWithBy(memo, today).filter(written => {
    const [offset] = placeIn(memo, written, written.date.index, written.date.index + 1)
    const begun = firstWhere(sections, ({ at }) => at.start.offset! > offset)
    return begun > 0 && offset < reach[begun - 1]!
  })
}

const datesWithBy = datesThat(({ node, date }) =>
  by.test(node.value.slice(Math.max(0, date.index - enough), date.index)),
)
