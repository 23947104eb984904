import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { datesIn } from '../memo/dates.ts'
import { deadlinesIn } from '../memo/deadlines.ts'
import { statuses } from '../memo/memo.ts'
import { placeIn } from '../memo/prose-dates.ts'

export default rule({
  id: 'decide-by-passed',
  summary: 'Ask for a decision on a day that is still to come.',
  why: 'A day that has passed tells the reader that the matter could wait. Either it is decided, and the memo should say so, or it needs a new day and a word on what the delay costs.',
  source: 'SPADE (Square) and the Kyma decision records, which name a due date; openleague issue 305',
  severity: 'warning',
  about: 'ask',

  *check(memo, _options, { today }) {
    // What calls itself no memo, or has a status of its own, may lie in an archive.
    const status = memo.field('status')?.toLowerCase()
    if (memo.field('memo') === undefined || memo.status === 'decided') return
    if (status && !(statuses as readonly string[]).includes(status)) return
    const field = memo.frontMatter.fields.get('decide-by')
    const [due] = datesIn(memo.field('decide-by') ?? '', today)
    const [asked] = due ? [] : deadlinesIn(memo, today)
    const date = due ?? asked?.date
    if (!date || date.impossible || !date.hasYear || date.end >= today) return
    yield {
      at:
        due && field
          ? field.valuePosition
          : memo.locate(...placeIn(memo, asked!, date.index, date.index + date.text.length)),
      message: l10n.t(
        'The day to decide by, {0}, has passed, and the status is “{1}”. Set a new day, or the status to “decided”.',
        date.text,
        memo.status,
      ),
    }
  },

  examples: [
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: ⟦2027-02-26⟧\nstatus: review\n---\n\n# Move\n',
      message: 'The day to decide by, 2027-02-26, has passed, and the status is “review”.',
    },
    {
      bad: '---\nmemo: one-pager\n---\n\n# Move\n\n## The ask\n\nWe ask Dana Reyes to approve it by ⟦26 February 2027⟧.\n',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2027-03-01\n---\n\n# Move\n',
      note: 'Today is a day on which it can be decided.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2026-02-26\nstatus: decided\n---\n\n# Move\n',
      note: 'Decided, and kept.',
    },
    {
      good: '---\nmemo: decision-brief\ndecide-by: Q1 2027\n---\n\n# Move\n',
      note: 'The quarter is not over.',
    },
    {
      good: '---\nmemo: one-pager\n---\n\n# Move\n\n## The ask\n\nSince 3 May 2026 we wait. Approve it by 14 May 2027.\n',
      note: 'Only the date to decide by counts.',
    },
  ],
})
