import * as l10n from '@vscode/l10n'
import { fillIn } from '../lint/fill-in.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Metric } from '../memo/entries.ts'
import { promises } from '../memo/measures.ts'

const owner = { field: 'owner', label: 'Owner', blank: '{one name}' }

export default rule({
  id: 'owned-metrics',
  summary: 'Say who reports each metric.',
  why: 'After the decision, nobody measures what everybody promised. One name makes sure that the number is looked up on the day, and told even where it is poor.',
  source: 'OKR and balanced-scorecard guides: each measure has one owner',
  severity: 'information',
  about: 'metrics',

  *check(memo, _options, { today }) {
    for (const { section, metrics, said } of promises(memo, today)) {
      if (ownership.test(said)) continue
      const orphans = metrics.filter(metric => !isOwned(metric))
      const all = orphans.length === metrics.length
      if (orphans.length > 1 && (all || orphans.length > 2)) {
        const names = quoted(orphans.map(({ name }) => name))
        const fix = fillIn(memo, orphans, [owner])
        yield {
          at: section.at,
          message: all
            ? l10n.t('No metric has an owner: {0}. Name who reports each, or one person for all.', names)
            : l10n.t(
                '{0} of {1} metrics have no owner: {2}. Name who reports each, or one person for all.',
                orphans.length,
                metrics.length,
                names,
              ),
          ...(fix && { fix }),
        }
        continue
      }
      for (const metric of orphans) {
        const fix = fillIn(memo, [metric], [owner])
        yield {
          at: metric.at,
          message: l10n.t(
            'Metric “{0}” has no owner. Name one person who reports it.',
            shortened(metric.name),
          ),
          ...(fix && { fix }),
        }
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target | Owner |\n| --- | --- | --- | --- |\n| Active teams | 4 | 10 | Priya Nair |\n| ⟦Wait⟧ | 2 days | 1 hour | |\n',
      message: 'Metric “Wait” has no owner.',
      fixed:
        '# Move\n\n## Metrics\n\n| Metric | Baseline | Target | Owner |\n| --- | --- | --- | --- |\n| Active teams | 4 | 10 | Priya Nair |\n| Wait | 2 days | 1 hour | {one name} |\n',
    },
    {
      bad: '# Move\n\n⟦## Metrics⟧\n\n- Active teams: from 4 to 10\n- Waiting: from 2 days to 1 hour\n',
      message: 'No metric has an owner: “Active teams”, “Waiting”.',
      fixed:
        '# Move\n\n## Metrics\n\n- Active teams: from 4 to 10. Owner: {one name}.\n- Waiting: from 2 days to 1 hour. Owner: {one name}.\n',
    },
    {
      good: '# Move\n\n## Metrics\n\nPriya Nair reports all of them each month.\n\n- Active teams: from 4 to 10\n- Waiting: from 2 days to 1 hour\n',
      note: 'One owner for all, said once.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Active teams: from 4 to 10 (Priya Nair)\n- Waiting: from 2 days to 1 hour, @tom\n',
      note: 'A name in brackets, or a handle.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Happier developers\n',
      note: 'First it needs numbers; measured-metrics says so.',
    },
  ],
})

const ownership =
  /(?:^|\s)@[\w-]{2,}|\bown(?:s|ed|er|ers|ing)\b|\breport(?:s|ed)?\b|\bresponsible\b|\baccountable\b|\bDRI\b|\b(?:measured|tracked|watched|checked) by\b|\b(?:measures|tracks|watches|checks)\b/i
const inBrackets = /\(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+\)|[,–—-]\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\.?$/u

function isOwned({ fields, text }: Metric): boolean {
  const cell = fields.get('owner')
  if (cell)
    return (
      (/[\p{L}\p{N}]/u.test(cell.text) && !/^(?:none|nobody|n\/a|unassigned)\b/i.test(cell.text)) ||
      blanksIn(cell.text).length > 0
    )
  return ownership.test(text) || inBrackets.test(text)
}
