import * as l10n from '@vscode/l10n'
import type { Stakeholder } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { cellIn, rowOf } from './columns.ts'
import { drawGrid, gridWidth, labelsOf, legendFor } from './grid.ts'
import { type Scale, scaleFor } from './levels.ts'
import { fewest, figure, lineBelow, type Picture, sorted } from './picture.ts'

const influence = /\b(?:influence|power)\b/i
const stance = /\b(?:stance|support|attitude|interest)\b/i

const stances = [
  ['against', 'opposed', 'opponent', 'opposes', 'resistant', 'resists', 'blocker', 'negative'],
  ['neutral', 'undecided'],
  ['for', 'in favour', 'in favor', 'supporter', 'supportive', 'supports', 'champion', 'positive'],
]

/** People on a grid of influence and stance, where the memo has a column for each. */
export function influencePicture(memo: Memo, people: readonly Stakeholder[]): Picture | undefined {
  const said = (one: Stakeholder, column: RegExp) => cellIn(memo, one, column) ?? ''
  const up = scaleFor(
    people.map(one => said(one, influence)),
    [],
  )
  const views = people.map(one => said(one, stance))
  const across = stanceScale(views) ?? scaleFor(views, [])
  if (!up || !across) return undefined
  const labels = labelsOf(memo, people)
  const { drawn, notDrawn } = sorted(people, one => {
    const place = { across: across.stepOf(said(one, stance)), up: up.stepOf(said(one, influence)) }
    if (place.up === undefined || place.across === undefined) return l10n.t('has no place on the grid')
    return { across: place.across, up: place.up, name: one.name, label: labels.get(one)! }
  })
  const line = lineBelow(memo, 'stakeholders', people)
  if (drawn.length < fewest || line === undefined) return undefined
  const columns = columnNames(memo, people[0]!)
  const { height, drawing } = drawGrid({
    across: { name: columns.across, steps: across.steps },
    up: { name: columns.up, steps: up.steps },
    places: drawn.map(({ place }) => place),
    heated: false,
  })
  const about = drawn.map(({ item }) => ({
    label: labels.get(item)!,
    name: item.name,
    levels: [said(item, influence), said(item, stance)].join(', '),
  }))
  return {
    concept: 'stakeholders',
    line,
    figure: figure('stakeholders', {
      title: l10n.t('Stakeholders by {0} and {1}', columns.up, columns.across),
      about: about.map(({ name, levels }) => `${name}: ${levels}`).join('; '),
      shape: { height, width: gridWidth },
      drawing,
      legend: [legendFor(about)],
      notDrawn,
    }),
  }
}

function stanceScale(texts: readonly string[]): Scale | undefined {
  const stepOf = (text: string) => {
    const step = stances.findIndex(words => words.includes(text.trim().toLowerCase()))
    return step < 0 ? undefined : step
  }
  if (texts.filter(text => stepOf(text) !== undefined).length < fewest) return undefined
  return { steps: [l10n.t('against'), l10n.t('neutral'), l10n.t('for')], stepOf }
}

function columnNames(memo: Memo, one: Stakeholder): { up: string; across: string } {
  const names = rowOf(memo, one)?.names ?? []
  const named = (column: RegExp) => names.find(name => column.test(name)) ?? ''
  return { up: named(influence), across: named(stance) }
}
