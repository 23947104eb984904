import * as l10n from '@vscode/l10n'
import { fillIn, type LackingField } from '../lint/fill-in.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import type { Metric } from '../memo/entries.ts'
import { measureOf, metricSections, numberless } from '../memo/measures.ts'

type Lack = 'baseline' | 'target'

const blanks: Record<Lack, LackingField> = {
  baseline: { field: 'baseline', label: 'Baseline', blank: '{today’s number}' },
  target: { field: 'target', label: 'Target', blank: '{number we promise}' },
}

export default rule({
  id: 'measured-metrics',
  summary: 'Give every metric a baseline and a target.',
  why: 'A number alone shows nothing: leaders fund the way from where it stands to where it will stand. Adoption, cost of storage, use of a new feature: today’s figure, and the one that you promise.',
  source:
    'Product one-pager and OKR guides (from x to y by when); counted: 1.7% of published proposals have a from and a to',
  severity: 'warning',
  about: 'metrics',

  *check(memo, _options, { today }) {
    for (const section of numberless(memo))
      yield {
        at: section.at,
        message: l10n.t(
          '“{0}” names no number. Say which one moves from where to where, such as “from 4 to 10”.',
          section.heading,
        ),
      }
    for (const { section, metrics } of metricSections(memo)) {
      const lacking = metrics.flatMap(metric => {
        const { baseline, target, moves, holds } = measureOf(metric, today)
        const lacks: Lack[] = []
        if (!baseline && !(holds && target)) lacks.push('baseline')
        if (!target) lacks.push('target')
        return moves && lacks.length > 0 ? [{ metric, lacks }] : []
      })
      const all = [...new Set(lacking.flatMap(({ lacks }) => lacks))].sort()
      if (lacking.length > 1 && (lacking.length === metrics.length || lacking.length > 2)) {
        const names = quoted(lacking.map(({ metric }) => metric.name))
        const uniform = lacking.every(({ lacks }) => lacks.length === all.length)
        const none = lacking.length === metrics.length
        yield {
          at: section.at,
          message: tell(uniform ? all : [], none ? 'none' : lacking.length, names),
          ...fixOf(
            uniform
              ? fillIn(
                  memo,
                  lacking.map(({ metric }) => metric),
                  all.map(field => blanks[field]),
                )
              : undefined,
          ),
        }
        continue
      }
      for (const { metric, lacks } of lacking)
        yield {
          at: metric.at,
          message: tellOne(metric, lacks),
          ...fixOf(
            fillIn(
              memo,
              [metric],
              lacks.map(field => blanks[field]),
            ),
          ),
        }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| ⟦Active teams⟧ | | 10 |\n',
      message: 'Metric “Active teams” has no baseline.',
      fixed:
        '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| Active teams | {today’s number} | 10 |\n',
    },
    {
      bad: '# Move\n\n## Metrics\n\n- Waiting: from 2 days to 1 hour\n- ⟦Happier developers⟧\n',
      message: 'Metric “Happier developers” has no baseline, and no target.',
    },
    {
      bad: '# Move\n\n⟦## Success metrics⟧\n\n- Faster dashboards\n- More active users\n',
      message: 'No metric has a baseline or a target: “Faster dashboards”, “More active users”.',
    },
    {
      bad: '# Move\n\n## Metrics\n\n- ⟦Active users: 500⟧\n',
      message: 'Metric “Active users” has no baseline.',
    },
    {
      bad: '# Move\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| ⟦Wait⟧ | 2 days | much shorter |\n',
      message: 'Metric “Wait” has no target, only “much shorter”.',
    },
    {
      bad: '# Move\n\n⟦## Metrics⟧\n\nTeams will wait less than they do.\n',
      message: '“Metrics” names no number.',
    },
    { good: '# Move\n\n## Metrics\n\n- Active teams: 4 today, 10 by 30 September 2027\n' },
    { good: '# Move\n\n## Success metrics\n\n- Storage: 900 EUR → 600 EUR a month\n' },
    {
      good: '# Move\n\n## Success metrics\n\n- The audit is passed by 15 June 2027\n- The shared server is switched off\n',
      note: 'What is either so or not has no number.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Availability stays above 99.9%\n- p95 latency below 300 ms\n',
      note: 'A bound that is kept from now on.',
    },
    {
      good: '# Move\n\n## Goals\n\n- Make tests easier to reuse\n- Support version 2.1\n',
      note: 'Goals are not all numbers.',
    },
    {
      good: '# Move\n\n## Metrics\n\nTeams told us in a survey that they wait 2 days; we promise one hour.\n',
      note: 'Prose with numbers cannot be counted.',
    },
  ],
})

/** What several metrics lack: both, one of them, or now this and now that. */
function tell(lacks: readonly Lack[], count: number | 'none', names: string): string {
  if (lacks.length === 0)
    return count === 'none'
      ? l10n.t('Every metric lacks a baseline or a target: {0}. Write each as “from 4 to 10”.', names)
      : l10n.t('{0} metrics lack a baseline or a target: {1}. Write each as “from 4 to 10”.', count, names)
  if (lacks.length === 2)
    return count === 'none'
      ? l10n.t('No metric has a baseline or a target: {0}. Write each as “from 4 to 10”.', names)
      : l10n.t('{0} metrics lack a baseline and a target: {1}. Write each as “from 4 to 10”.', count, names)
  if (lacks[0] === 'baseline')
    return count === 'none'
      ? l10n.t('No metric has a baseline: {0}. Write each as “from 4 to 10”.', names)
      : l10n.t('{0} metrics lack a baseline: {1}. Write each as “from 4 to 10”.', count, names)
  return count === 'none'
    ? l10n.t('No metric has a target: {0}. Write each as “from 4 to 10”.', names)
    : l10n.t('{0} metrics lack a target: {1}. Write each as “from 4 to 10”.', count, names)
}

function tellOne(metric: Metric, lacks: readonly Lack[]): string {
  const [first, second] = lacks.map(lack => lackOf(metric, lack))
  const what = second === undefined ? first! : l10n.t('{0}, and {1}', first!, second)
  return l10n.t('Metric “{0}” has {1}. Write it as “from 4 to 10”.', shortened(metric.name), what)
}

/** “no target”, or what stands where its number belongs. */
function lackOf({ fields }: Metric, field: Lack): string {
  const written = fields.get(field)?.text
  const isBaseline = field === 'baseline'
  if (!written || !/\p{L}/u.test(written)) return isBaseline ? l10n.t('no baseline') : l10n.t('no target')
  return isBaseline
    ? l10n.t('no baseline, only “{0}”', shortened(written))
    : l10n.t('no target, only “{0}”', shortened(written))
}

function fixOf<Fix>(fix: Fix | undefined): { fix: Fix } | Record<never, never> {
  return fix ? { fix } : {}
}
