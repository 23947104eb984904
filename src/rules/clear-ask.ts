import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { withWords } from '../lint/with-sentence.ts'
import { askSections } from '../memo/asks.ts'
import { blanksIn } from '../memo/blanks.ts'
import { datesIn } from '../memo/dates.ts'
import { allOf } from '../memo/language.ts'
import type { Memo } from '../memo/memo.ts'
import { saidIn } from '../memo/recommended.ts'

export default rule({
  id: 'clear-ask',
  summary: 'Ask one to do something by a day.',
  why: 'Approve, fund, choose: a decider can answer a verb with yes or no. Without a verb, a name and a day, the answer is a discussion.',
  source: 'Decision-memo guides; US Army ATTP 5-0.1, decision paper: “For decision”; SPADE (Square), when',
  severity: 'warning',
  about: 'ask',

  *check(memo, _options, { today }) {
    const sections = askSections(memo)
    const [section] = sections
    const said = sections.map(saidIn).join(' ')
    if (!section || said === '' || blanksIn(said).length > 0) return
    const what =
      !verb.test(said) &&
      !/\b(?:fund|approv)/i.test(section.heading) &&
      l10n.t('what to do (approve, fund, choose …)')
    const who =
      !memo.field('decider') &&
      !labelled(memo, /^(?:decider|decision[- ]maker|approver|to)s?$/i) &&
      !someone(said) &&
      l10n.t('who is asked')
    const isDated =
      memo.field('decide-by') !== undefined ||
      labelled(memo, /^(?:decide[- ]by|due(?: date)?|deadline|(?:decision )?needed by)$/i) ||
      datesIn(said, today).length > 0 ||
      near.test(said)
    const lacks = [what, who, !isDated && l10n.t('by when')].filter(lack => lack !== false)
    if (lacks.length === 0) return
    const fix =
      isDated || lacks.length > 1 ? undefined : withWords(memo, section, l10n.t('the day'), 'by {decide-by}')
    yield {
      at: section.at,
      message: l10n.t(
        '“{0}” does not say {1}. Write it as “We ask Dana Reyes to approve … by 14 May”.',
        section.heading,
        allOf(lacks),
      ),
      ...(fix && { fix }),
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## The ask⟧\n\nWe ask Dana Reyes to approve 40,000 EUR for rented databases.\n',
      message: '“The ask” does not say by when.',
      fixed:
        '# Move\n\n## The ask\n\nWe ask Dana Reyes to approve 40,000 EUR for rented databases by {decide-by}.\n',
    },
    {
      bad: '# Move\n\n⟦## The ask⟧\n\nIt would be great to have support for better test databases soon.\n',
      message: 'who is asked and by when',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2027-05-14\n---\n\n# Move\n\n⟦## Decision needed⟧\n\nTest databases for all twelve teams.\n',
      message: 'does not say what to do',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2027-05-14\n---\n\n# Move\n\n## Decision needed\n\nApprove 40,000 EUR for rented databases.\n',
      note: 'The front matter says who and by when.',
    },
    {
      good: '# Move\n\n## The ask\n\nWe ask {who decides} to {approve, fund or choose what} by {decide-by}.\n',
      note: 'A blank is unfinished, not unclear.',
    },
    {
      good: '# Move\n\n## The ask\n\nThe board is asked to fund it at its meeting on 14 May 2027.\n',
      note: 'A board is somebody.',
    },
  ],
})

const verb =
  /\b(?:approv\w*|fund(?:s|ed|ing)?|choos\w*|chose|choice|decid\w*|decision|agree\w*|allocat\w*|sign\w*|confirm\w*|select\w*|pick|endors\w*|authori[sz]\w*|accept\w*|grant\w*|commit\w*|releas\w*|prioriti[sz]\w*|adopt\w*|vot\w+|ratif\w*|extend\w*|hire|buy|spend|give|provide|let|allow\w*|permit\w*|delegate|appoint|cancel|stop|close|renew\w*|invest\w*|free up|assign|support (?:it|this|us|the)|say (?:yes|which|whether)|review|sponsor|help|go\b.{0,9}\bno-go)\b|\b(?:need|request|require)\w*\b.{0,40}(?:\d|\b(?:one|two|three|four|five|six|ten)\b)/i

const near =
  /\b(?:today|tonight|tomorrow|in this meeting|at (?:the|this|our|its) (?:\w+ )?(?:meeting|board|session|review)|within \w+ (?:days?|weeks?|months?)|(?:this|next) (?:week|month|quarter|sprint)|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|before the|by the end|end of)\b/i

const body =
  /\b(?:you|your|board|committee|council|leadership|management|steering|sponsors?|directors?|C[A-Z]O|VP|head|chiefs?|president|minister|secretary|manager|community|dao|delegates|team|council|investors?|partners?|grants? (?:council|committee))\b/i
const calendar =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*\b|\bQ[1-4]\b/gu

/** Somebody who can be asked: a body, a handle, or a name, which does not merely begin a sentence. */
function someone(text: string): boolean {
  const words = text.replace(calendar, '')
  return (
    body.test(words) ||
    /(?:^|\s)@[\w-]{2,}|[\p{L}\p{N},] (?:\p{Lu}\p{Ll}+)|^\p{Lu}\p{Ll}+ (?:to|approves?|decides?|funds?|signs?|agrees?|is asked)\b/u.test(
      words,
    )
  )
}

function labelled({ sections }: Memo, name: RegExp): boolean {
  return sections.some(({ form, heading }) => form === 'lead' && name.test(heading))
}
