import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { datesIn } from '../memo/dates.ts'
import { stageOf } from '../memo/everything.ts'
import { countWords, plain } from '../memo/text.ts'

export default rule({
  id: 'why-now',
  summary: 'Say why it must be decided now.',
  why: 'A problem that was there last year can wait for next year, unless something has changed. A date, a number or an event tells the reader what that is.',
  source: 'Guides to decision records; the reasons in the PRINCE2 business case',
  severity: 'information',
  about: 'context',

  *check(memo, _options, { today }) {
    const { sections, nodes } = stageOf(memo)
    const text = plain(nodes)
    const section = sections.find(({ content }) => countWords(plain(content)) >= 5) ?? sections[0]
    // A few words are a thin section, and that is said of them.
    if (!section || countWords(text) < 10) return
    if (/\d/.test(text) || trigger.test(text) || blanksIn(text).length > 0) return
    if (datesIn(text, today).length > 0) return
    yield {
      at: section.at,
      message: l10n.t(
        '“{0}” does not say why now: it names no date, no number and no event. Say what has changed and when, or what waiting costs.',
        section.heading,
      ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## Context⟧\n\nOur search is really old and everybody complains about it. We should move to something modern.\n',
      message: '“Context” does not say why now',
    },
    {
      bad: '# Move\n\n⟦## Background⟧\n\nTeams share one test database, and each of them waits for its turn in a long queue.\n',
    },
    {
      good: '# Move\n\n## Context\n\nThe licence of the shared server expires, and the vendor does not sell it any more.\n',
      note: 'An event is a reason.',
    },
    {
      good: '# Move\n\n## Context\n\nTeams share a test database, and each of them waits 50 hours for its turn.\n',
      note: 'So is a number.',
    },
    {
      good: '# Move\n\n## Context\n\nTeams share a test database. In March, the auditor has asked for separate data for each.\n',
    },
  ],
})

const trigger =
  /\b(?:since|deadlines?|expir\w+|renew\w*|audit\w*|incidents?|outages?|breach\w*|no longer|any ?more|recent(?:ly)?|last (?:week|month|quarter|year|summer|winter|spring|autumn|fall)|this (?:week|month|quarter|year)|next (?:week|month|quarter|year|release)|upcoming|now|urgent\w*|immediate\w*|deprecat\w+|end[- ]of[- ](?:life|support)|EOL|discontinu\w+|sunset\w*|retir(?:es?|ed|ing)|announc\w+|launch\w*|new (?:law|regulation|contract|requirement|policy|version|release)\w*|regulat\w+|growing|grown|grows|increas\w+|until|as of|already|started|began|ha(?:s|ve) (?:\w+ly )?(?:been|become|grown|led|left|risen|begun|(?:ask|chang|start|caus|mov|fail|decid|agre|express|reach|exceed|doubl|request|releas|identif|rais|introduc|report|complet|adopt|surfac|emerg|reveal|learn|receiv|propos|plann?)\w*ed))\b/i
