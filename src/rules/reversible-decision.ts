import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { withSentence } from '../lint/with-sentence.ts'
import { saidIn } from '../memo/main-text.ts'
import { choosingSections } from '../memo/recommended.ts'

export default rule({
  id: 'reversible-decision',
  summary: 'Say whether the decision can be undone.',
  why: 'What can be undone cheaply can be decided quickly, by one person and on less evidence. What cannot deserves the slow way, and the decider has to know which of the two it is.',
  source:
    'Amazon’s letter to shareholders of 2015, decisions of type 1 and type 2 (one-way and two-way doors)',
  severity: 'information',
  about: 'recommendation',

  *check(memo) {
    if (memo.profile.id !== 'decision-brief') return
    const section = choosingSections(memo)[0] ?? memo.serving('recommendation')[0]
    if (!section || section.content.length === 0 || isSaid(memo)) return
    const fix = withSentence(
      memo,
      section,
      l10n.t('how to reverse it'),
      'It can be reversed by {how, and at what cost}.',
    )
    yield {
      at: section.at,
      message: l10n.t(
        'This brief does not say whether the decision can be undone. Say how, by when and at what cost, or that it is a one-way door.',
      ),
      ...(fix && { fix }),
    }
  },

  examples: [
    {
      bad: '---\nmemo: decision-brief\n---\n\n# Move\n\n⟦## Recommendation⟧\n\nRent, because it is live before the audit.\n',
      message: 'does not say whether the decision can be undone',
      fixed:
        '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent, because it is live before the audit. It can be reversed by {how, and at what cost}.\n',
    },
    {
      bad: '---\nmemo: decision-brief\n---\n\n# Move\n\n⟦## Recommendation⟧\n\n- Rent\n- Tell the teams in notice boards\n',
    },
    {
      good: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent. The contract ends at 30 days’ notice.\n',
      note: 'A notice period is a way back.',
    },
    {
      good: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nSell the depot. There is no way back.\n',
      note: 'That there is none is an answer.',
    },
    {
      good: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent.\n\n## Rollback\n\nThe old server stays until May.\n',
      note: 'Wherever it is said.',
    },
    { good: '# Move\n\n## Recommendation\n\nRent.\n', note: 'A one-pager informs.' },
  ],
})

const isSaid = saidIn(
  /\b(?:(?:ir)?revers(?:e[ds]?|ible|ibly|ibility|al|ing)|revert\w*|undo(?:ne|ing|able)?|(?:one|two)[- ]way(?: door)?|type [12]|roll(?:ed|ing|s)?[- ]?back|exit(?:s|ed)?\b|notice period|(?:days?|weeks?|months?)[’']? notice|cancel\w*|terminat\w*|(?:go|going|went|switch|switching|move|moving|fall|step|steps|turn|change|back|way|pull)(?:ing)? back|back out|opt(?:ing)? out|break clause|withdraw\w*|unwind|wind down|trial|feature[- ](?:flags?|toggles?)|temporar\w*|experimental\w*|can (?:be stopped|leave|stop|end|quit)|leave (?:it )?at|lock(?:ed)?[- ]in|commit(?:s|ted)? us|final\b|fall-?back|point of no return)\b/i,
)
