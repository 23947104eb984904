/** A one-pager in which nothing is to be mended. */
export const good = `---
memo: one-pager
status: review
---

# Move the test databases

## The ask

We ask Dana Reyes to approve it by 14 May 2099.

## Context

Since March 2098, seven of twelve teams wait two days for a test database.

## Options

- Do nothing: free, two days of waiting go on
- Buy: 40,000 EUR a year, live on 1 June 2099

## Recommendation

Buy, because it is live before the audit.

## Timeline

- 1 June 2099: first team
- 30 June 2099: all teams

## Risks

- Lock-in: likelihood high, impact medium. Mitigation: we test the export each month. Owner: Priya Nair.

## Metrics

- Waiting: from 2 days today to 1 hour by 30 June 2099. Owner: Tom Berg.

## Stakeholders

- Lena Okafor, finance: fears a second invoice, needs one yearly cost.
- Sam Ito, security: worries about access, needs single sign-on.
`

/** A text without the section of this heading. */
export function withoutSection(text: string, heading: string): string {
  return text.replace(new RegExp(`## ${heading}[^#]+`), '')
}
