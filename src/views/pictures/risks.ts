import * as l10n from '@vscode/l10n'
import type { Risk } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { riskRegisterOf } from '../../memo/risk-register.ts'
import { columnName } from './columns.ts'
import { drawGrid, gridWidth, labelsOf, legendFor } from './grid.ts'
import { impacts, likelihoods, scaleFor } from './levels.ts'
import { fewest, figure, lineBelow, type Picture, sorted } from './picture.ts'

/** The risks of a memo on a grid of likelihood and impact. */
export function risksPicture(memo: Memo): Picture | undefined {
  const register = riskRegisterOf(memo)
  if (!register) return undefined
  const { risks } = register
  const said = (risk: Risk, field: 'likelihood' | 'impact') => risk.fields.get(field)?.text ?? ''
  const scale = (field: 'likelihood' | 'impact', words: typeof likelihoods) =>
    scaleFor(
      risks.map(risk => said(risk, field)),
      words,
      columnName(memo, risks[0]!, field),
    )
  const [up, across] = [scale('likelihood', likelihoods), scale('impact', impacts)]
  if (!up || !across) return undefined
  const labels = labelsOf(memo, risks)
  const { drawn, notDrawn } = sorted(risks, risk => {
    const place = { across: across.stepOf(said(risk, 'impact')), up: up.stepOf(said(risk, 'likelihood')) }
    if (place.up === undefined) return missing(said(risk, 'likelihood'), l10n.t('has no likelihood'))
    if (place.across === undefined) return missing(said(risk, 'impact'), l10n.t('has no impact'))
    return { across: place.across, up: place.up, name: risk.name, label: labels.get(risk)! }
  })
  const line = lineBelow(memo, 'risks', risks)
  if (drawn.length < fewest || line === undefined) return undefined
  const { height, drawing } = drawGrid({
    across: { name: l10n.t('Impact'), steps: across.steps },
    up: { name: l10n.t('Likelihood'), steps: up.steps },
    places: drawn.map(({ place }) => place),
    heated: true,
  })
  const words = drawn.map(({ item }) => ({
    label: labels.get(item)!,
    name: item.name,
    levels: l10n.t('likelihood {0}, impact {1}', said(item, 'likelihood'), said(item, 'impact')),
  }))
  return {
    concept: 'risks',
    line,
    figure: figure('risks', {
      title: l10n.t('Risks by likelihood and impact'),
      about: words.map(({ name, levels }) => `${name}: ${levels}`).join('; '),
      shape: { height, width: gridWidth },
      drawing,
      legend: [legendFor(words)],
      notDrawn,
    }),
  }
}

function missing(text: string, otherwise: string): string {
  return text === '' ? otherwise : l10n.t('“{0}” has no place on the grid', text)
}
