import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { datesIn, type FoundDate } from '../memo/dates.ts'
import { deadlinesIn } from '../memo/deadlines.ts'
import type { Memo } from '../memo/memo.ts'
import { placeIn, type WrittenDate } from '../memo/prose-dates.ts'

export default rule({
  id: 'one-deadline',
  summary: 'Name one day to decide by.',
  why: 'Where the text says one day and the front matter another, each reader plans by the one he saw. The calendar, the list of open decisions and the meeting go by the front matter; the decider reads the text.',
  source: 'SPADE (Square), when: one day for the decision, known to all; US Army ATTP 5-0.1',
  severity: 'warning',
  about: 'ask',

  *check(memo, _options, { today }) {
    if (memo.field('memo') === undefined) return
    const [due] = datesIn(memo.field('decide-by') ?? '', today)
    if (!due || due.impossible || due.ambiguous) return
    // Of a day that has passed, another rule speaks.
    if (due.end < today && memo.status !== 'decided') return
    const asked = deadlinesIn(memo, today)
    // What is delivered by a later day may stand beside the day to decide by.
    if (asked.some(({ date }) => isSame(date, due))) return
    const other = asked.find(
      written => !written.date.impossible && !written.date.ambiguous && isToDecide(memo, written),
    )
    if (!other) return
    const { date } = other
    yield {
      at: memo.locate(...placeIn(memo, other, date.index, date.index + date.text.length)),
      message: l10n.t(
        'The ask is to decide by {0}, and the front matter says {1}. Name one day in both places.',
        date.text,
        due.text,
      ),
    }
  },

  examples: [
    {
      bad: '---\nmemo: decision-brief\ndecide-by: 2027-05-14\n---\n\n# Move\n\n## Decision needed\n\nWe ask Dana Reyes, who leads engineering, to approve 40,000 EUR by ⟦21 May 2027⟧.\n',
      message: 'The ask is to decide by 21 May 2027, and the front matter says 2027-05-14.',
    },
    {
      bad: '---\nmemo: one-pager\ndecide-by: 14 May 2027\n---\n\n# Move\n\n## The ask\n\nPlease choose one of the two before ⟦1 June⟧.\n',
    },
    {
      good: '---\nmemo: decision-brief\ndecide-by: 2027-05-14\n---\n\n# Move\n\n## Decision needed\n\nWe ask Dana Reyes to approve it by Friday, 14 May.\n',
      note: 'The same day, otherwise written.',
    },
    {
      good: '---\nmemo: decision-brief\ndecide-by: 2027-05-14\n---\n\n# Move\n\n## Decision needed\n\nWe ask Dana Reyes to approve databases that are live by 1 July 2027.\n',
      note: 'The day of delivery is another.',
    },
    {
      good: '---\nmemo: decision-brief\ndecide-by: 2027-03-31\n---\n\n# Move\n\n## Decision needed\n\nApprove it by the end of March 2027.\n',
      note: 'A day of that span.',
    },
    {
      good: '---\nmemo: decision-brief\ndecide-by: 2027-05-14\n---\n\n# Move\n\n## Decision needed\n\nApprove it by 14 May 2027, so that the vendor can be told to start before 1 June 2027.\n',
      note: 'The day to decide by is among them.',
    },
  ],
})

/** Tells whether one date may mean the other: a day of that month, the same day where the year is left out. */
function isSame(date: FoundDate, due: FoundDate): boolean {
  if (date.hasYear && due.hasYear) return date.start <= due.end && due.start <= date.end
  return date.start.slice(5) <= due.end.slice(5) && due.start.slice(5) <= date.end.slice(5)
}

const deciding = /\b(?:ask|approv|decid|decision|choos|fund|agree|confirm|sign|select|endors|authori[sz])\w*/i
const delivering =
  /\b(?:that|which|so|until|live|ready|done|in production|deliver\w*|roll\w*|launch\w*|ship\w*|finish\w*|complet\w*|migrat\w*|mov(?:e|ed|ing)|start\w*|replac\w*|ends?|expires?|reach\w*|hir(?:e|ed|ing)|run\w*|teams? (?:has|have))\b/i

/** Characters in which a sentence has begun that anybody reads to its end. */
const farBack = 1000

/** Tells whether a sentence sets the day for the decision, and not for what follows from it. */
function isToDecide(memo: Memo, written: WrittenDate): boolean {
  const [end] = placeIn(memo, written, written.date.index, written.date.index + 1)
  const [sentence] = memo.near.text
    .slice(Math.max(0, end - farBack), end)
    .split(/[.!?:]\s|\n\s*\n/)
    .slice(-1)
  return deciding.test(sentence!) && !delivering.test(sentence!)
}
