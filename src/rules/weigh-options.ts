import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import { areOthers, choicesOf } from '../memo/choices.ts'
import { countWords, plain } from '../memo/text.ts'

export default rule({
  id: 'weigh-options',
  summary: 'Weigh at least two options.',
  why: 'One option is an announcement, not a decision. Leaders who are shown a single way ask for the others, and the meeting ends without an answer.',
  source: 'mdbook-lint ADR016; SPADE (Square), alternatives that are feasible, diverse and comprehensive',
  severity: 'warning',
  about: 'options',
  options: {
    minimum: {
      type: 'integer',
      default: 2,
      minimum: 1,
      about: 'Options that a reader must be able to choose between.',
    },
  },

  *check(memo, { minimum }) {
    const sections = memo.serving('options')
    const [section] = sections
    if (!section) return
    const options = choicesOf(memo)?.options
    if (options) {
      // “Alternatives” are alternatives to the recommended one, which then stands in a section of its own.
      const count = options.length + (areOthers(memo, section) ? 1 : 0)
      if (count < minimum)
        yield {
          at: section.at,
          message:
            count === 1
              ? l10n.t(
                  '“{0}” is the only option. Weigh at least {1}, doing nothing among them.',
                  options[0]!.name,
                  minimum,
                )
              : l10n.t(
                  '{0} options are weighed. Weigh at least {1}, doing nothing among them.',
                  count,
                  minimum,
                ),
        }
      return
    }
    if (memo.entries('options')) return
    const told = sections.find(({ content, parts, mappings }) => {
      const clear = mappings.some(({ concept, score }) => concept === 'options' && score >= 2)
      return clear && parts.length === 0 && content.every(isProse) && saysMuch(plain(content))
    })
    if (told)
      yield {
        at: told.at,
        message: l10n.t(
          'The options under “{0}” cannot be counted. Set each apart, as a row of a table or a list item that begins with its name.',
          told.heading,
        ),
        // It may well hold enough of them.
        severity: 'hint',
      }
  },

  examples: [
    { bad: '# Move\n\n⟦## Options⟧\n\n- Buy\n', message: '“Buy” is the only option.' },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Cost |\n| --- | --- |\n| Build | 2 engineers |\n',
      message: '“Build” is the only option.',
    },
    {
      bad: '# Move\n\n⟦## Alternatives⟧\n\nWe could build our own, which fits our systems exactly but needs two engineers for seven months and comes too late for the audit. We could also wait for the new platform, whose team has not promised a date, and go on waiting for tests until then.\n',
      message: 'cannot be counted. Set each apart',
    },
    { good: '# Move\n\n## Options\n\n- Do nothing\n- Buy\n' },
    {
      good: '# Move\n\n## Options\n\nWe could buy, we could build, or we could wait for the new platform.\n',
      note: 'Prose cannot be counted, and one sentence is read at a glance.',
    },
    {
      good: '# Move\n\n## Proposal\n\nBuy.\n\n## Alternatives\n\n- Build our own\n',
      note: 'The proposal is the other option.',
    },
    {
      good: '# Move\n\n## Options\n\n### Buy\n\nPros:\n\n- Fast\n\n### Build\n\n- Ours\n',
      note: 'Sub-headings are the options, lists below them their pros and cons.',
    },
    {
      good: '# Move\n\n## Options\n\n| | Buy | Build |\n| --- | --- | --- |\n| Cost | 40,000 EUR | 2 engineers |\n',
      note: 'A comparison has its options in the columns.',
    },
  ],
})

function isProse({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'html' || type === 'blockquote'
}

const second =
  /\b(?:another (?:option|alternative|approach|way|possibility|solution|idea)|additionally|alternatively|secondly|(?:two|three|four|several|other|some|alternative)\s+(?:\w+\s+)?(?:options|alternatives|approaches|ways|solutions|suggestions)|could also|also (?:could|considered)|or (?:we|one) (?:could|can))\b|\beither\b(?:(?!\beither\b).)*\bor\b/i

/** A short paragraph is read at a glance, and one that tells of a single option has nothing to set apart. */
function saysMuch(text: string): boolean {
  return (
    countWords(text) >= 40 &&
    second.test(text) &&
    !/\b(?:no (?:other )?(?:alternatives?|options?)|none (?:was|were))\b/i.test(text)
  )
}
