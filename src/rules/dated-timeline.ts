import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { fillIn } from '../lint/fill-in.ts'
import { severityAt } from '../lint/lint.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule, type Verdict } from '../lint/rule.ts'
import { areDated, copiedColumns, isDated, isPlaced, isPutOff, isStep } from '../memo/dated-plan.ts'
import type { Milestone } from '../memo/entries.ts'
import type { Section } from '../memo/memo.ts'
import { milestonesIn, planSections } from '../memo/plan.ts'
import { contentOf, countWords, plain } from '../memo/text.ts'

export default rule({
  id: 'dated-timeline',
  summary: 'Give every milestone a date.',
  why: 'Leaders decide by what is delivered when, and by how that moves with the choice. A step without a date cannot be late, so nobody can rely on it.',
  source:
    'Counted: a third of 2,673 published proposals have a timeline at all; project-plan guides (PRINCE2, PMBOK)',
  severity: 'warning',
  about: 'timeline',

  *check(memo, _options, { today }) {
    // What has next to nothing under it is the matter of thin-section.
    const sections = planSections(memo).filter(section => !isThin(section))
    const [first] = sections
    if (!first) return
    // Parts of one plan may stand under several headings; dates in any of them make a plan with dates.
    if (!sections.some(section => isDated(memo, section, today))) {
      if (sections.every(saysNone) || sections.some(hasPicture)) return
      yield {
        at: first.at,
        message: l10n.t('“{0}” names no date. Say what is delivered when.', first.heading),
      }
      return
    }
    for (const section of sections) {
      for (const header of copiedColumns(memo, section, today))
        yield {
          at: contentOf(header),
          message: l10n.t(
            '“{0}” has the dates of the plan in every row. Say how they move with that choice, or “no change” where they do not.',
            plain([header]),
          ),
          severity: severityAt(memo.status, 'information'),
        }
      const milestones = milestonesIn(memo, section)
      const undated = milestones.filter(milestone => isStep(milestone) && !isPlaced(memo, milestone, today))
      if (undated.length === 0 || !(areDated(milestones, today) || undated.some(isPutOff))) continue
      // A column that nobody filled in is one thing to mend, not one a row.
      const isOne = undated.length > 2 || undated.length === milestones.length
      for (const lacking of isOne ? [undated] : undated.map(one => [one])) {
        const fix = fillIn(memo, lacking, [{ field: 'date', label: 'Date', blank: '{date}' }])
        yield { ...told(section, lacking, milestones.length), ...(fix && { fix }) }
      }
    }
  },

  examples: [
    { bad: '# Move\n\n⟦## Timeline⟧\n\n- First team\n- All teams\n', message: 'names no date' },
    {
      bad: '# Move\n\n⟦## Timeline⟧\n\n- Prototype: soon\n- Rollout: ASAP after that\n',
      message: 'names no date',
    },
    {
      bad: '# Move\n\n## Timeline\n\n- First team: 1 June 2027\n- ⟦All teams⟧\n',
      message: 'Milestone “All teams” has no date.',
      fixed: '# Move\n\n## Timeline\n\n- First team: 1 June 2027\n- All teams. Date: {date}.\n',
    },
    {
      bad: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| 1 June 2027 | First team |\n| soon | ⟦All teams⟧ |\n',
    },
    {
      bad: '# Move\n\n## Timeline\n\n| Date | Milestone | If we build |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 July 2027 |\n| | ⟦All teams⟧ | 1 September 2027 |\n',
      fixed:
        '# Move\n\n## Timeline\n\n| Date | Milestone | If we build |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 July 2027 |\n| {date} | All teams | 1 September 2027 |\n',
    },
    {
      bad: '# Move\n\n⟦## Timeline⟧\n\n| Date | Milestone | If we build |\n| --- | --- | --- |\n| | First team | 1 July 2027 |\n| soon | All teams | 1 September 2027 |\n',
      message: 'None of the 2 milestones has a date: “First team”, “All teams”.',
    },
    {
      bad: '# Move\n\n⟦## Timeline⟧\n\n| Date | Milestone | If we build |\n| --- | --- | --- |\n| | First team | 1 July 2027 |\n| | All teams | 1 September 2027 |\n',
      fixed:
        '# Move\n\n## Timeline\n\n| Date | Milestone | If we build |\n| --- | --- | --- |\n| {date} | First team | 1 July 2027 |\n| {date} | All teams | 1 September 2027 |\n',
    },
    {
      bad: '# Move\n\n⟦## Timeline⟧\n\n| Date | Milestone |\n| --- | --- |\n| 1 June 2027 | First team |\n| | Second team |\n| soon | Third team |\n| later | All teams |\n',
      message: '3 of 4 milestones have no date: “Second team”, “Third team”, “All teams”.',
    },
    {
      bad: '# Move\n\n⟦## Timeline⟧\n\n- Q1 2027: first team\n- Half of the teams\n- Soon after: the vendor\n- Later: all teams\n',
      message: '3 of 4 milestones have no date: “Half of the teams”, “Soon after”, “Later”.',
    },
    {
      bad: '# Move\n\n## Timeline\n\n- First team: 1 June 2027\n- ⟦All teams. If we build instead, this is 1 September 2027.⟧\n',
    },
    {
      bad: '# Move\n\n## Timeline\n\n| Date | Milestone | ⟦If we build⟧ |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 June 2027 |\n| 1 July 2027 | All teams | 1 July 2027 |\n',
      message: '“If we build” has the dates of the plan in every row.',
    },
    {
      bad: '# Move\n\n## Options\n\n- Rent\n- Build\n\n## Timeline\n\n| Date | Milestone | ⟦Build⟧ |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 June 2027 |\n| 1 July 2027 | All teams | 1 July 2027 |\n',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Date if we rent | Milestone | Date if we build |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 July 2027 |\n| 1 July 2027 | All teams | 1 September 2027 |\n',
      note: 'Two columns that differ.',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Date | Milestone | Actual |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 June 2027 |\n| 1 July 2027 | All teams | 1 July 2027 |\n',
      note: 'Not a column for another choice.',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Date | Milestone | If we build |\n| --- | --- | --- |\n| 1 June 2027 | First team | 1 June 2027 |\n| 1 July 2027 | All teams | 1 September 2027 |\n',
      note: 'The first step may be the same.',
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
      good: '# Move\n\n## Timeline\n\n- First team: two weeks after approval\n- All teams: 3 months\n',
      note: 'A span from the decision can be counted out.',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Milestone | Start | End |\n| --- | --- | --- |\n| First team | 1 June 2027 | 8 June 2027 |\n| All teams | | 1 July 2027 |\n',
      note: 'One of two dates is a date.',
    },
    {
      good: '# Move\n\n## Rollout\n\nThe first team starts on 2027-06-01, the others follow in July 2027.\n',
    },
    {
      good: '# Move\n\n## Timeline\n\nFirst one team, then all.\n\n![The plan](plan.png)\n',
      note: 'The picture may hold the dates.',
    },
    {
      good: '# Move\n\n## Graduation criteria\n\n- All tests pass\n- No open faults\n',
      note: 'Criteria are no plan in time.',
    },
    {
      good: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| {start date} | {first visible result} |\n',
      note: 'A blank is unfinished, not undated.',
    },
  ],
})

/** One milestone without a date at its place, several at the heading. */
function told(section: Section, milestones: readonly Milestone[], all: number): Verdict {
  const [first] = milestones as [Milestone]
  if (milestones.length === 1)
    return {
      at: first.at,
      message: l10n.t('Milestone “{0}” has no date. Say when it is delivered.', shortened(first.name)),
    }
  const names = quoted(milestones.map(({ name }) => name))
  return {
    at: section.at,
    message:
      milestones.length === all
        ? l10n.t('None of the {0} milestones has a date: {1}. Say when each is delivered.', all, names)
        : l10n.t(
            '{0} of {1} milestones have no date: {2}. Say when each is delivered.',
            milestones.length,
            all,
            names,
          ),
  }
}

function isThin({ content, parts }: Section): boolean {
  const holdsMore = content.some(
    node =>
      node.type === 'list' ||
      node.type === 'table' ||
      (node.type === 'html' && !node.value.startsWith('<!--')),
  )
  return parts.length === 0 && !holdsMore && countWords(plain(content)) < 4
}

/** A picture may hold the dates, and so may a chart drawn by code. */
function hasPicture({ content, parts }: Section): boolean {
  const holds = (node: Nodes): boolean =>
    node.type === 'image' || node.type === 'code' || ('children' in node && node.children.some(holds))
  return content.some(holds) || parts.some(hasPicture)
}

/** “Not applicable.”, “No migration is needed.” */
function saysNone({ content, parts }: Section): boolean {
  return parts.length === 0 && /^(?:n\/?a\b|not applicable|none\b|no\b)/i.test(plain(content))
}
