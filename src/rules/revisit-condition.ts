import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { withSentence } from '../lint/with-sentence.ts'
import { saidIn } from '../memo/main-text.ts'
import { choosingSections } from '../memo/recommended.ts'

export default rule({
  id: 'revisit-condition',
  summary: 'Say what would make you decide again.',
  why: 'Facts change after the meeting. A figure or a day that was agreed beforehand lets a team change course without anybody losing face.',
  source: 'MADR, when to look at the decision again; decision records of the NHS',
  severity: 'hint',
  about: 'recommendation',

  *check(memo) {
    if (memo.profile.id !== 'decision-brief') return
    const section = choosingSections(memo)[0] ?? memo.serving('recommendation')[0]
    if (!section || section.content.length === 0 || isSaid(memo)) return
    const fix = withSentence(
      memo,
      section,
      l10n.t('when to decide again'),
      'We revisit it if {condition or date}.',
    )
    yield {
      at: section.at,
      message: l10n.t(
        'This brief does not say when to decide again. Name the figure or the day: “we revisit it if …”.',
      ),
      ...(fix && { fix }),
    }
  },

  examples: [
    {
      bad: '---\nmemo: decision-brief\n---\n\n# Move\n\n⟦## Recommendation⟧\n\nRent, because it is live before the audit.\n',
      message: 'does not say when to decide again',
      fixed:
        '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent, because it is live before the audit. We revisit it if {condition or date}.\n',
    },
    {
      bad: '---\nmemo: decision-brief\n---\n\n# Move\n\n⟦## Recommendation⟧\n\nRent. Legal reviews the contract.\n',
    },
    {
      good: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent, and stop if the bill passes 4,500 EUR.\n',
      note: 'To stop at a figure is to decide again.',
    },
    {
      good: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent.\n\n## Next steps\n\n- Dana looks at it again in June 2027.\n',
      note: 'Wherever it is said.',
    },
    { good: '# Move\n\n## Recommendation\n\nRent.\n', note: 'A one-pager informs.' },
  ],
})

const isSaid = saidIn(
  /\b(?:re-?visit\w*|re-?assess\w*|reconsider\w*|re-?evaluat\w*|re-?open\w*|re-?examin\w*|re-?think|rethink\w*|(?:look|looks|decide|decides|decided|ask|meet|discuss(?:ed)?|weigh) (?:\w+ ){0,3}again|review (?:it|this|the decision|date)|(?:decision|choice) is reviewed|check-?point|decision point|go\/no-go|kill criteri\w+|trip-?wire|sunset|stop (?:\w+ ){0,2}if|unless|(?:change|abandon|drop|end|extend) (?:it|this|course) if|if (?:\w+ ){1,6}(?:passes|exceeds|falls|rises|misses|fails|drops|grows|doubles))\b/i,
)
