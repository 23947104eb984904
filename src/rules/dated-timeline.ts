import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { datesIn } from '../memo/dates.ts'
import { plain } from '../memo/text.ts'

export default rule({
  id: 'dated-timeline',
  summary: 'Give every milestone a date.',
  why: 'Leaders decide by what is delivered when, and by how that moves with the choice. A step without a date cannot be late, so nobody can rely on it.',
  source:
    'Counted: a third of 2,673 published proposals have a timeline at all; project-plan guides (PRINCE2, PMBOK)',
  severity: 'warning',
  about: 'timeline',

  *check(memo, _options, { today }) {
    const dated = (text: string) => blanksIn(text).length > 0 || datesIn(text, today).length > 0
    const sections = memo.serving('timeline')
    const milestones = memo.entries('timeline')
    const [first] = sections
    if (!first) return
    const everything = sections.map(
      ({ heading, content, parts }) =>
        plain([...content, ...parts.flatMap(part => part.content)]) +
        ` ${heading} ${parts.map(part => part.heading).join(' ')}`,
    )
    if (!everything.some(dated)) {
      yield { at: first.at, message: `“${first.heading}” names no date. Say what is delivered when.` }
      return
    }
    // A month is a date alone in its cell, and a word in a sentence.
    for (const { name, text, fields, at } of milestones ?? [])
      if (![text, name, fields.get('date')?.text ?? ''].some(dated))
        yield { at, message: `Milestone “${name}” has no date.` }
  },

  examples: [
    { bad: '# Move\n\n⟦## Timeline⟧\n\n- First team\n- All teams\n', message: 'names no date' },
    {
      bad: '# Move\n\n## Timeline\n\n- First team: 1 June 2027\n- ⟦All teams⟧\n',
      message: 'Milestone “All teams” has no date.',
    },
    {
      bad: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| 1 June 2027 | First team |\n| soon | ⟦All teams⟧ |\n',
    },
    {
      good: '# Move\n\n## Timeline\n\n- Q3 2027: first team\n- End of 2027: all teams\n',
      note: 'A quarter is a date.',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| 1 June 2027 | First team |\n| Sep | All teams |\n',
      note: 'So is a month.',
    },
    {
      good: '# Move\n\n## Rollout\n\nThe first team starts on 2027-06-01, the others follow in July 2027.\n',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| {start date} | {first visible result} |\n',
      note: 'A blank is unfinished, not undated.',
    },
  ],
})
