import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { engineFor } from '../src/engine.ts'

// A good memo, one fault put into it: that fault is found, and nothing else is said.
const engine = engineFor({ today: '2026-11-22' })

const memos = {
  brief: readFileSync(new URL('../examples/decisions/test-databases.md', import.meta.url), 'utf8'),
  pager: readFileSync(new URL('../examples/memos/parcel-photos.md', import.meta.url), 'utf8'),
}

interface Fault {
  memo: keyof typeof memos
  /** What stands there, once, and what is put in its place. */
  from: string | RegExp
  to: string
  rule: string
  says: string
}

const faults: Record<string, Record<string, Fault>> = {
  'the front matter': {
    'names no decider': {
      memo: 'brief',
      from: 'decider: Dana Reyes\n',
      to: '',
      rule: 'missing-field',
      says: 'does not say who decides',
    },
    'names two deciders': {
      memo: 'brief',
      from: 'decider: Dana Reyes\n',
      to: 'decider: Dana Reyes and Jonas Lind\n',
      rule: 'one-decider',
      says: '2 deciders are named',
    },
    'has a slip in a key': {
      memo: 'brief',
      from: 'decide-by: ',
      to: 'decideby: ',
      rule: 'missing-field',
      says: 'decide-by',
    },
    'has a status that there is not': {
      memo: 'brief',
      from: 'status: review',
      to: 'status: reviewed',
      rule: 'valid-front-matter',
      says: 'reviewed',
    },
    'names another day to decide by than the ask': {
      memo: 'brief',
      from: 'decide-by: 2027-01-15',
      to: 'decide-by: 2027-01-22',
      rule: 'one-deadline',
      says: 'the front matter says 2027-01-22',
    },
    'names a day that has passed': {
      memo: 'brief',
      from: /2027-01-15([\s\S]+?)by 15 January 2027/,
      to: '2026-01-15$1by 15 January 2026',
      rule: 'decide-by-passed',
      says: '2026-01-15',
    },
    'names a day of the wrong year': {
      memo: 'brief',
      from: 'decide-by: 2027-01-15',
      to: 'decide-by: 2026-01-15',
      rule: 'decide-by-passed',
      says: '2026-01-15',
    },
  },
  'the ask': {
    'says by no day, nor does the front matter': {
      memo: 'pager',
      from: /decide-by: 2027-02-05\n([\s\S]*?) by 5 February 2027: they/,
      to: '$1: they',
      rule: 'clear-ask',
      says: 'does not say by when',
    },
    'asks nobody': {
      memo: 'pager',
      from: 'We ask Ines Duarte, who leads operations, to approve',
      to: 'Approve',
      rule: 'clear-ask',
      says: 'does not say who is asked',
    },
    'stands below the story': {
      memo: 'brief',
      from: /(## Decision needed\n\n.+\n\n)([\s\S]+?)(?=## Timeline)/,
      to: '$2$1',
      rule: 'ask-first',
      says: 'Put it on top',
    },
    'is for a day that does not fit its weekday': {
      memo: 'brief',
      from: 'by 15 January 2027. If',
      to: 'by Monday, 15 January 2027. If',
      rule: 'matching-weekday',
      says: 'Friday',
    },
  },
  'the context': {
    'is missing': {
      memo: 'brief',
      from: /## Context\n\n.+\n\n/,
      to: '',
      rule: 'missing-section',
      says: 'no context section',
    },
    'does not say why now': {
      memo: 'pager',
      from: /Since May 2026, drivers.+/,
      to: 'Drivers photograph every parcel at the door, and the pictures stay in our store. Customers see them in the app. Nobody has a rule for how long that should be so.',
      rule: 'why-now',
      says: 'does not say why now',
    },
    'gives no evidence': {
      memo: 'brief',
      from: / Evidence: \[waiting times and penalties.+/,
      to: '',
      rule: 'context-evidence',
      says: 'does not say where its numbers come from',
    },
  },
  options: {
    'are only one': {
      memo: 'brief',
      from: /\| Do nothing \|.+\n([\s\S]+?)\| Build \|.+\n/,
      to: '$1',
      rule: 'weigh-options',
      says: '“Rent”',
    },
    'leave out to do nothing': {
      memo: 'brief',
      from: /\| Do nothing \|.+\n/,
      to: '',
      rule: 'do-nothing-option',
      says: 'nothing',
    },
    'do not tell what one costs': {
      memo: 'brief',
      from: '| Build | 140,000 EUR (two engineers for seven months) |',
      to: '| Build | |',
      rule: 'costed-options',
      says: '“Build”',
    },
    'do not tell when one is delivered': {
      memo: 'pager',
      from: '| 30 engineer days, then 8,900 EUR a month | 1 July 2027 |',
      to: '| 30 engineer days, then 8,900 EUR a month | |',
      rule: 'dated-options',
      says: '“Move to cold storage after 90 days”',
    },
    'have no downside for the favourite': {
      memo: 'brief',
      from: '| The price follows use |',
      to: '| |',
      rule: 'balanced-options',
      says: '“Rent”',
    },
    'are compared with a gap': {
      memo: 'brief',
      from: /(?=\n\n## Timeline)/,
      to: '\n\n| Criterion | Do nothing | Rent | Build |\n| --- | --- | --- | --- |\n| Effort | none | three weeks | |\n| Ready for the audit | too late | in time | too late |',
      rule: 'complete-comparison',
      says: 'Build',
    },
    'are totalled wrong': {
      memo: 'brief',
      from: /(?=\n\n## Timeline)/,
      to: '\n\n| Criterion | Weight | Do nothing | Rent | Build |\n| --- | --- | --- | --- | --- |\n| Speed | 2 | 1 | 5 | 1 |\n| Fit | 1 | 1 | 3 | 5 |\n| Total | | 3 | 13 | 8 |',
      rule: 'weighted-totals',
      says: '7',
    },
  },
  'the recommendation': {
    'is none of the options': {
      memo: 'brief',
      from: 'Rent, because it is the only option that',
      to: 'Outsource, because it is the only one that',
      rule: 'recommended-option',
      says: 'option',
    },
    'gives no reason': {
      memo: 'brief',
      from: 'Rent, because it is the only option that is live before the audit on 15 June 2027.',
      to: 'Rent.',
      rule: 'reasoned-recommendation',
      says: 'gives no reason',
    },
    'does not say how to go back': {
      memo: 'brief',
      from: "It can be reversed at 30 days' notice and no cost; we revisit it",
      to: 'We revisit it',
      rule: 'reversible-decision',
      says: 'can be undone',
    },
    'does not say when to look again': {
      memo: 'brief',
      from: '; we revisit it if the bill passes 4,500 EUR in two months running',
      to: '',
      rule: 'revisit-condition',
      says: 'again',
    },
  },
  'the timeline': {
    'leaves a milestone open': {
      memo: 'pager',
      from: '- **15 April 2027:** all 14 depots do. With cold storage instead, this is 1 July 2027.',
      to: '- **All 14 depots:** they do. With cold storage instead, this is 1 July 2027.',
      rule: 'dated-timeline',
      says: '“All 14 depots”',
    },
    'goes back in time': {
      memo: 'brief',
      from: /(\| 1 March 2027 \|.+\n)(\| 1 April 2027 \| All.+\n)/,
      to: '$2$1',
      rule: 'ascending-dates',
      says: '1 March 2027',
    },
    'has a day that no calendar has': {
      memo: 'pager',
      from: '- **15 April 2027:** all',
      to: '- **31 April 2027:** all',
      rule: 'possible-dates',
      says: '30 days',
    },
    'has a day that may be two': {
      memo: 'pager',
      from: '- **15 April 2027:** all',
      to: '- **04/05/2027:** all',
      rule: 'ambiguous-date',
      says: '04/05/2027',
    },
    'has a span that ends before it starts': {
      memo: 'pager',
      from: '- **15 March 2027:** one depot deletes after 90 days.',
      to: '- **15 March 2027 to 1 March 2027:** one depot deletes after 90 days.',
      rule: 'ordered-range',
      says: 'ends before it starts',
    },
    'puts the delivery off': {
      memo: 'pager',
      from: '| 30 engineer days, then 8,900 EUR a month | 1 July 2027 |',
      to: '| 30 engineer days, then 8,900 EUR a month | as soon as possible |',
      rule: 'vague-time',
      says: '“as soon as possible”',
    },
  },
  risks: {
    'have one without an owner': {
      memo: 'brief',
      from: '| Idle databases stop after two hours; an alert goes out at 4,300 EUR a month | Lena Okafor |',
      to: '| Idle databases stop after two hours; an alert goes out at 4,300 EUR a month | |',
      rule: 'owned-risks',
      says: '“The bill grows unseen” has no owner',
    },
    'have one that nobody mitigates': {
      memo: 'pager',
      from: ' Mitigation: one depot first, and a copy for 60 days.',
      to: '',
      rule: 'mitigated-risks',
      says: '“A fault deletes too much” has no mitigation',
    },
    'have one without a likelihood': {
      memo: 'pager',
      from: 'Likelihood: low. Impact: high.',
      to: 'Impact: high.',
      rule: 'rated-risks',
      says: '“A fault deletes too much” has no likelihood',
    },
    'have one without an impact': {
      memo: 'brief',
      from: '| The vendor closes the product | low | medium |',
      to: '| The vendor closes the product | low | |',
      rule: 'rated-risks',
      says: '“The vendor closes the product” has no impact',
    },
  },
  metrics: {
    'have one without a baseline': {
      memo: 'brief',
      from: '| 50 hours | 1 hour |',
      to: '| | 1 hour |',
      rule: 'measured-metrics',
      says: '“Wait for a test database” has no baseline',
    },
    'have one without a target': {
      memo: 'brief',
      from: '| 50 hours | 1 hour |',
      to: '| 50 hours | |',
      rule: 'measured-metrics',
      says: '“Wait for a test database” has no target',
    },
    'have one without a day': {
      memo: 'pager',
      from: 'from 9,800 EUR to 5,300 EUR by 1 June 2027.',
      to: 'from 9,800 EUR to 5,300 EUR.',
      rule: 'dated-metrics',
      says: '“Cost of storing photos each month” does not say by when',
    },
    'have one without an owner': {
      memo: 'pager',
      from: 'from 0 to 14 by 15 April 2027. Owner: Tom Weiss.',
      to: 'from 0 to 14 by 15 April 2027.',
      rule: 'owned-metrics',
      says: '“Adoption, depots that follow the rule” has no owner',
    },
    'have one in two units': {
      memo: 'brief',
      from: '| 2,600 EUR | 1,500 EUR |',
      to: '| 2,600 EUR | 1,500 USD |',
      rule: 'same-unit-metrics',
      says: 'an amount in euros and an amount in dollars',
    },
    'have one that ends in a share': {
      memo: 'brief',
      from: '| 2,600 EUR | 1,500 EUR |',
      to: '| 2,600 EUR | 40% |',
      rule: 'same-unit-metrics',
      says: 'a share',
    },
  },
  stakeholders: {
    'are one alone': {
      memo: 'brief',
      from: /\| Marta Silva[\s\S]+?(?=\n## Cost)/,
      to: '',
      rule: 'mapped-stakeholders',
      says: 'Lena Okafor',
    },
    'are all of one function': {
      memo: 'brief',
      from: /\| Marta Silva \| Legal(.+\n\| Jonas Lind \|) Customer service(.+\n\| Tom Weiss \|) Platform/,
      to: '| Marta Silva | Finance$1 Finance$2 Finance',
      rule: 'cross-functional',
      says: 'Finance',
    },
    'have one without a concern': {
      memo: 'pager',
      from: '| A contract for too much storage |',
      to: '| |',
      rule: 'stakeholder-concerns',
      says: '“Lena Okafor”',
    },
    'have a concern that nothing answers': {
      memo: 'pager',
      from: /(?<=\| Ben Carter .+\n)/,
      to: '| Mei Tan | Works council | Overtime at Christmas | Quiet weekends | |\n',
      rule: 'answered-concerns',
      says: 'The concern of “Mei Tan” (Overtime at Christmas)',
    },
    'are answered in a section that there is not': {
      memo: 'pager',
      from: '| One written rule | The ask |',
      to: '| One written rule | Compliance |',
      rule: 'answered-concerns',
      says: '“Compliance”',
    },
  },
  'the page': {
    'has a blank': {
      memo: 'brief',
      from: '- Tom Weiss moves',
      to: '- TBD moves',
      rule: 'unfinished-blank',
      says: 'TBD',
    },
    'has a step that nobody owns': {
      memo: 'brief',
      from: '- Priya Nair signs the contract by 22 January 2027.',
      to: '- Sign the contract by 22 January 2027.',
      rule: 'owned-next-steps',
      says: 'Sign the contract',
    },
    'has an acronym that nobody knows': {
      memo: 'pager',
      from: 'our data protection officer has asked',
      to: 'our DPO has asked',
      rule: 'undefined-acronym',
      says: '“DPO” is not spelt out',
    },
    'has a word of the trade': {
      memo: 'pager',
      from: 'to approve one rule for',
      to: 'to approve one idempotent rule for',
      rule: 'jargon',
      says: '“idempotent” is jargon',
    },
    'has a heading twice': {
      memo: 'brief',
      from: '## Next steps',
      to: '## Cost',
      rule: 'repeated-heading',
      says: 'Cost',
    },
    'has a section with nothing in it': {
      memo: 'pager',
      from: /(## Recommendation\n).+?(?=\n## Timeline)/s,
      to: '$1',
      rule: 'thin-section',
      says: 'Recommendation',
    },
    'says how much in a word': {
      memo: 'brief',
      from: 'Only masked copies can be loaded;',
      to: 'Significantly fewer copies can be loaded;',
      rule: 'weak-quantifier',
      says: '“Significantly” leaves open how much',
    },
    'silences a rule that there is not': {
      memo: 'brief',
      from: '## Risks\n',
      to: '<!-- memo-disable-next-line owned-risk -- one team -->\n\n## Risks\n',
      rule: 'known-suppression',
      says: 'owned-risk',
    },
    'maps a heading to what there is not': {
      memo: 'brief',
      from: '## Next steps\n',
      to: '## Next steps\n\n<!-- memo: next-step -->\n',
      rule: 'known-mapping',
      says: 'next-step',
    },
    'is two pages': {
      memo: 'pager',
      from: /$(?![\s\S])/,
      to: `\n## What others do\n\n${'Another firm keeps its photos for as long as a claim can be made. '.repeat(20)}\n`,
      rule: 'one-page',
      says: 'words',
    },
  },
}

describe('a good memo with one fault is told of that fault alone:', () => {
  for (const [name, text] of Object.entries(memos))
    it(`the ${name} has none to begin with`, () => assert.deepEqual(engine.judge(text).findings, []))

  for (const [part, each] of Object.entries(faults))
    for (const [what, { memo, from, to, rule, says }] of Object.entries(each))
      it(`${part} ${what}`, () => {
        const faulty = memos[memo].replace(from, to)
        assert.notEqual(faulty, memos[memo], 'the memo has what is to be changed')
        const { findings } = engine.judge(faulty)
        const told = findings
          .map(({ rule, at, message }) => `${at.start.line} ${rule}: ${message}`)
          .join('\n')
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          [rule],
          told,
        )
        assert.ok(findings[0]!.message.includes(says), told)
      })
})
