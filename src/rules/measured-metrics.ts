import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Metric } from '../memo/entries.ts'

export default rule({
  id: 'measured-metrics',
  summary: 'Give every metric a baseline and a target.',
  why: 'A number alone shows nothing: leaders fund the way from where it stands to where it will stand. Adoption, cost of storage, use of a new feature: today’s figure, and the one that you promise.',
  source:
    'Product one-pager and OKR guides (from x to y by when); counted: 1.7% of published proposals have a from and a to',
  severity: 'warning',
  about: 'metrics',

  *check(memo) {
    for (const metric of memo.entries('metrics') ?? []) {
      const { baseline, target } = measures(metric)
      if (baseline && target) continue
      const lacks = baseline ? 'no target' : target ? 'no baseline' : 'no baseline and no target'
      yield { at: metric.at, message: `Metric “${metric.name}” has ${lacks}. Write it as “from 4 to 10”.` }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| ⟦Active teams⟧ | | 10 |\n',
      message: 'Metric “Active teams” has no baseline.',
    },
    {
      bad: '# Move\n\n## Metrics\n\n- Waiting: from 2 days to 1 hour\n- ⟦Happier developers⟧\n',
      message: 'Metric “Happier developers” has no baseline and no target.',
    },
    { good: '# Move\n\n## Metrics\n\n- Active teams: 4 today, 10 by 30 September 2027\n' },
    { good: '# Move\n\n## Success metrics\n\n- Storage: 900 EUR → 600 EUR a month\n' },
    {
      good: '# Move\n\n## Metrics\n\n- Audit passed by 15 June 2027: no today, yes then\n',
      note: 'What is either so or not has no number.',
    },
    {
      good: '# Move\n\n## Metrics\n\nTeams wait less, as they told us in the survey.\n',
      note: 'Prose cannot be counted.',
    },
  ],
})

const fromTo =
  /\bfrom\b.{0,60}\bto\b|→|->|⟶|\b(?:today|currently|now|baseline|so far|at present)\b|\binstead of\b|\b(?:up|down)\s+from\b|\bcompared (?:to|with)\b/i
const goal =
  /\bto\b.{0,40}\d|→|->|[<>≤≥]\s*\d|\b(?:under|below|above|over|at least|at most|less than|more than|within|by|target|then)\b.{0,40}(?:\d|yes|no\b)|\b(?:no|zero|yes|none)\b/i

function measures({ fields, text }: Metric): { baseline: boolean; target: boolean } {
  const says = (field: 'baseline' | 'target', otherwise: RegExp) => {
    const cell = fields.get(field)
    if (cell) return /[\p{L}\p{N}]/u.test(cell.text)
    return otherwise.test(text) || blanksIn(text).length > 0
  }
  return { baseline: says('baseline', fromTo), target: says('target', goal) }
}
