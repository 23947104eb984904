import * as l10n from '@vscode/l10n'
import { absences } from '../lint/absence.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Risk } from '../memo/entries.ts'
import { rememberedOf } from '../memo/remember.ts'
import { riskRegisterOf, saidFreely } from '../memo/risk-register.ts'

const likelihood = { field: 'likelihood' as const, label: 'Likelihood', blank: '{low, medium or high}' }
const impact = { field: 'impact' as const, label: 'Impact', blank: '{low, medium or high}' }

export default rule({
  id: 'rated-risks',
  summary: 'Rate every risk: how likely, and how bad.',
  why: 'Ten risks without a rating weigh the same, and the reader cannot tell which of them should stop the plan. Likelihood and impact, in words or figures, show where to look first.',
  source: 'Risk registers (ISO 31000, PRINCE2); counted: 15% of 548 risk sections hold a level',
  severity: 'warning',
  about: 'risks',

  *check(memo) {
    const register = riskRegisterOf(memo)
    if (!register) return
    const { section, risks } = register
    const started = risks.some(isRated)
    const unrated = risks.filter(risk => lacksOf(risk).length > 1)
    if (!started && unrated.length * 2 < risks.length) return
    yield* absences(memo, {
      section,
      entries: risks,
      lacksOf: risk => (started || unrated.includes(risk) ? lacksOf(risk) : []),
      noun: 'risk',
      ...(!started && { none: l10n.t('No risk is rated') }),
      wayOut: {
        one: l10n.t('Say low, medium or high, or give a figure.'),
        several: l10n.t('Say low, medium or high for each, or give a figure.'),
      },
      // Most lists of risks in real documents are not rated; one that is rated in part is unfinished.
      gentle: !started,
    })
  },

  examples: [
    {
      bad: '# Move\n\n## Risks\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| Lock-in | low | high |\n| ⟦Skill gap⟧ | | high |\n',
      message: 'Risk “Skill gap” has no likelihood.',
      fixed:
        '# Move\n\n## Risks\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| Lock-in | low | high |\n| Skill gap | {low, medium or high} | high |\n',
    },
    {
      bad: '# Move\n\n## Risks\n\n- Lock-in. Likelihood: low. Impact: high.\n- ⟦Skill gap⟧\n',
      message: 'Risk “Skill gap” has no likelihood and no impact.',
      fixed:
        '# Move\n\n## Risks\n\n- Lock-in. Likelihood: low. Impact: high.\n- Skill gap. Likelihood: {low, medium or high}. Impact: {low, medium or high}.\n',
    },
    {
      bad: '# Move\n\n⟦## Risks⟧\n\n| Risk | Mitigation |\n| --- | --- |\n| Lock-in | Export tested |\n| Skill gap | Training |\n',
      message: 'No risk is rated: “Lock-in”, “Skill gap”.',
      fixed:
        '# Move\n\n## Risks\n\n| Risk | Mitigation | Likelihood | Impact |\n| --- | --- | --- | --- |\n| Lock-in | Export tested | {low, medium or high} | {low, medium or high} |\n| Skill gap | Training | {low, medium or high} | {low, medium or high} |\n',
    },
    {
      bad: '# Move\n\n## Risks\n\n- Lock-in. Likelihood: low. Impact: high.\n- ⟦Skill gap. Likelihood: medium. Mitigation: training.⟧\n',
      message: 'Risk “Skill gap” has no impact.',
    },
    {
      good: '# Move\n\n## Risks\n\n- Vendor lock-in: likely, medium. Export tested each month.\n',
      note: 'Two levels in a row are a rating.',
    },
    {
      good: '# Move\n\n## Risks\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| Lock-in | 20% | 40,000 EUR |\n',
      note: 'Figures say more than words.',
    },
    {
      good: '# Move\n\n## Risks\n\n- Lock-in. Mitigation: export tested each month. Likelihood low, impact medium.\n',
      note: 'A rating needs no colon.',
    },
    {
      good: '# Move\n\n## Risks\n\n| Risk | Prob. | Impact |\n| --- | --- | --- |\n| Lock-in | 2 | 4 |\n',
      note: 'A column may be abbreviated.',
    },
    {
      good: '# Move\n\n## Risks\n\n| Risk | Rating |\n| --- | --- |\n| Lock-in | 3 of 25 |\n| Skill gap | 12 of 25 |\n',
      note: 'Likelihood times impact, in one figure.',
    },
    {
      good: '# Move\n\n## Risks\n\nThe vendor may fail, and we would have to go back.\n',
      note: 'Prose cannot be counted.',
    },
  ],
})

const likely =
  /\b(?:un)?likel(?:y|ihood)\b|\bprobab(?:le|ly|ility)\b|\bimprobable\b|\bchances?\b|\brare(?:ly)?\b|\bodds\b|\bone in\b|\d\s?%/i
const bad =
  /\b(?:high|low|medium|moderate|severe|minor|major|critical|negligible|serious|catastrophic|tolerable|small|large|(?:in)?significant(?:ly)?|minimal|harmless|blocking)\b|\bimpacts?\b|\bcosts?\b|\blos(?:e|es|s)\b|\b(?:delay|slip)s?\b|\d[\d,.]{0,15} ?(?:EUR|USD|GBP|days?|weeks?|months?)\b|[€$£]\s?\d/i
const levels = /\b(?:very )?(?:high|low|medium|moderate|likely|unlikely|severe|minor|major|critical)\b/gi

type Lack = typeof likelihood | typeof impact

const lacksOf = rememberedOf((risk: Risk): Lack[] => {
  const { fields } = risk
  const said = saidFreely(risk)
  const says = (field: 'likelihood' | 'impact', otherwise: RegExp) => {
    const cell = fields.get(field)
    return cell ? /[\p{L}\p{N}\p{S}?]/u.test(cell.text) : otherwise.test(said)
  }
  const empty = (['likelihood', 'impact'] as const).some(field => fields.get(field)?.text === '')
  if (!empty && (fields.get('rating')?.text || hasTwoLevels(risk))) return []
  if (blanksIn(said).length > 0) return []
  return [...(says('likelihood', likely) ? [] : [likelihood]), ...(says('impact', bad) ? [] : [impact])]
})

/** “Likely, medium”; in a table, in one cell: “high / low”. */
function hasTwoLevels(risk: Risk): boolean {
  const cells = (['likelihood', 'impact'] as const).map(field => risk.fields.get(field)?.text ?? '')
  return [saidFreely(risk), ...cells].some(
    text => blanksIn(text).length === 0 && (text.match(levels)?.length ?? 0) > 1,
  )
}

/** Whether the author set out to rate it: in a column, by a label, or by two levels in a row. */
const isRated = rememberedOf((risk: Risk): boolean => {
  const cells = (['likelihood', 'impact', 'rating'] as const).map(field => risk.fields.get(field)?.text)
  return cells.some(Boolean) || hasTwoLevels(risk)
})
