import { rule } from '../lint/rule.ts'

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
    const section = memo.serving('options')[0]
    const options = memo.entries('options')
    if (!section || !options) return
    // “Alternatives” are alternatives to the recommended one, which then stands in a section of its own.
    const elsewhere =
      /alternative|rejected|other/i.test(section.heading) && memo.serving('recommendation').length > 0
    const count = options.length + (elsewhere ? 1 : 0)
    if (count >= minimum) return
    yield {
      at: section.at,
      message:
        count === 1
          ? `“${options[0]!.name}” is the only option. Weigh at least ${minimum}, doing nothing among them.`
          : `${count} options are weighed. Weigh at least ${minimum}, doing nothing among them.`,
    }
  },

  examples: [
    { bad: '# Move\n\n⟦## Options⟧\n\n- Buy\n', message: '“Buy” is the only option.' },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Cost |\n| --- | --- |\n| Build | 2 engineers |\n',
      message: '“Build” is the only option.',
    },
    { good: '# Move\n\n## Options\n\n- Do nothing\n- Buy\n' },
    {
      good: '# Move\n\n## Options\n\nWe could buy, we could build, or we could wait for the new platform.\n',
      note: 'Prose cannot be counted, so nobody is accused.',
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
