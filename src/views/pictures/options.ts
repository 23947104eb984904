import * as l10n from '@vscode/l10n'
import type { ElementContent } from 'hast'
import { s } from 'hastscript'
import { blanksIn } from '../../memo/blanks.ts'
import { choicesOf, fieldOf } from '../../memo/choices.ts'
import type { Option } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { choiceIn, choosingSections, chosenAmong, saidIn } from '../../memo/recommended.ts'
import { axisLines, dayName, markedDay, timeAxis } from './axis.ts'
import { costAt, drawRow, laneAt, type Row, rowOf } from './option-row.ts'
import { fewest, figure, lineBelow, most, type Picture, width } from './picture.ts'
import { decideBy, type Reference, referenceFor, type When, whenIn } from './when.ts'

const top = 26

/** The options of a memo side by side: what they cost, when they deliver, and which is recommended. */
export function optionsPicture(memo: Memo): Picture | undefined {
  const choices = choicesOf(memo)
  if (!choices || choices.options.length < fewest || choices.options.length > most) return undefined
  const { options } = choices
  const recommended = recommendedAmong(memo, options)
  const said = (option: Option, field: 'cost' | 'delivery') => fieldOf(option, field)?.text ?? ''
  const reference = referenceFor(
    memo,
    options.map(option => said(option, 'delivery')),
  )
  const rows = options.map(option => {
    const delivery = said(option, 'delivery')
    const when = timeIn(delivery, reference)
    return rowOf({
      name: option.name,
      cost: said(option, 'cost'),
      delivery,
      when,
      isRecommended: option === recommended,
    })
  })
  const dated = rows.flatMap(({ when }) => (typeof when === 'string' ? [] : when))
  const line = lineBelow(memo, 'options', options)
  if (dated.length < fewest || line === undefined) return undefined
  const deadline = decideBy(memo)
  const days = dated.flatMap(({ start, end }) => [start, end])
  const axis = timeAxis(deadline ? [...days, deadline] : days, laneAt, width - 8)
  const bottom = top + rows.reduce((sum, { height }) => sum + height, 0)
  // Words stand beside the line of the decision, not on it.
  const decided = deadline ? axis.x(deadline) : 0
  const undatedAt = decided > 0 && decided < laneAt + 60 ? decided + 8 : laneAt + 4
  const drawing: ElementContent[] = []
  let y = top
  const drawnRows = rows.map(row => {
    const drawn = drawRow(row, y, axis, undatedAt)
    y += row.height
    return drawn
  })
  drawing.push(
    ...drawnRows.flatMap(({ behind }) => behind),
    ...axisLines(axis, top, bottom),
    ...(rows.some(({ cost }) => cost)
      ? [s('text', { x: costAt, y: top - 7, className: ['memo-head'] }, l10n.t('Cost'))]
      : []),
    ...(deadline
      ? markedDay(axis, deadline, {
          top,
          bottom,
          name: l10n.t('Decide by {0}', dayName(deadline)),
          className: 'memo-deadline',
        })
      : []),
    ...drawnRows.flatMap(({ front }) => front),
  )
  return {
    concept: 'options',
    line,
    figure: figure('options', {
      title: l10n.t('Options by cost and delivery'),
      about: rows.map(describe).join('; '),
      shape: { height: bottom + (deadline ? 20 : 4) },
      drawing,
      notes: dated.some(({ hasYear }) => !hasYear)
        ? [l10n.t('Where no year is written, it is the one nearest to {0}.', dayName(reference!))]
        : [],
      notDrawn: rows.flatMap(({ name, when }) => (typeof when === 'string' ? [{ name, why: when }] : [])),
    }),
  }
}

/** The one option that the memo clearly recommends. */
function recommendedAmong(memo: Memo, options: readonly Option[]): Option | undefined {
  const [section] = choosingSections(memo)
  const choice = section && choiceIn(saidIn(section))
  if (!choice?.clear || blanksIn(choice.words).length > 0) return undefined
  const [chosen, ...others] = chosenAmong(choice.words, options) ?? []
  return others.length === 0 ? chosen : undefined
}

function timeIn(delivery: string, reference: Reference): When | string {
  if (delivery === '') return l10n.t('has no delivery date')
  return blanksIn(delivery).length > 0 ? l10n.t('has no delivery date yet') : whenIn(delivery, reference)
}

function describe({ name, cost, delivery, isRecommended }: Row): string {
  const about = [name, cost && l10n.t('cost {0}', cost), delivery && l10n.t('delivery {0}', delivery)]
  return [...about.filter(Boolean), ...(isRecommended ? [l10n.t('recommended')] : [])].join(', ')
}
