import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { datesThat, placeIn } from '../memo/prose-dates.ts'

export default rule({
  id: 'possible-dates',
  summary: 'Name only days that exist.',
  why: 'A plan for 31 April has no last day: each reader silently moves it to another, and somebody is late by that.',
  source: 'Gregorian calendar; ISO 8601 for weeks',
  severity: 'error',

  *check(memo, _options, { today }) {
    for (const written of impossibleDates(memo, today)) {
      const { text, index, impossible } = written.date
      yield {
        at: memo.locate(...placeIn(memo, written, index, index + text.length)),
        message: l10n.t('“{0}” does not exist: {1}. Write the day that you mean.', text, impossible!),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Timeline\n\n- ⟦30 February 2028⟧: first team\n- 1 June 2028: all teams\n',
      message: '“30 February 2028” does not exist: February 2028 has 29 days.',
    },
    {
      bad: '# Move\n\nThe licence ends on ⟦31 April⟧, whatever we do.\n',
      message: 'April has 30 days',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: ⟦2027-06-31⟧\n---\n\n# Move\n',
      message: 'June 2027 has 30 days',
    },
    { good: '# Move\n\nThe licence ends on 29 February 2028.\n', note: 'A leap year.' },
    { good: '# Move\n\nThe licence ends on 29 February.\n', note: 'Perhaps of a leap year.' },
    {
      good: '# Move\n\nThe form takes `2027-02-30` and answers:\n\n> 30 February 2027 is not a day.\n',
      note: 'Code and quotations are not the author’s.',
    },
  ],
})

const impossibleDates = datesThat(({ date }) => date.impossible !== undefined)
