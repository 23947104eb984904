import * as l10n from '@vscode/l10n'
import { quoted } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { foundIn } from '../memo/found.ts'
import type { Memo } from '../memo/memo.ts'
import { choiceIn, choosingSections, chosenAmong, namesWhole, saidIn } from '../memo/recommended.ts'
import { type Scored, scoresIn } from '../memo/scores.ts'
import { tablesIn } from '../memo/tables.ts'
import { contentOf } from '../memo/text.ts'

export default rule({
  id: 'weighted-totals',
  summary: 'Add up the scores, and follow them.',
  why: 'Somebody in the meeting adds them up. A total that is wrong, or a winner that is not recommended, takes the trust from every other figure.',
  source: 'Decision records of the NHS, weighted criteria',
  severity: 'warning',
  about: 'options',

  *check(memo) {
    for (const scores of scoredTables(memo)) {
      const wrong = scores.filter(({ total, expected }) => total !== expected)
      for (const { name, cell, total, expected } of wrong) {
        const position = contentOf(cell)
        const [start, end] = [position.start.offset!, position.end.offset!]
        const written = /-?\d+(?:[.,]\d+)*/.exec(memo.near.text.slice(start, end))
        const right = asWritten(expected, written?.[0] ?? '')
        const from = start + (written?.index ?? 0)
        yield {
          at: position,
          message: l10n.t('The scores of “{0}” add up to {1}, not {2}.', name, right, written?.[0] ?? total),
          ...(written && {
            fix: {
              title: l10n.t('Correct the total to {0}', right),
              edits: [{ start: from, end: from + written[0].length, text: right }],
            },
          }),
        }
      }
      if (wrong.length === 0) yield* overruled(memo, scores)
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Ready in time | 3 | 5 | 2 |\n| Fit | 2 | 3 | 5 |\n| Total | | 21 | ⟦18⟧ |\n',
      message: 'The scores of “Build” add up to 16, not 18.',
      fixed:
        '# Move\n\n## Options\n\n| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Ready in time | 3 | 5 | 2 |\n| Fit | 2 | 3 | 5 |\n| Total | | 21 | 16 |\n',
    },
    {
      bad: '# Move\n\n## Options\n\n| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Ready in time | 60% | 5 | 2 |\n| Fit | 40% | 3 | 5 |\n| **Total** | 100% | **4.2** | **3.2** |\n\n⟦## Recommendation⟧\n\nBuild, because it fits.\n',
      message: '“Rent” has the highest total, and “Build” is recommended.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Ready (60%) | Fit (40%) | Total |\n| --- | --- | --- | --- |\n| Rent | 5 | 3 | 4.2 |\n| Build | 2 | 5 | 3.2 |\n',
      note: 'Weights may be shares, and options may stand in the rows.',
    },
    {
      good: '# Move\n\n## Options\n\n| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Ready in time | 3 | 5 | 2 |\n| Fit | 2 | 3 | 5 |\n| Total | | 84% | 64% |\n',
      note: 'Where no total comes out, they are reckoned in a way that nobody can tell.',
    },
    {
      good: '# Move\n\n## Options\n\n| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Ready in time | 3 | 5 | 2 |\n| Fit | 2 | 3 | 5 |\n| Total | | 21 | 16 |\n\n## Recommendation\n\nBuild, although Rent has more points: nobody else may hold our data.\n',
      note: 'Scores may be overruled by a reason.',
    },
  ],
})

const scoredTables = foundIn(block => tablesIn([block]).flatMap(table => nested(scoresIn(table))))

function nested(scores: Scored[] | undefined): Scored[][] {
  return scores ? [scores] : []
}

/** A recommendation against the scores that says no word of them. */
function* overruled(memo: Memo, scores: readonly Scored[]) {
  const [section] = choosingSections(memo)
  const ranked = scores.toSorted((a, b) => b.total - a.total)
  const [winner, next] = ranked
  if (!section || !winner || !next || winner.total === next.total) return
  const said = saidIn(section)
  const choice = choiceIn(said)
  const chosen = choice?.clear ? chosenAmong(choice.words, scores) : undefined
  if (chosen?.length !== 1 || chosen[0] === winner || namesWhole(said, winner)) return
  if (/\b(?:scor\w*|points?|totals?|although|despite|even though|while|nevertheless)\b/i.test(said)) return
  // Risks and costs are scored the other way round.
  if (chosen[0] === ranked.at(-1) && /\blow(?:er|est)\b/i.test(memo.text)) return
  yield {
    at: section.at,
    message: l10n.t(
      '{0} has the highest total, and {1} is recommended. Say what outweighs the scores, or correct them.',
      quoted([winner.name]),
      quoted([chosen[0]!.name]),
    ),
  }
}

/** With as many decimals as the author uses, and with the signs between his digits. */
function asWritten(value: number, written: string): string {
  if (/^\d{1,3}(?:,\d{3})+$/.test(written)) return Math.round(value).toLocaleString('en-US')
  const decimals = /[.,](\d+)$/.exec(written)?.[1]?.length ?? (Number.isInteger(value) ? 0 : 1)
  const fixed = value.toFixed(decimals)
  return /\d,\d/.test(written) ? fixed.replace('.', ',') : fixed
}
