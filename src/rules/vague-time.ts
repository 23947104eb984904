import * as l10n from '@vscode/l10n'
import { shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { askSections } from '../memo/asks.ts'
import { blanksIn } from '../memo/blanks.ts'
import { datesIn } from '../memo/dates.ts'
import { saysWhen } from '../memo/plan.ts'
import { prose } from '../memo/text.ts'

export default rule({
  id: 'vague-time',
  summary: 'Name a date instead of “soon”.',
  why: 'Soon is next week to the one who asks and next quarter to the one who is asked. Both are content until the first of them is late.',
  source: 'Counted: vague words for time stand in 23% of published proposals',
  severity: 'information',

  *check(memo, _options, { today }) {
    // Timeline, metrics and next steps have rules of their own that ask for the date.
    for (const { name, fields } of memo.entries('options') ?? []) {
      const cell = fields.get('delivery')
      const isVague = cell && vague.test(cell.text)
      if (cell && isVague && !saysWhen(cell.text, today))
        yield {
          at: cell.position,
          message: l10n.t(
            'Option “{0}” is delivered “{1}”, which nobody can plan by. Give its date, or say why it is unknown.',
            shortened(name),
            shortened(cell.text),
          ),
        }
    }
    const due = memo.field('decide-by')
    for (const { content } of askSections(memo)) {
      const runs = [...prose(content, memo.near.text)]
      // An ask without any date is another matter than a vague word beside one.
      if (!due && !runs.some(({ node }) => datesIn(node.value, today).length > 0)) continue
      for (const { node, offsetOf } of runs)
        for (const { index, text } of sentencesIn(node.value)) {
          const found = vague.exec(text)
          if (!found || datesIn(text, today).length > 0 || blanksIn(text).length > 0) continue
          const start = index + found.index
          yield {
            at: memo.locate(offsetOf(start), offsetOf(start + found[0].length - 1) + 1),
            message: l10n.t('“{0}” is no date that the reader can hold anybody to. Name the day.', found[0]),
          }
        }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n| Option | Delivered by |\n| --- | --- |\n| Rent | 1 April 2027 |\n| Build | ⟦sometime next year⟧ |\n',
      message: 'Option “Build” is delivered “sometime next year”',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2027-05-14\n---\n\n# Move\n\n## The ask\n\nWe ask Dana to approve it ⟦as soon as possible⟧.\n',
      message: '“as soon as possible” is no date',
    },
    {
      good: '# Move\n\n## The ask\n\nApprove it as soon as possible, and by 14 May 2027 at the latest.\n',
      note: 'The date stands beside it.',
    },
    {
      good: '# Move\n\n## Context\n\nThe licence ends soon, and prices rose shortly after.\n',
      note: 'Only where a date is owed.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Delivered by |\n| --- | --- |\n| Rent | unknown because the vendor answers on 3 May |\n',
      note: 'An honest answer.',
    },
  ],
})

const vague =
  /\b(?:soon(?:ish)?|as soon as possible|a\.?s\.?a\.?p\.?|shortly|in the near future|in due course|sometime|some time (?:next|this|later)|at some point|eventually|sooner or later|in the coming (?:weeks|months)|in the medium term|at a later (?:date|time|point)|down the road|later this (?:year|quarter|month)|when (?:it is|it’s|it's) (?:ready|done))(?!\s+(?:as|after)\b)/i

function* sentencesIn(text: string): Generator<{ index: number; text: string }> {
  let index = 0
  for (const part of text.split(/(?<=[.!?])(\s+)/)) {
    yield { index, text: part }
    index += part.length
  }
}
