import * as l10n from '@vscode/l10n'
import type { ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Day } from '../../memo/dates.ts'
import type { Milestone } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { milestonesIn, planSections } from '../../memo/plan.ts'
import { axisLines, dayName, markedDay, type TimeAxis, timeAxis } from './axis.ts'
import { mark } from './mark.ts'
import { type Placed, placeOf } from './milestones.ts'
import { fewest, figure, lineBelow, type Picture, sorted, width } from './picture.ts'
import { decideBy, referenceFor, type When } from './when.ts'
import { lineHeight, wrapped, written } from './words.ts'

const names = 250
const nameSize = 12.5
const ownerSize = 11
const top = 26

/**
 * The plan of a memo as a Gantt chart, the day of the decision marked.
 *
 * @param today marked as well, where it is given: a picture on paper says nothing of it
 */
export function timelinePicture(memo: Memo, today: Day | undefined): Picture | undefined {
  const milestones = milestonesOf(memo)
  const reference = referenceFor(
    memo,
    milestones.map(({ text }) => text),
  )
  const { drawn, notDrawn } = sorted(milestones, milestone => placeOf(memo, milestone, reference))
  const line = lineBelow(memo, 'timeline', milestones)
  if (drawn.length < fewest || line === undefined) return undefined
  const rows = drawn.map(({ item, place }) => rowOf(item, place))
  const deadline = decideBy(memo)
  const days = rows.flatMap(({ when }) => [when.start, when.end])
  const axis = timeAxis(deadline ? [...days, deadline] : days, names + 14, width - 8)
  const bottom = top + rows.reduce((sum, { height }) => sum + height, 0)
  const drawing: ElementContent[] = [...axisLines(axis, top, bottom)]
  if (deadline)
    drawing.push(
      ...markedDay(axis, deadline, {
        top,
        bottom,
        name: l10n.t('Decide by {0}', dayName(deadline)),
        className: 'memo-deadline',
      }),
    )
  if (today && isInside(axis, today))
    drawing.push(
      ...markedDay(axis, today, {
        top,
        bottom: bottom + (deadline ? 14 : 0),
        name: l10n.t('Today'),
        className: 'memo-today',
      }),
    )
  let y = top
  for (const row of rows) {
    drawing.push(...drawRow(row, y, axis))
    y += row.height
  }
  const assumed = rows.some(({ when }) => !when.hasYear)
  return {
    concept: 'timeline',
    line,
    figure: figure('timeline', {
      title: l10n.t('Timeline'),
      about: rows
        .map(({ label, when, owner }) => [label, when.written, owner].filter(Boolean).join(', '))
        .join('; '),
      shape: { height: bottom + (deadline ? 20 : 4) + (today && isInside(axis, today) ? 14 : 0) },
      drawing,
      legend: legendOf(rows.map(({ when }) => when.kind)),
      notes: assumed
        ? [l10n.t('Where no year is written, it is the one nearest to {0}.', dayName(reference!))]
        : [],
      notDrawn,
    }),
  }
}

/** Milestones of a section that is called a plan, or of a table with a column for dates. */
function milestonesOf(memo: Memo): Milestone[] {
  const planned = new Set(planSections(memo).flatMap(section => milestonesIn(memo, section)))
  return (memo.entries('timeline') ?? []).filter(
    milestone => planned.has(milestone) || (milestone.form === 'row' && milestone.fields.has('date')),
  )
}

interface Row extends Placed {
  lines: string[]
  owner: string
  height: number
}

function rowOf({ fields }: Milestone, { label, when }: Placed): Row {
  const lines = wrapped(label, names - 4, nameSize, 2)
  const owner = fields.get('owner')?.text ?? ''
  const height = lines.length * lineHeight(nameSize) + (owner ? lineHeight(ownerSize) : 0) + 12
  return { label, when, lines, owner, height }
}

function drawRow({ label, when, lines, owner, height }: Row, y: number, axis: TimeAxis): ElementContent[] {
  const first = y + 6 + lineHeight(nameSize) / 2
  const below = first + lines.length * lineHeight(nameSize) - 1
  return [
    s('line', { x1: 0, x2: width, y1: y, y2: y, className: ['memo-rule'] }),
    ...written(0, first, { lines, whole: label, size: nameSize, className: 'memo-name' }),
    ...written(0, below, {
      lines: owner ? wrapped(owner, names - 4, ownerSize, 1) : [],
      whole: owner,
      size: ownerSize,
      className: 'memo-quiet',
    }),
    ...mark(axis, y + Math.round(height / 2), when),
  ]
}

function isInside({ x, left, right }: TimeAxis, day: Day): boolean {
  return x(day) > left && x(day) < right
}

/** What the shapes mean, those alone that are there. */
function legendOf(kinds: readonly When['kind'][]): ElementContent[] {
  const meanings = {
    day: l10n.t('a day'),
    period: l10n.t('a period'),
    within: l10n.t('some time within'),
    from: l10n.t('from then on'),
  }
  const there = (Object.keys(meanings) as When['kind'][]).filter(kind => kinds.includes(kind))
  // One kind alone explains itself.
  if (there.length < 2) return []
  return [
    h(
      'p',
      { className: ['memo-key'] },
      there.map(kind => h('span', { className: [`memo-key-${kind}`] }, meanings[kind])),
    ),
  ]
}
