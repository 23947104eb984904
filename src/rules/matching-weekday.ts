import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import type { FoundDate } from '../memo/dates.ts'
import { nameOfWeekday } from '../memo/language.ts'
import { weekdayOf } from '../memo/named-days.ts'
import { datesThat, placeIn } from '../memo/prose-dates.ts'

export default rule({
  id: 'matching-weekday',
  summary: 'Let weekday and date name the same day.',
  why: 'Half of the readers note the weekday, the other half the date. Where the two differ, the meeting has two days and so has the deadline.',
  source: 'Gregorian calendar',
  severity: 'warning',

  *check(memo, _options, { today }) {
    for (const written of mismatches(memo, today)) {
      const { start, text, index, weekday, weekdayWritten } = written.date as Weekdated
      const actual = weekdayOf(start)
      const [from, to] = placeIn(
        memo,
        written,
        weekdayWritten.index,
        weekdayWritten.index + weekdayWritten.text.length,
      )
      yield {
        at: memo.locate(
          ...placeIn(
            memo,
            written,
            Math.min(index, weekdayWritten.index),
            Math.max(index + text.length, weekdayWritten.index + weekdayWritten.text.length),
          ),
        ),
        message: l10n.t(
          '{0} is a {1}, not a {2}. Correct the weekday, or the date if that is wrong.',
          text,
          nameOfWeekday(actual),
          nameOfWeekday(weekday),
        ),
        fix: {
          title: l10n.t('Change {0} to {1}', weekdayWritten.text, alike(weekdayWritten.text, actual)),
          edits: [{ start: from, end: to, text: alike(weekdayWritten.text, actual) }],
        },
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\nWe ask Dana to decide by ⟦Monday, 3 March 2027⟧.\n',
      message: '3 March 2027 is a Wednesday, not a Monday.',
      fixed: '# Move\n\nWe ask Dana to decide by Wednesday, 3 March 2027.\n',
    },
    {
      bad: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| ⟦Mon 2027-06-01⟧ | First team |\n',
      fixed:
        '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| Tue 2027-06-01 | First team |\n',
    },
    {
      bad: '# Move\n\nThe audit is on ⟦15 June 2027 (Wednesday⟧).\n',
      fixed: '# Move\n\nThe audit is on 15 June 2027 (Tuesday).\n',
    },
    { good: '# Move\n\nDecide by Wednesday, 3 March 2027.\n' },
    {
      good: '# Move\n\nEach Monday until 3 March 2027, one team moves.\n',
      note: 'The weekday belongs to something else.',
    },
    { good: '# Move\n\nWe meet on Monday, 3 March.\n', note: 'Without a year, nobody can know.' },
    {
      good: '# Move\n\nWe meet on Thursday 04/03/2027.\n',
      note: 'It is one where the day comes first.',
    },
  ],
})

type Weekdated = FoundDate & Required<Pick<FoundDate, 'weekday' | 'weekdayWritten'>>

const mismatches = datesThat(({ date }) => {
  const { start, end, hasYear, weekday, weekdayWritten, impossible, ambiguous } = date
  if (!weekday || !weekdayWritten || !hasYear || impossible || start !== end) return false
  // The weekday may tell what 03/04 means.
  return weekday !== weekdayOf(start) && !(ambiguous && weekday === weekdayOf(ambiguous))
})

/** A weekday as long as the author wrote his, and in capitals where he did. */
function alike(written: string, weekday: string): string {
  const long = /day$/i.test(written) ? weekday : weekday.slice(0, 3)
  if (written === written.toUpperCase()) return long.toUpperCase()
  return written === written.toLowerCase() ? long.toLowerCase() : long
}
