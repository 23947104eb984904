import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import type { FoundDate } from '../memo/dates.ts'
import { datesThat, placeIn } from '../memo/prose-dates.ts'

export default rule({
  id: 'ambiguous-date',
  summary: 'Write dates that read the same everywhere.',
  why: '03/04/2027 is in March for one half of the readers and in April for the other. Nobody asks; they turn up a month apart.',
  source: 'ISO 8601, which orders dates by year, month and day',
  severity: 'hint',

  *check(memo, _options, { today }) {
    const inFigures = datesThatCount(memo, today)
    const open = inFigures.filter(({ date }) => isOpen(date))
    const [first] = open
    // One such date that can be read in one way alone tells how the others are meant.
    if (!first || inFigures.some(({ date }) => tellsOrder(date))) return
    const { date } = first
    const others =
      open.length === 1
        ? ''
        : ` ${open.length === 2 ? l10n.t('So can another.') : l10n.t('So can {0} others.', open.length - 1)}`
    yield {
      at: memo.locate(...placeIn(memo, first, date.index, date.index + date.text.length)),
      message: l10n.t(
        '“{0}” can be read as {1} or as {2}.{3} Write the month by its name, or year-month-day.',
        date.text,
        date.start,
        date.ambiguous!,
        others,
      ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Timeline\n\n- ⟦03/04/2027⟧: first team\n',
      message: 'can be read as 2027-03-04 or as 2027-04-03',
    },
    {
      bad: '# Move\n\n## Timeline\n\n- ⟦03/04/2027⟧: first team\n- 05/06/2027: all teams\n',
      message: 'So can another.',
    },
    {
      good: '# Move\n\n## Timeline\n\n- 14/05/2027: first team\n- 05/06/2027: all teams\n',
      note: 'The first shows that the day comes first.',
    },
    { good: '# Move\n\n## Timeline\n\n- 05/05/2027: first team\n', note: 'Both readings are the same day.' },
    { good: '# Move\n\n## Timeline\n\n- 2027-04-03: first team\n- 3 April 2027: all teams\n' },
    { good: '# Move\n\n- 03.04.2027: first team\n', note: 'With dots, the day comes first.' },
  ],
})

function isOpen({ ambiguous, weekday }: FoundDate): boolean {
  return ambiguous !== undefined && weekday === undefined
}

/** A date in figures, with strokes, that has one reading: one of its figures is beyond twelve. */
function tellsOrder({ text, ambiguous, weekday, impossible }: FoundDate): boolean {
  const figures = /^(\d{1,2})\/(\d{1,2})\//.exec(text)
  if (!figures || impossible) return false
  return (
    (ambiguous !== undefined && weekday !== undefined) || figures.slice(1).some(figure => Number(figure) > 12)
  )
}

const datesThatCount = datesThat(({ date }) => isOpen(date) || tellsOrder(date))
