import * as l10n from '@vscode/l10n'
import { fillIn } from '../lint/fill-in.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { type Day, datesIn } from '../memo/dates.ts'
import type { Metric } from '../memo/entries.ts'
import { promises } from '../memo/measures.ts'
import { headingsAbove } from '../memo/plan.ts'

const date = { field: 'date', label: 'By', blank: '{date}' }

export default rule({
  id: 'dated-metrics',
  summary: 'Say by when each metric reaches its target.',
  why: 'A target without a day is never missed. The date tells leaders when to look, and when to stop what does not work.',
  source: 'OKR guides (from x to y by when); product one-pager guides',
  severity: 'information',
  about: 'metrics',

  *check(memo, _options, { today }) {
    for (const { section, metrics, said } of promises(memo, today)) {
      if (isDated(said, today) || isYear(headingsAbove(memo, section), today)) continue
      const undated = metrics.filter(metric => !says(metric, today))
      const all = undated.length === metrics.length
      if (undated.length > 1 && (all || undated.length > 2)) {
        const names = quoted(undated.map(({ name }) => name))
        const fix = fillIn(memo, undated, [date])
        yield {
          at: section.at,
          message: all
            ? l10n.t('No metric says by when: {0}. Give each a date, or one for all.', names)
            : l10n.t(
                '{0} of {1} metrics do not say by when: {2}. Give each a date, or one for all.',
                undated.length,
                metrics.length,
                names,
              ),
          ...(fix && { fix }),
        }
        continue
      }
      for (const metric of undated) {
        const fix = fillIn(memo, [metric], [date])
        yield {
          at: metric.at,
          message: l10n.t('Metric “{0}” does not say by when. Give it a date.', shortened(metric.name)),
          ...(fix && { fix }),
        }
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Metrics\n\n- Waiting: from 2 days to 1 hour by 1 May 2027\n- ⟦Active teams: from 4 to 10⟧\n',
      message: 'Metric “Active teams” does not say by when.',
      fixed:
        '# Move\n\n## Metrics\n\n- Waiting: from 2 days to 1 hour by 1 May 2027\n- Active teams: from 4 to 10. By: {date}.\n',
    },
    {
      bad: '# Move\n\n⟦## Metrics⟧\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| Active teams | 4 | 10 |\n| Wait | 2 days | 1 hour |\n',
      message: 'No metric says by when: “Active teams”, “Wait”.',
      fixed:
        '# Move\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Active teams | 4 | 10 | {date} |\n| Wait | 2 days | 1 hour | {date} |\n',
    },
    {
      bad: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Active teams | 4 | 10 | 1 May 2027 |\n| ⟦Wait⟧ | 2 days | 1 hour | soon |\n',
    },
    {
      bad: '# Move\n\n⟦## Metrics⟧\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| | 4 | 10 |\n| Wait | 2 days | 1 hour |\n',
      message: 'No metric says by when: “…”, “Wait”.',
    },
    {
      bad: '# Move\n\n## Metrics\n\n- ⟦Incidents in a month: from 9 to 4⟧\n',
    },
    {
      good: '# Move\n\n## Metrics\n\nAll of these by 30 September 2027:\n\n- Active teams: from 4 to 10\n- Waiting: from 2 days to 1 hour\n',
      note: 'One date for all, said once.',
    },
    {
      good: '# Move\n\n## Metrics for Q3 2027\n\n- Active teams: from 4 to 10\n- Waiting: from 2 days to 1 hour\n',
      note: 'The heading dates them.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Active teams: from 4 to 10 within three months of the start\n',
      note: 'A span from the start can be counted out.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Happier developers\n',
      note: 'A metric without numbers is the matter of measured-metrics.',
    },
    { good: '# Move\n\n## Metrics\n\n- Availability stays above 99.9%\n', note: 'A bound holds always.' },
  ],
})

const span =
  /\b(?:within|after|in|over|during|by|for)\s+(?:the\s+)?(?:first\s+|next\s+)?(?:\w+\s+)?(?:days?|weeks?|months?|quarters?|years?|sprints?|release|launch|go-live|GA|beta|pilot|rollout)\b|(?<!\b(?:each|a|per|every|last|this)\s)\b(?:day|week|month|sprint)\s+\d{1,2}\b(?![,.]\d)|\b20[2-4]\d\b/i

/** “Results of 2027”; a span in a heading, such as “photos for 90 days”, is about something else. */
function isYear(heading: string, today: Day): boolean {
  return datesIn(heading, today).length > 0 || /\b20[2-4]\d\b/.test(heading)
}

function isDated(text: string, today: Day): boolean {
  return datesIn(text, today).length > 0 || span.test(text)
}

function says({ name, fields, text }: Metric, today: Day): boolean {
  const cell = fields.get('date')
  if (cell) return isDated(cell.text, today) || blanksIn(cell.text).length > 0
  // “Incidents in a month: from 9 to 4” has a span in its name, and no date.
  const said = text.slice(text.startsWith(name) ? name.length : 0).trim() || text
  return datesIn(text, today).length > 0 || isDated(said, today) || blanksIn(text).length > 0
}
