import * as l10n from '@vscode/l10n'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { choicesOf } from '../memo/choices.ts'
import { choiceIn, choosingSections, chosenAmong, namesWhole, saidIn } from '../memo/recommended.ts'

export default rule({
  id: 'recommended-option',
  summary: 'Recommend one of the options.',
  why: 'A recommendation that was never weighed makes the comparison look like decoration, and the reader asks what else was left out.',
  source: 'VS Code ADR Manager, the chosen option is one of those considered; MADR, decision outcome',
  severity: 'warning',
  about: 'recommendation',

  *check(memo) {
    const choices = choicesOf(memo)
    const [section] = choosingSections(memo)
    if (!choices || choices.options.length < 2 || !section) return
    // What is recommended beside “Alternatives” is not among them.
    if (choices.others) return
    const said = saidIn(section)
    const choice = choiceIn(said)
    if (!choice?.clear || blanksIn(choice.words).length > 0) return
    const { options } = choices
    if (options.some(option => blanksIn(option.name).length > 0 || namesWhole(said, option))) return
    if (chosenAmong(choice.words, options)?.length !== 0) return
    yield {
      at: section.at,
      message: l10n.t(
        '“{0}” is recommended, and is none of the options: {1}. Recommend one of them by its name, or weigh it among them.',
        shortened(choice.words),
        quoted(options.map(({ name }) => name)),
      ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n- Do nothing\n- Build our own\n\n⟦## Recommendation⟧\n\nRent from a vendor, because it is live before the audit.\n',
      message:
        '“Rent from a vendor” is recommended, and is none of the options: “Do nothing”, “Build our own”.',
    },
    {
      bad: '# Move\n\n⟦## Decision⟧\n\nWe choose the lockers, because customers ask for them.\n\n## Options\n\n| Option | Cost |\n| --- | --- |\n| Depots | 40,000 EUR |\n| Shops | 20,000 EUR |\n',
    },
    {
      good: '# Move\n\n## Options\n\n- Rent a database for each team\n- Build\n\n## Recommendation\n\nRenting, because it is live before the audit.\n',
      note: 'A form of the word will do.',
    },
    {
      good: '# Move\n\n## Options\n\n- Rent\n- Build\n\n## Recommendation\n\nBegin small: rent, then build.\n',
      note: 'One after the other are two of the options.',
    },
    {
      good: '# Move\n\n## Proposal\n\nRent.\n\n## Alternatives\n\n- Build\n- Do nothing\n',
      note: 'Alternatives are the others.',
    },
    {
      good: '# Move\n\n## Options\n\n1. Rent\n2. Build\n\n## Recommendation\n\nOption 1, because it is live before the audit.\n',
      note: 'By its number.',
    },
  ],
})
