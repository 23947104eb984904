import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { stageOf } from '../memo/everything.ts'
import { wordsIn } from '../memo/text.ts'

export default rule({
  id: 'short-context',
  summary: 'Keep the context short.',
  why: 'The reader needs the stage, not the history of the system. Where the context takes the page, none is left for the choices, the dates and the risks that the decision is about.',
  source: 'One-page memo guides: at most 30% of the page for the context',
  severity: 'information',
  about: 'context',
  options: {
    percent: {
      type: 'integer',
      default: 30,
      minimum: 1,
      maximum: 100,
      about: 'The largest share of the words before the appendix that the context may take, in percent.',
    },
    words: {
      type: 'integer',
      default: 150,
      minimum: 0,
      about: 'Words before the appendix from which on a memo is long enough to be judged.',
    },
  },

  *check(memo, { percent, words }) {
    const { sections, nodes } = stageOf(memo)
    const [section] = sections
    if (!section || memo.words <= words) return
    // Where the other sections are missing, that is the fault, and missing-section says so.
    const others = memo.profile.sections.filter(({ concept }) => concept !== 'context')
    if (others.filter(({ concept }) => memo.serves(concept)).length < 3) return
    const count = wordsIn(nodes)
    // A fifth of a page is soon read, however little follows.
    const allowed = Math.max(Math.floor((memo.words * percent) / 100), Math.floor(memo.profile.words / 5))
    if (count <= allowed) return
    const share = Math.round((count * 100) / memo.words)
    yield {
      at: section.at,
      message: l10n.t(
        'The context takes {0} of {1} words, {2}% of the memo; up to {3}% leaves room for the decision. Cut it, or move the history under a heading “Appendix”.',
        count,
        memo.words,
        share,
        percent,
      ),
    }
  },

  examples: [
    {
      bad: `# Move\n\n⟦## Context⟧\n\n${'word '.repeat(130).trim()}\n\n## Options\n\n- Buy\n\n## Risks\n\n- Lock-in\n\n## Recommendation\n\n${'word '.repeat(100).trim()}\n`,
      message: 'The context takes 130 of 237 words, 55% of the memo',
    },
    {
      bad: `# Move\n\n⟦## Context⟧\n\n${'word '.repeat(40).trim()}\n\n### History\n\n${'word '.repeat(90).trim()}\n\n## Options\n\n- Buy\n\n## Risks\n\n- Lock-in\n\n## Recommendation\n\n${'word '.repeat(100).trim()}\n`,
      message: 'The context takes 130 of',
    },
    {
      good: `# Move\n\n## Context\n\n${'word '.repeat(50).trim()}\n\n## Options\n\n- Buy\n\n## Risks\n\n- Lock-in\n\n## Recommendation\n\n${'word '.repeat(150).trim()}\n`,
    },
    {
      good: `# Move\n\n## Context\n\n${'word '.repeat(60).trim()}\n\n## Options\n\n${'word '.repeat(40).trim()}\n`,
      note: 'A memo that is short as a whole has nothing to cut.',
    },
    {
      good: `# Move\n\n## Context\n\n${'word '.repeat(200).trim()}\n\n## Options\n\n${'word '.repeat(40).trim()}\n`,
      note: 'What is missing here is the rest, and missing-section says so.',
    },
    {
      good: `# Move\n\n## Options\n\n${'word '.repeat(200).trim()}\n\n## Appendix\n\n### Context\n\n${'word '.repeat(200).trim()}\n`,
      note: 'An appendix may be as long as it likes.',
    },
  ],
})
