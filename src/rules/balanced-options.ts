import * as l10n from '@vscode/l10n'
import { fillIn } from '../lint/fill-in.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { choicesOf, fieldOf, isDoingNothing } from '../memo/choices.ts'
import type { Option } from '../memo/entries.ts'
import { countWords } from '../memo/text.ts'

const downside = [{ field: 'downside', label: 'Downside', blank: '{main drawback}' }]

export default rule({
  id: 'balanced-options',
  summary: 'Give every option the same fair hearing.',
  why: 'An option without a downside has been sold, not weighed. A reader who notices discounts the rest of the comparison with it.',
  source: 'SPADE (Square), pros and cons of each alternative',
  severity: 'information',
  about: 'options',
  options: {
    times: {
      type: 'number',
      default: 3,
      minimum: 1.5,
      about: 'How many times the words of the next longest option one may have.',
    },
  },

  *check(memo, { times }) {
    const choices = choicesOf(memo)
    if (!choices || choices.options.length < 2) return
    const { options, section } = choices
    if (
      options.every(({ form, fields }) => form === 'row' && fields.has('upside') && !fields.has('downside'))
    ) {
      const fix = fillIn(memo, options, downside)
      yield {
        at: section.at,
        message: l10n.t(
          'No option has a downside: {0}. Say what speaks against each.',
          quoted(options.map(({ name }) => name)),
        ),
        ...(fix && { fix }),
      }
      return
    }
    const faultless = options.filter(option => !hasDownside(option))
    if (
      faultless.length > 0 &&
      options.some(option => fieldOf(option, 'downside')?.text || blames.test(option.text))
    ) {
      for (const option of faultless) {
        // What is said of it in sentences may well speak against it; what is only labelled as good does not.
        const isPraise = option.form === 'heading' || fieldOf(option, 'upside') || praises.test(option.text)
        if (!fieldOf(option, 'downside') && (!isPraise || against.test(option.text))) continue
        const fix = fillIn(memo, [option], downside)
        yield {
          at: option.at,
          message: l10n.t(
            'Option “{0}” has no downside, while others have one. Say what speaks against it.',
            shortened(option.name),
          ),
          ...(fix && { fix }),
        }
      }
      return
    }
    // Doing nothing is soon told, and so is what was ruled out.
    if (choices.others) return
    const lengths = options
      .filter(option => !isDoingNothing(option))
      .map(option => ({ option, words: countWords(option.text) }))
    const [longest, next] = lengths.sort((a, b) => b.words - a.words)
    if (!longest || !next || longest.words < 60) return
    if (next.words < 10 || longest.words < times * next.words) return
    yield {
      at: longest.option.at,
      message: l10n.t(
        'Option “{0}” has {1} words, the next longest {2}. Give the others the same hearing, or cut this one.',
        shortened(longest.option.name),
        longest.words,
        next.words,
      ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n| Option | Cost | Downside |\n| --- | --- | --- |\n| Rent | 48,000 EUR | The price follows use |\n| ⟦Build⟧ | 140,000 EUR | |\n',
      message: 'Option “Build” has no downside, while others have one.',
      fixed:
        '# Move\n\n## Options\n\n| Option | Cost | Downside |\n| --- | --- | --- |\n| Rent | 48,000 EUR | The price follows use |\n| Build | 140,000 EUR | {main drawback} |\n',
    },
    {
      bad: `# Move\n\n## Options\n\n- ⟦**Rent.**⟧ ${'It is live before the audit and nobody runs it at night. '.repeat(6).trim()}\n- **Build.** It takes two engineers seven months, and fits.\n- **Buy.** The vendor answers in May, and we know no price.\n`,
      message: 'has 73 words, the next longest 11',
    },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Upside |\n| --- | --- |\n| Rent | Fast |\n| Build | Fits |\n',
      message: 'No option has a downside: “Rent”, “Build”.',
      fixed:
        '# Move\n\n## Options\n\n| Option | Upside | Downside |\n| --- | --- | --- |\n| Rent | Fast | {main drawback} |\n| Build | Fits | {main drawback} |\n',
    },
    {
      bad: '# Move\n\n## Options\n\n- Rent\n  - Good, because it is fast\n  - Bad, because the price follows use\n- ⟦Build⟧\n  - Good, because the team knows it\n',
      message: 'Option “Build” has no downside, while others have one.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Cost |\n| --- | --- |\n| Rent | 48,000 EUR |\n| Build | 140,000 EUR |\n',
      note: 'Neither is praised, so none is favoured.',
    },
    {
      good: '# Move\n\n## Options\n\n### Rent\n\nFast, but the price follows use.\n\n### Build\n\nPros: fits.\n\nCons: late.\n',
      note: 'A “but” speaks against it without a label.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Downside |\n| --- | --- |\n| Rent | {main drawback} |\n| Build | Late |\n',
      note: 'A blank is unfinished, not unfair.',
    },
  ],
})

/** The labels of MADR, which no colon sets off. */
const praises = /\bgood, because\b/i
const blames = /\bbad, because\b/i

const against =
  /\b(?:but|however|although|though|bad|cons?|drawbacks?|downsides?|disadvantages?|risks?|not?|cannot|can[’']t|won[’']t|doesn[’']t|isn[’']t|harder|hard|difficult|cost\w*|expensive|slow\w*|late\w*|complex\w*|lose\w*|loss|lack\w*|problem\w*|fail\w*|only|less|more work|requires?|needs?|still|unclear|limit\w*)\b/i

function hasDownside(option: Option): boolean {
  const cell = fieldOf(option, 'downside')
  return cell
    ? /[\p{L}\p{N}?]/u.test(cell.text) && !/^(?:none|nothing|n\/a|no)\W*$/i.test(cell.text)
    : against.test(option.text)
}
