import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { withWords } from '../lint/with-sentence.ts'
import { isBlank } from '../memo/blanks.ts'
import type { Section } from '../memo/memo.ts'
import { type Outlined, outlineOf } from '../memo/outline.ts'
import { choosingSections, saidIn } from '../memo/recommended.ts'
import { countWords } from '../memo/text.ts'

export default rule({
  id: 'reasoned-recommendation',
  summary: 'Say why you recommend it.',
  why: 'A decider can follow a reason, weigh it and repeat it to others. A choice without one must be believed, and falls at the first question.',
  source: 'MADR, “chosen option: X, because …”; US Army ATTP 5-0.1, the decision paper',
  severity: 'warning',
  about: 'recommendation',
  options: {
    words: {
      type: 'integer',
      default: 40,
      minimum: 1,
      about: 'Words from which on a recommendation is taken to argue, however it puts it.',
    },
  },

  *check(memo, { words }) {
    const sections = choosingSections(memo)
    const [section] = sections
    if (!section) return
    const said = sections.map(saidIn).join(' ')
    if (outlineOf(memo).some(argues)) return
    const count = countWords(said)
    if (
      count === 0 ||
      count >= words ||
      isBlank(said) ||
      reason.test(said) ||
      follows.test(said) ||
      holdsList(sections)
    )
      return
    const fix = withWords(memo, section, l10n.t('the reason'), 'because {the reason that matters most}')
    yield {
      at: section.at,
      message: l10n.t(
        '“{0}” gives no reason. Say what makes this option the right one: “because …”.',
        section.heading,
      ),
      ...(fix && { fix }),
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## Recommendation⟧\n\nRent from a vendor.\n',
      message: '“Recommendation” gives no reason.',
      fixed: '# Move\n\n## Recommendation\n\nRent from a vendor because {the reason that matters most}.\n',
    },
    {
      bad: '# Move\n\n## Options\n\n- Rent\n- Build\n\n⟦## Decision⟧\n\nWe will rent. The contract runs for a year.\n',
      fixed:
        '# Move\n\n## Options\n\n- Rent\n- Build\n\n## Decision\n\nWe will rent because {the reason that matters most}. The contract runs for a year.\n',
    },
    { good: '# Move\n\n## Recommendation\n\nRent, because it is live before the audit.\n' },
    {
      good: '# Move\n\n## Recommendation\n\nRent. No other option is live before the audit.\n',
      note: 'A comparison is a reason without the word.',
    },
    {
      good: '# Move\n\n## Recommendation\n\nRent:\n\n- live before the audit\n- nobody runs it at night\n',
      note: 'So is a list.',
    },
    {
      good: '# Move\n\n## Recommendation\n\nRent.\n\n## Why we rent\n\nThe audit is in June.\n',
      note: 'The reason has a section of its own.',
    },
    {
      bad: '# Move\n\n## Why now\n\nThe audit is in June.\n\n⟦## Recommendation⟧\n\nRent from a vendor.\n',
      message: '“Recommendation” gives no reason.',
    },
    {
      good: '# Move\n\n## Recommendation\n\nRent.\n\n## Why not build?\n\nNobody runs it at night.\n',
      note: 'What speaks against the others speaks for it.',
    },
    {
      good: '# Move\n\n## Recommendation\n\nRent.\n\n## Why it pays off\n\nNobody runs it at night.\n',
    },
  ],
})

const reason =
  /\b(?:because|since|so (?:that|we|it|as|nobody|no one)|due to|as (?:it|this|they|we|that|the|there)|in order to|therefore|thus|hence|given|thanks to|(?:it|this|they|that) (?:is|are|has|have|was|were)|cheap|fast|safe|for the (?:sake|reason)|reasons?|rationale|benefits?|advantages?|allow\w*|enabl\w*|avoid\w*|ensur\w*|reduc\w*|sav(?:e|es|ing)|help\w*|means|makes?|keeps?|gives?|provid(?:es|ing)|meets?|solv\w*|only|best|most|least|better|\w{3,}er than|more|less|fewer|no other|simplest|cheapest|fastest|easiest|safest|already|needs?|risks?|too|driven by|based on|outweighs?|to (?:avoid|reduce|keep|make|save|ensure|allow|improve|get|have|help|support|simplify|minimi[sz]e|prevent|stay|meet))\b/i

/** “Rent: nobody runs it at night”, but not “Chosen option: rent from a vendor”. */
const follows =
  /(?::|\s[–—-])(?<!^(?:(?:chosen|selected|preferred|recommended)\s+)?(?:option|solution|decision|choice|recommendation|proposal)\s*(?::|\s[–—-]))\s+\p{L}.{12}/iu

const arguing =
  /\b(?:rationale|reasoning|justification|argument\w*|positive consequences|benefits?|advantages|pros|consequences)\b/i

/** “Why now” and “Reasons for the delay” say nothing of the choice. */
function argues({ heading }: Outlined): boolean {
  const [, asked] = /\b(?:why|reasons?)\b(.*)/i.exec(heading) ?? []
  return arguing.test(heading) || (asked !== undefined && !ofAnother.test(asked))
}

const ofAnother =
  /^\s+(?:now|today|(?:it|this|that) matters|we (?:need|ask|meet)|(?:for|of) (?:the |this )?(?:delays?|changes?|memo|meeting|request))\b/i

function holdsList(sections: readonly Section[]): boolean {
  return sections.some(
    ({ content, parts }) =>
      parts.length > 0 || content.some(({ type }) => type === 'list' || type === 'table'),
  )
}
