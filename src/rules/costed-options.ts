import * as l10n from '@vscode/l10n'
import { fillIn } from '../lint/fill-in.ts'
import { severityAt } from '../lint/lint.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { choicesOf, fieldOf, speaksOf } from '../memo/choices.ts'
import type { Option } from '../memo/entries.ts'
import { skeletonOf } from '../memo/skeleton.ts'
import { plain } from '../memo/text.ts'

const cost = [{ field: 'cost', label: 'Cost', blank: '{money or people}' }]

export default rule({
  id: 'costed-options',
  summary: 'Say what every option costs.',
  why: 'Nobody chooses well between prices that are not on the table. Doing nothing has one too: what waiting costs. Where it is not known yet, “unknown because …” is an answer, and better than an invented figure.',
  source:
    'HM Treasury, The Green Book: each short-listed option is costed, doing nothing included; SPADE (Square)',
  severity: 'warning',
  about: 'options',

  *check(memo) {
    // What a kind of memo does not ask for in its own template, its reader does not miss.
    if (!/\bCost\b/.test(skeletonOf(memo.profile, 'options') ?? '')) return
    const choices = choicesOf(memo)
    if (!choices || choices.options.length < 2) return
    const { section, options, others, compared } = choices
    const elsewhere = memo
      .serving('cost')
      .filter(({ at }) => !options.some(option => option.at.start.offset === at.start.offset))
      .map(({ content }) => plain(content))
      .join(' ')
    const named = (option: Option) => speaksOf(elsewhere, option)
    const set = options.some(({ fields }) => fields.has('cost'))
    const silent = options.filter(option => !isCosted(option, set) && !named(option))
    // Names in a bare list are explained further on, in words that nobody can assign to them.
    if (
      silent.length === 0 ||
      (!compared && options.every(({ text, name }) => text.length < name.length + 20))
    )
      return
    const gentle = !compared && { severity: severityAt(memo.status, 'information') }
    if (silent.length === options.length) {
      const fix = fillIn(memo, silent, cost)
      yield {
        at: section.at,
        message: l10n.t(
          'No option says what it costs: {0}. Give each its money, people or effort, or “unknown because …”.',
          quoted(silent.map(({ name }) => name)),
        ),
        ...gentle,
        ...(fix && { fix }),
      }
      return
    }
    // In prose, an effort can be told in so many ways that only a price beside none is a sure sign.
    const inPassing = others || options.some(({ form }) => form === 'row' || form === 'column')
    if (!set && (inPassing || !options.some(({ text }) => price.test(text)))) return
    for (const option of silent) {
      const fix = fillIn(memo, [option], cost)
      yield {
        at: option.at,
        message: l10n.t(
          'Option “{0}” does not say what it costs, as others do. Give its money, people or effort, or “unknown because …”.',
          shortened(option.name),
        ),
        ...gentle,
        ...(fix && { fix }),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n| Option | Cost | Upside |\n| --- | --- | --- |\n| Do nothing | 31,000 EUR a year | Nothing to learn |\n| ⟦Rent⟧ | | Fast |\n',
      message: 'Option “Rent” does not say what it costs',
      fixed:
        '# Move\n\n## Options\n\n| Option | Cost | Upside |\n| --- | --- | --- |\n| Do nothing | 31,000 EUR a year | Nothing to learn |\n| Rent | {money or people} | Fast |\n',
    },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Upside |\n| --- | --- |\n| Do nothing | Nothing to learn |\n| Rent | Fast |\n',
      message: 'No option says what it costs: “Do nothing”, “Rent”.',
      fixed:
        '# Move\n\n## Options\n\n| Option | Upside | Cost |\n| --- | --- | --- |\n| Do nothing | Nothing to learn | {money or people} |\n| Rent | Fast | {money or people} |\n',
    },
    {
      bad: '# Move\n\n## Options\n\n- Rent: 48,000 EUR a year\n- ⟦Build: fits our systems exactly⟧\n',
      message: 'Option “Build” does not say what it costs',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Cost |\n| --- | --- |\n| Do nothing | Unknown because the licence is renegotiated in May |\n| Rent | 48,000 EUR |\n',
      note: 'An honest answer.',
    },
    {
      good: '# Move\n\n## Options\n\n- Wait: free, but tests queue up\n- Build: two engineers for seven months\n',
      note: 'People and time are a cost, and free is one too.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Upside |\n| --- | --- |\n| Build | Fits |\n| Rent | Fast |\n\n## Cost\n\nTo build takes 140,000 EUR, to rent 48,000 EUR a year.\n',
      note: 'A section of its own that names every option.',
    },
    {
      good: '# Move\n\n## Considered options\n\n- Build\n- Rent\n',
      note: 'A list of bare names is explained further on.',
    },
  ],
})

const price =
  /[€$£¥]\s?\d|\d\s?[€$£¥]|\b\d[\d,.]{0,15}\s?[kKmM]?\s?(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|JPY|INR|CAD|AUD|euros?|dollars?|pounds?|FTEs?)\b|\b(?:\d+|one|two|three|four|five|six|ten|half an)\s+(?:more\s+|full-time\s+)?(?:engineers?|developers?|person-\w+|engineer[- ](?:days|weeks|months))\b/i

const effort =
  /\b(?:cost\w*|pric(?:e|es|ed|ing|ey)|cheap\w*|expens\w*|free|budget\w*|efforts?|engineers?|developers?|headcount|FTEs?|licen[cs]\w+|fees?|invest\w*|spend\w*|spent|overhead\w*|maint\w+|work|easy|easier|easily|simple\w*|simpl\w+|hard(?:er)?|complex\w*|difficult\w*|resources|time|money|hours?|days?|weeks?|months?|years?|quick\w*|straightforward|burden\w*|subscription|sav(?:e|es|ing|ings)|tedious|trivial|paid|pay\w*|unknown because)\b/i

function isCosted(option: Option, set: boolean): boolean {
  const cell = fieldOf(option, 'cost')
  if (cell) return /[\p{L}\p{N}?]/u.test(cell.text)
  // Where the author sets costs apart, one in passing is not meant; elsewhere an effort is told in many ways.
  if (set || option.form === 'row' || option.form === 'column')
    return price.test(option.text) || /\b(?:free|unknown because)\b/i.test(option.text)
  return price.test(option.text) || effort.test(option.text)
}
