import * as l10n from '@vscode/l10n'
import { shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import type { Metric } from '../memo/entries.ts'

export default rule({
  id: 'same-unit-metrics',
  summary: 'Give baseline and target of a metric in the same unit.',
  why: 'From 2 days to 40% is no way that a reader can follow: 40% of what, and is it far? Two numbers of one kind show the step.',
  source: 'OKR guides (from x to y); counted: 1.7% of published proposals have a from and a to',
  severity: 'warning',
  about: 'metrics',

  *check(memo) {
    for (const metric of memo.entries('metrics') ?? []) {
      const said = ends(metric)
      if (!said) continue
      const [from, to] = said.map(kindOf)
      if (!from || !to || from === to) continue
      yield {
        at: metric.at,
        message: l10n.t(
          'Metric “{0}” starts at {1} and ends at {2}: {3} and {4} cannot be compared. Write both in one unit.',
          shortened(metric.name),
          said[0],
          said[1],
          from,
          to,
        ),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| ⟦Wait⟧ | 2 days | 40% |\n',
      message: 'a time and a share cannot be compared',
    },
    {
      bad: '# Move\n\n## Metrics\n\n- ⟦Storage: from 900 EUR to 20 GB by 1 May 2027⟧\n',
      message: 'an amount in euros and an amount of data cannot be compared',
    },
    { bad: '# Move\n\n## Metrics\n\n- ⟦Storage: from 9,800 EUR to 40% by 1 May 2027⟧\n' },
    {
      good: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| Wait | 50 hours | 2 days |\n',
      note: 'Hours and days are both times.',
    },
    {
      good: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| Wait | 2 days | 40% less |\n',
      note: 'A change in per cent has the unit of what changes.',
    },
    {
      good: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| Adoption | 4 of 12 teams | 100% |\n',
      note: 'Four of twelve is a share.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Storage: from 900 EUR to 600 EUR in 6 months\n',
      note: 'The time is when, not how much.',
    },
  ],
})

const amount = String.raw`[€$£]?\s?\d[\d.,]{0,15}(?:\s?[kKmM]\b)?(?:\s?(?:%|[€$£]|\p{L}{1,30}))?(?:\s(?:of|out of)\s\d+)?`
const written = new RegExp(
  `\\bfrom\\s+(${amount}).{0,30}?\\bto\\s+(${amount})|(${amount})\\s*(?:→|->|⟶)\\s*(${amount})`,
  'u',
)
const relative =
  /\b(?:less|fewer|more|lower|higher|faster|slower|shorter|cheaper|cut|drop|reduc\w*|increas\w*|decreas\w*|improv\w*|growth|by|up|down|better|of\s+(?:the|today))\b|^\s*[-+−–±]/i

/** Where a metric starts and ends, in the words of its author. */
function ends({ fields, text }: Metric): [string, string] | undefined {
  const [from, to] = [fields.get('baseline')?.text, fields.get('target')?.text]
  if (from && to) return [from, to]
  if (from !== undefined || to !== undefined) return undefined
  const found = written.exec(text)?.slice(1).filter(Boolean)
  return found?.length === 2 ? [found[0]!.trim(), found[1]!.trim()] : undefined
}

function money(name: () => string, sign: string): [() => string, RegExp] {
  const pattern = `^\\D{0,12}(?:${sign})\\s?\\d|^\\D{0,12}\\d[\\d.,]*\\s?[km]?\\s?(?:${sign})`
  return [name, new RegExp(pattern, 'i')]
}

const kinds: readonly (readonly [() => string, RegExp])[] = [
  [() => l10n.t('a share'), /^\D{0,12}\d[\d.,]*\s?(?:%|per ?cent\b)|^\D{0,12}\d+\s?(?:of|out of|\/)\s?\d/i],
  money(() => l10n.t('an amount in euros'), '€|EUR|euros?'),
  money(() => l10n.t('an amount in dollars'), '\\$|USD|dollars?'),
  money(() => l10n.t('an amount in pounds'), '£|GBP|pounds?'),
  money(() => l10n.t('an amount in francs'), 'Fr\\.|CHF|francs?'),
  [() => l10n.t('an amount of data'), /^\D{0,12}\d[\d.,]*\s?(?:[KMGTP]i?B|bytes?)\b/i],
  [
    () => l10n.t('a time'),
    /^\D{0,12}\d[\d.,]*\s?(?:ms|s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|milliseconds?)\b/i,
  ],
]

/** What kind of amount a text opens with; undefined where it names none, several, or a change. */
function kindOf(text: string): string | undefined {
  const plainly = text.replace(/(?<=\d)[.,](?=\d)/g, '').replace(/(?<=\d)\s?(?:of|out of|\/)\s?\d+/, '')
  if (relative.test(text) || /\d\D+\d/.test(plainly)) return undefined
  return kinds.find(([, pattern]) => pattern.test(text))?.[0]()
}
