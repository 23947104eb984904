import { leaves, leavesOfWhole, weights } from './readiness-score.ts'

/** How readiness is reckoned, as Markdown: docs/readiness.md and the view show it. */
export function explainReadiness(): string {
  return `# Readiness

**Can they decide?** The score says how much of what the reader needs is there, from 0 to 100. At 100 nothing counts against the memo any more.

## What counts

| the memo owes | it counts |
| --- | --- |
| a required section, such as Options or Risks | ${weights.required} |
| a recommended section, such as Stakeholders | ${weights.recommended} |
| a field of the front matter, such as who decides and by when | ${weights.required} |

The profile says what is owed; what you have silenced with a reason is not asked for. The score is what is there, divided by what is owed.

| state | what it gives |
| --- | --- |
| **done** | all of it |
| **weak** | each kind of warning leaves ${percent(leaves.warning)}, each kind of error ${percent(leaves.error)} |
| **missing** | nothing: no such section, or nothing in it but blanks and the words of the template |

- A kind of flaw counts once in a section, so that naming one owner of three never lowers the score.
- Blanks count as one kind of warning. Where there are more blanks than words of your own, the section gives less: words divided by blanks.
- What belongs to no section that is owed (the title, other keys, the length, other sections) takes from the whole: each kind of warning leaves ${percent(leavesOfWhole.warning)} of it, each kind of error ${percent(leavesOfWhole.error)}.
- Suggestions and hints do not count. Neither does the status: a draft is judged as it would be in review, only more gently in words.
- The score is rounded down.

The same text, settings and day give the same score. Fixing a finding never lowers it. A fix that writes blanks settles nothing yet; where it makes the memo longer than its page, that is a new finding.

## The verdict

| verdict | when |
| --- | --- |
| **Not yet** | an error stands, or a blank; the number on the view counts the kinds of them, section by section |
| **Nearly** | no error and no blank, but warnings |
| **Ready to decide** | neither |
| **Decided** | the status says so |

When the status is “decision”, what was a warning is an error, and so stands in the way.

## What to fix first

For each kind of flaw in each section the score is reckoned as if it were gone; fixes that leave no blank behind are tried, and the memo is judged again. The one that brings most is first. Of equals, what a reader asks first: who decides and by when, the ask, the context, the options, and so on.
`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
