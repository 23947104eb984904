import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { conceptOf } from '../memo/concepts.ts'
import { inSentence } from '../memo/language.ts'
import { insertionOf } from '../memo/skeleton.ts'

export default rule({
  id: 'missing-section',
  summary: 'Give the reader every section that the profile owes.',
  why: 'A decision stalls when those who make it lack the context, the choices, the dates, the risks or the numbers that its authors take for granted. Of 2,673 published proposals, one in three has a timeline and one in a thousand success metrics: what leaders need is what engineers leave out.',
  source: 'One-page memo and decision-brief guides, such as US Army ATTP 5-0.1 and the PRINCE2 business case',
  severity: 'error',

  *check(memo) {
    for (const { concept, owed } of memo.profile.sections) {
      if (memo.serves(concept)) continue
      const { title, question } = conceptOf(concept)
      const insertion = insertionOf(memo, concept)
      yield {
        at: memo.title.at,
        message: l10n.t(
          'This {0} has no {1} section. Its reader asks: {2}',
          inSentence(l10n.t(memo.profile.title)),
          inSentence(l10n.t(title)),
          l10n.t(question),
        ),
        severity: owed === 'required' ? 'error' : 'warning',
        lacks: concept,
        ...(insertion && {
          fix: {
            title: l10n.t('Insert a section: {0}', l10n.t(title)),
            edits: [{ start: insertion.offset, end: insertion.offset, text: insertion.text }],
          },
        }),
      }
    }
  },

  examples: [
    {
      bad: `⟦# Move the test databases⟧

## The ask

We ask Dana to approve it by 14 May 2027.

## Context

Seven of twelve teams wait two days for a test database.

## Options

- Do nothing
- Buy

## Recommendation

Buy, because it is live before the audit.

## Timeline

- 1 June 2027: first team

## Metrics

- Waiting: from 2 days to 1 hour by 30 June 2027

## Stakeholders

- Lena Okafor, finance: one yearly cost
`,
      message: 'has no risks section',
      fixed: `# Move the test databases

## The ask

We ask Dana to approve it by 14 May 2027.

## Context

Seven of twelve teams wait two days for a test database.

## Options

- Do nothing
- Buy

## Recommendation

Buy, because it is live before the audit.

## Timeline

- 1 June 2027: first team

## Risks

| Risk | Likelihood | Impact | Mitigation | Owner |
| --- | --- | --- | --- | --- |
| {what could go wrong} | {low, medium or high} | {low, medium or high} | {what we do about it} | {one name} |

## Metrics

- Waiting: from 2 days to 1 hour by 30 June 2027

## Stakeholders

- Lena Okafor, finance: one yearly cost
`,
    },
    {
      good: `# Move the test databases

## What we ask

Approve it by 14 May 2027.

## Background and motivation

Seven of twelve teams wait two days.

## Alternatives considered

Doing nothing, or building our own.

## Proposal, and when

Buy. First team on 1 June 2027.

## Drawbacks

Lock-in.

## Success metrics

Waiting falls from 2 days to 1 hour.

## Milestones

1 June 2027.

## Key players

Lena Okafor, finance.
`,
      note: 'Other names serve as well.',
    },
    {
      good: `# Move the test databases

**Ask:** approve it by 14 May 2027.

**Context:** seven of twelve teams wait two days.

**Options:** buy, build, do nothing.

**Recommendation:** buy.

**Timeline:** first team on 1 June 2027.

**Risks:** lock-in.

**Metrics:** waiting falls from 2 days to 1 hour.

**Stakeholders:** Lena Okafor, finance.
`,
      note: 'Bold leads are headings to a reader.',
    },
  ],
})
