import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import type { Fix } from '../lint/rule.ts'
import { rule } from '../lint/rule.ts'
import { askSections, asks } from '../memo/asks.ts'
import { isStructural } from '../memo/headings.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { queryOf, stateOfNodes } from '../memo/reads.ts'
import { countWords, eolOf, firstReaching, plain } from '../memo/text.ts'

export default rule({
  id: 'ask-first',
  summary: 'Put the ask on top.',
  why: 'A busy decider reads the first lines and then knows how to read the rest, or does not read it. The one who must go through the background to learn what is wanted of him reads it twice.',
  source:
    'US Army ATTP 5-0.1, decision paper: problem and recommendation before background; BLUF, bottom line up front',
  severity: 'warning',
  about: 'ask',
  options: {
    words: {
      type: 'integer',
      default: 120,
      minimum: 0,
      about: 'Words on top of a brief among which its ask must stand.',
    },
  },

  *check(memo, { words }) {
    const [section] = askSections(memo)
    if (memo.profile.id !== 'decision-brief' || !section) return
    const text = plain(blocksAboveAsk(memo))
    const count = countWords(text)
    const sentence = plain(section.content).split(/(?<=[.!?:])\s/)[0] ?? ''
    if (count === 0 || count + countWords(sentence) <= words || asks(text)) return
    const fix = toTheTop(memo, section)
    yield {
      at: section.at,
      message: l10n.t(
        'The ask stands below {0} words. Put it on top: what must be decided, by whom, by when.',
        count,
      ),
      ...(fix && { fix }),
    }
  },

  examples: [
    {
      bad: `---\nmemo: decision-brief\n---\n\n# Move\n\n## Context\n\n${'Teams wait. '.repeat(70).trim()}\n\n⟦## Decision needed⟧\n\nWe ask Dana Reyes to approve it by 14 May 2027.\n\n## Options\n\n- Rent\n`,
      message: 'The ask stands below 140 words.',
      fixed: `---\nmemo: decision-brief\n---\n\n# Move\n\n## Decision needed\n\nWe ask Dana Reyes to approve it by 14 May 2027.\n\n## Context\n\n${'Teams wait. '.repeat(70).trim()}\n\n## Options\n\n- Rent\n`,
    },
    {
      bad: `---\nmemo: decision-brief\n---\n\n# Move\n\nContext\n---\n\n${'Teams wait. '.repeat(70).trim()}\n⟦## The ask⟧\nApprove it by 14 May 2027.\n`,
      fixed: `---\nmemo: decision-brief\n---\n\n# Move\n\n## The ask\nApprove it by 14 May 2027.\n\nContext\n---\n\n${'Teams wait. '.repeat(70).trim()}\n`,
    },
    {
      good: `---\nmemo: decision-brief\n---\n\n# Move\n\nWe ask Dana Reyes to approve it.\n\n## Context\n\n${'Teams wait. '.repeat(70).trim()}\n\n## The ask\n\nApprove it by 14 May 2027.\n`,
      note: 'It is said on top and once more below.',
    },
    {
      good: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nRent, because it is live before the audit.\n\n## The ask\n\nApprove it by 14 May 2027.\n',
      note: 'Two lines are soon read.',
    },
    {
      good: `# Move\n\n## Context\n\n${'Teams wait. '.repeat(70).trim()}\n\n## The ask\n\nApprove it by 14 May 2027.\n`,
      note: 'A one-pager may tell its story first.',
    },
  ],
})

/** What is read before the ask is. */
const blocksAboveAsk = queryOf((memo): Nodes[] => {
  const start = askSections(memo)[0]?.at.start.offset ?? 0
  const { children } = memo.tree
  return children
    .slice(0, firstReaching(children, start + 1))
    .filter(({ type }) => type !== 'yaml' && type !== 'heading')
}, stateOfNodes)

/** Moves a section before the first of its depth. */
function toTheTop({ sections, text }: Memo, section: Section): Fix | undefined {
  const first = sections.find(({ form, parent }) => isStructural(form) && !parent)
  if (!first || section.parent || section.form !== 'atx' || first.depth !== section.depth) return undefined
  const [start, end] = [section.at.start.offset!, section.end]
  const blankBefore = text.slice(text.slice(0, start).trimEnd().length, start)
  // Without a blank line, what stands below would go on with the last paragraph of the ask.
  const gap = /[\r\n][ \t]*[\r\n]/.test(blankBefore.replaceAll('\r\n', '\n'))
    ? blankBefore
    : eolOf(text).repeat(2)
  const top = first.at.start.offset!
  return {
    title: l10n.t('Move the ask to the top'),
    edits: [
      { start: top, end: top, text: text.slice(start, end) + gap },
      { start: start - blankBefore.length, end, text: '' },
    ],
  }
}
