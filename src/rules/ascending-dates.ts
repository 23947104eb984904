import * as l10n from '@vscode/l10n'
import { quoted } from '../lint/names.ts'
import { type Edit, rule } from '../lint/rule.ts'
import { type Day, datesIn, type FoundDate } from '../memo/dates.ts'
import type { Milestone } from '../memo/entries.ts'
import type { Memo } from '../memo/memo.ts'
import { ownWords } from '../memo/plan.ts'
import { enclosing, endOf, startOf } from '../memo/text.ts'

export default rule({
  id: 'ascending-dates',
  summary: 'Put milestones in the order of their dates.',
  why: 'A plan is read from top to bottom. A step that is earlier than the one above it is either in the wrong place or has the wrong date, and the reader has to find out which.',
  source: 'Project-plan guides (PRINCE2, PMBOK): a schedule is a sequence in time',
  severity: 'warning',
  about: 'timeline',

  *check(memo, _options, { today }) {
    for (const group of groupsOf(memo)) {
      const dated = group.flatMap(({ milestone, node }) => {
        const date = dateOf(milestone, today)
        return date ? [{ milestone, node, date }] : []
      })
      const late = dated.filter(({ date }, at) => at > 0 && isBefore(date, dated[at - 1]!.date))
      // What descends throughout is a log with its newest entry on top.
      if (late.length === 0 || (late.length > 1 && late.length === dated.length - 1)) continue
      const [first] = late
      const before = dated[dated.indexOf(first!) - 1]!
      const others = late.slice(1).map(({ milestone }) => milestone.name)
      const edits = dated.length === group.length ? sorted(memo, dated) : undefined
      yield {
        at: first!.milestone.at,
        message:
          others.length === 0
            ? l10n.t(
                'Milestone {0} stands below {1}, which is later. Correct a date, or put them in order.',
                called(first!),
                called(before),
              )
            : l10n.t(
                'Milestone {0} stands below {1}, which is later. So do others: {2}. Correct a date, or put them in order.',
                called(first!),
                called(before),
                quoted(others),
              ),
        ...(edits && { fix: { title: l10n.t('Put the milestones in the order of their dates'), edits } }),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| 1 July 2027 | All teams |\n| 1 June 2027 | ⟦First team⟧ |\n',
      message: 'Milestone “First team” (1 June 2027) stands below “All teams” (1 July 2027), which is later.',
      fixed:
        '# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| 1 June 2027 | First team |\n| 1 July 2027 | All teams |\n',
    },
    {
      bad: '# Move\n\n## Timeline\n\n- 1 June 2027: first team\n- 1 September 2027: all teams\n- ⟦1 July 2027: half of them⟧\n',
      fixed:
        '# Move\n\n## Timeline\n\n- 1 June 2027: first team\n- 1 July 2027: half of them\n- 1 September 2027: all teams\n',
    },
    {
      good: '# Move\n\n## Timeline\n\n- Q2 2027: first team\n- 15 April 2027: training\n- June 2027: all teams\n',
      note: 'A day inside the quarter is not before it.',
    },
    {
      good: '# Move\n\n## Timeline\n\n- 1 November: first team\n- 1 February: all teams\n',
      note: 'Over the turn of the year.',
    },
    {
      good: '# Move\n\n## History\n\n## Timeline\n\n- 1 June 2027: all teams\n- 1 May 2027: half of them\n- 1 April 2027: first team\n',
      note: 'A log, newest first.',
    },
    {
      good: '# Move\n\n## Timeline\n\n- First team by 1 June 2027\n- All teams: 1 July 2027, with the other vendor 15 May 2027\n- Old system off: 1 August 2027\n',
      note: 'The first date of a step is its own.',
    },
  ],
})

function called({ milestone: { name }, date: { text } }: { milestone: Milestone; date: FoundDate }): string {
  const said = quoted([name])
  return name.includes(text) ? said : `${said} (${text})`
}

interface Placed {
  milestone: Milestone
  node: { children: readonly { position?: unknown }[] } & Parameters<typeof startOf>[0]
}

/** The milestones of each table and each list, with the row or item that each is. */
function groupsOf(memo: Memo): Placed[][] {
  const groups = new Map<unknown, Placed[]>()
  for (const milestone of memo.entries('timeline') ?? []) {
    const offset = milestone.at.start.offset!
    const row = milestone.form === 'row'
    const whole = enclosing(memo.near.tree, row ? 'table' : 'list', offset)
    const node = enclosing(memo.near.tree, row ? 'tableRow' : 'listItem', offset)
    if (!whole || !node || (!row && milestone.form !== 'item')) continue
    const group = groups.get(whole) ?? []
    group.push({ milestone, node })
    groups.set(whole, group)
  }
  return [...groups.values()]
}

/** A milestone's own date: that of its column or label, else the first in its first sentence. */
function dateOf({ fields, text, form }: Milestone, today: Day): FoundDate | undefined {
  const cell = fields.get('date')
  const [first = ''] = ownWords(text).split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  const [date] = datesIn(cell && (form === 'row' || cell.text !== '') ? cell.text : first, today)
  return date?.impossible ? undefined : date
}

/** Tells whether a date lies wholly before another; over the turn of a year where both leave the year out. */
function isBefore(date: FoundDate, other: FoundDate): boolean {
  if (date.hasYear && other.hasYear) return date.end < other.start
  if (date.hasYear || other.hasYear) return false
  const [end, start] = [dayOfYear(date.end), dayOfYear(other.start)]
  return end < start && start - end < 180
}

function dayOfYear(day: Day): number {
  return (Number(day.slice(5, 7)) - 1) * 30.5 + Number(day.slice(8, 10))
}

/** Writes the rows or items in order, each in the place of another; an ordered list keeps its numbers’ meaning. */
function sorted(memo: Memo, dated: readonly (Placed & { date: FoundDate })[]): Edit[] | undefined {
  const list = enclosing(memo.near.tree, 'list', dated[0]!.milestone.at.start.offset!)
  if (dated[0]!.milestone.form === 'item' && list?.ordered) return undefined
  if (dated.some(({ date }) => !date.hasYear)) return undefined
  const parts = dated.map(({ node }) => {
    const [first, last] = [node.children[0], node.children.at(-1)] as Parameters<typeof startOf>[0][]
    return node.type === 'listItem'
      ? { start: startOf(first!), end: endOf(last!) }
      : { start: startOf(node), end: endOf(node) }
  })
  const order = dated
    .map(({ date }, at) => ({ date, at }))
    .sort((a, b) => (a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : a.at - b.at))
  return order.flatMap(({ at }, place) => {
    const [{ start, end }, from] = [parts[place]!, parts[at]!]
    return at === place ? [] : [{ start, end, text: memo.near.text.slice(from.start, from.end) }]
  })
}
