import * as l10n from '@vscode/l10n'
import { fillIn } from '../lint/fill-in.ts'
import { severityAt } from '../lint/lint.ts'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { choicesOf, fieldOf, isDoingNothing, speaksOf } from '../memo/choices.ts'
import { datesIn } from '../memo/dates.ts'
import type { Option } from '../memo/entries.ts'
import { skeletonOf } from '../memo/skeleton.ts'
import { plain } from '../memo/text.ts'

const delivery = [{ field: 'delivery', label: 'Delivered by', blank: '{delivery date}' }]

export default rule({
  id: 'dated-options',
  summary: 'Say when every option delivers.',
  why: 'The date moves with the choice, and often decides it: the option that fits best is worth little if it comes after the audit. Where it is not known yet, “unknown because …” is an answer.',
  source:
    'PRINCE2 business case, timescale of the options; HM Treasury, The Green Book: costs and benefits of each option over time',
  severity: 'warning',
  about: 'options',

  *check(memo, _options, { today }) {
    // What a kind of memo does not ask for in its own template, its reader does not miss.
    if (!/\bDelivered\b/.test(skeletonOf(memo.profile, 'options') ?? '')) return
    const choices = choicesOf(memo)
    if (!choices || choices.options.length < 2) return
    const { section, options, compared } = choices
    const names = (text: string) => datesIn(text, today).length > 0
    const set = options.some(({ fields }) => fields.has('delivery'))
    const isDated = (option: Option) => {
      const cell = fieldOf(option, 'delivery')
      if (cell) return /[\p{L}\p{N}?]/u.test(cell.text)
      // “70,000 EUR a year” lasts, and delivers nothing.
      return names(option.text) || (set ? /\bunknown because\b/i : lasting).test(option.text)
    }
    const [first] = options
    const same = first && fieldOf(first, 'delivery')?.text
    // Doing nothing as well: the dates were copied, not weighed.
    if (
      same &&
      options.length > 2 &&
      options.some(isDoingNothing) &&
      names(same) &&
      options.every(option => fieldOf(option, 'delivery')?.text === same)
    ) {
      yield {
        at: section.at,
        message: l10n.t(
          'Every option delivers “{0}”, doing nothing as well. Say how the date moves with the choice.',
          same,
        ),
      }
      return
    }
    const timeline = memo
      .serving('timeline')
      .map(({ content, parts }) => plain([...content, ...parts.flatMap(part => part.content)]))
      .join(' ')
    const silent = options.filter(option => !isDated(option))
    // Where the timeline has no dates either, its own rules speak.
    if (silent.length === options.length) {
      if (datesIn(timeline, today).length < 2 || byChoice.test(timeline)) return
      if (options.filter(option => speaksOf(timeline, option)).length > 1) return
      const fix = fillIn(memo, silent, delivery)
      yield {
        at: section.at,
        message: l10n.t(
          'No option says when it delivers: {0}. Give each its date, or tell in the timeline how the dates move with the choice.',
          quoted(silent.map(({ name }) => name)),
        ),
        ...(!compared && { severity: severityAt(memo.status, 'information') }),
        ...(fix && { fix }),
      }
      return
    }
    // A date in passing does not make one of every option's dates.
    if (!set) return
    for (const option of silent) {
      const cell = fieldOf(option, 'delivery')
      // To leave things as they are delivers nothing, and a dash says so.
      if (
        cell
          ? cell.text !== '' && isDoingNothing(option)
          : speaksOf(timeline, option) || isDoingNothing(option)
      )
        continue
      const fix = fillIn(memo, [option], delivery)
      yield {
        at: option.at,
        message: l10n.t(
          'Option “{0}” does not say when it delivers, as others do. Give its date, or “unknown because …”.',
          shortened(option.name),
        ),
        ...(fix && { fix }),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n| Option | Delivered by | Upside |\n| --- | --- | --- |\n| Rent | 1 April 2027 | Fast |\n| ⟦Build⟧ | | Fits |\n',
      message: 'Option “Build” does not say when it delivers',
      fixed:
        '# Move\n\n## Options\n\n| Option | Delivered by | Upside |\n| --- | --- | --- |\n| Rent | 1 April 2027 | Fast |\n| Build | {delivery date} | Fits |\n',
    },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Upside |\n| --- | --- |\n| Rent | Fast |\n| Build | Fits |\n\n## Timeline\n\n- First team: 1 March 2027\n- All teams: 1 April 2027\n',
      message: 'No option says when it delivers: “Rent”, “Build”.',
      fixed:
        '# Move\n\n## Options\n\n| Option | Upside | Delivered by |\n| --- | --- | --- |\n| Rent | Fast | {delivery date} |\n| Build | Fits | {delivery date} |\n\n## Timeline\n\n- First team: 1 March 2027\n- All teams: 1 April 2027\n',
    },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Delivered by |\n| --- | --- |\n| Do nothing | Q4 2027 |\n| Rent | Q4 2027 |\n| Build | Q4 2027 |\n',
      message: 'Every option delivers “Q4 2027”, doing nothing as well.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Delivered by |\n| --- | --- |\n| Do nothing | – |\n| Rent | Q4 2027 |\n| Build | Q4 2027 |\n',
      note: 'Two ways may lead to one date.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Upside |\n| --- | --- |\n| Rent | Fast |\n| Build | Fits |\n\n## Timeline\n\n- All teams: 1 April 2027; 1 September if we build instead\n',
      note: 'The timeline says how the date moves with the choice.',
    },
    {
      good: '# Move\n\n## Options\n\n- Rent: live in six weeks\n- Build: seven months\n',
      note: 'A duration leads to a date.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Delivered by |\n| --- | --- |\n| Rent | 1 April 2027 |\n| Build | Unknown because no team is free yet |\n',
      note: 'An honest answer.',
    },
    {
      good: '# Move\n\n## Options\n\n- Rent\n- Build\n\n## Timeline\n\n- First team\n- All teams\n',
      note: 'dated-timeline speaks of this one.',
    },
  ],
})

const lasting =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|some|couple of|many|half an?)[\s-]+(?:to[\s-]+\d+[\s-]+)?(?:(?:working|business)\s+)?(?:hours?|days?|weeks?|months?|quarters?|years?|sprints?|iterations?)\b|\b(?:now|today|immediate\w*|at once|already|instant\w*|nothing to deliver|never|unknown because|(?:short|long|medium)[- ]term|later|sooner|quick\w*|late|on time|in time|timelines?|schedules?|deadlines?|delay\w*)\b/i
const byChoice =
  /\b(?:instead|otherwise|either way|whichever|other options?|if we (?:choose|build|buy|rent|take|wait|go|pick|keep)|with option|option [A-Z0-9]\b)/i
