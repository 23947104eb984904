import assert from 'node:assert/strict'
import { applyEdits } from '../../src/lint/fix.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { addEntry } from '../../src/views/add-entry.ts'

/** The title of what is offered at ‸, and the text with it. */
function added(marked: string): [title: string, text: string] | undefined {
  const text = marked.replace('‸', '')
  const fix = addEntry(memoOf(text), marked.indexOf('‸'))
  return fix && [fix.title, applyEdits(text, fix.edits)]
}

const risks = '## Risks\n\n| Risk | Impact | Our view | Owner |\n| --- | --- | --- | --- |\n'
const row = '| {what could go wrong} | {low, medium or high} | {our view} | {one name} |\n'

describe('one more entry', () => {
  const cases: Record<string, [marked: string, title: string, after: string]> = {
    'is a row below the one of the cursor, with the columns of the table': [
      `${risks}| A | low | x | Ana |‸\n| B | low | y | Bo |\n`,
      'Add a risk',
      `${risks}| A | low | x | Ana |\n${row}| B | low | y | Bo |\n`,
    ],
    'is a row at the end where the cursor is elsewhere in the section': [
      `## Ri‸sks\n\n${risks.slice(10)}| A | low | x | Ana |\n\nText.\n`,
      'Add a risk',
      `${risks}| A | low | x | Ana |\n${row}\nText.\n`,
    ],
    'is the first row of an empty table': [`${risks}‸\n`, 'Add a risk', `${risks}${row}\n`],
    'has no outer bars where the table has none': [
      '## Timeline\n\nWhen | What\n--- | ---\nJune | ‸first\n',
      'Add a milestone',
      "## Timeline\n\nWhen | What\n--- | ---\nJune | first\n{delivery date} | {what is in users' hands}\n",
    ],
    'keeps the indentation of a table in a list': [
      '## Risks\n\n- All:\n\n  | Risk | Owner |\n  | --- | --- |\n  | A | ‸Ana |\n',
      'Add a risk',
      '## Risks\n\n- All:\n\n  | Risk | Owner |\n  | --- | --- |\n  | A | Ana |\n  | {what could go wrong} | {one name} |\n',
    ],
    'is a column where options stand side by side': [
      '## Options\n\n| | Buy | Build |\n| --- | --- | --- |\n| Cost | 1 | ‸2 |\n',
      'Add an option',
      '## Options\n\n| | Buy | Build | {second option} |\n| --- | --- | --- | --- |\n| Cost | 1 | 2 | {…} |\n',
    ],
    'is an item in the form of the list': [
      '## Risks\n\n* **A.** Owner: ‸Ana.\n* **B.** Owner: Bo.\n',
      'Add a risk',
      '## Risks\n\n* **A.** Owner: Ana.\n* **{what could go wrong}.** Likelihood: {low, medium or high}. Impact: {low, medium or high}. Mitigation: {what we do about it}. Owner: {one name}.\n* **B.** Owner: Bo.\n',
    ],
    'is numbered, and parted as the others are': [
      '## Timeline\n\n1. June: first\n\n2. July: ‸all\n',
      'Add a milestone',
      "## Timeline\n\n1. June: first\n\n2. July: all\n\n3. {delivery date}: {what is in users' hands}.\n",
    ],
    'follows what is nested in the one above': [
      '## Options\n\n- Bu‸y\n  - Pro: fast\n- Wait\n',
      'Add an option',
      '## Options\n\n- Buy\n  - Pro: fast\n- {second option}: {money or people}, {delivery date}. Upside: {main benefit}. Downside: {main drawback}.\n- Wait\n',
    ],
    'is a sub-heading': [
      '## Options\n\n### Buy\n\nFa‸st.\n\n### Wait\n\nFree.\n',
      'Add an option',
      '## Options\n\n### Buy\n\nFast.\n\n### {second option}\n\n{money or people}, {delivery date}. Upside: {main benefit}. Downside: {main drawback}.\n\n### Wait\n\nFree.\n',
    ],
    'is a paragraph with a bold lead': [
      '## Risks\n\n**Lock-in.** Bad.\n\n**Skills.** W‸orse.\n',
      'Add a risk',
      '## Risks\n\n**Lock-in.** Bad.\n\n**Skills.** Worse.\n\n**{what could go wrong}.** Likelihood: {low, medium or high}. Impact: {low, medium or high}. Mitigation: {what we do about it}. Owner: {one name}.\n',
    ],
    'is a whole table where there is none': [
      '## Timeline\n\nSoon eno‸ugh.\n\n## Risks\n',
      'Add a table of milestones',
      "## Timeline\n\nSoon enough.\n\n| Date | Milestone |\n| --- | --- |\n| {start date} | {first visible result} |\n| {delivery date} | {what is in users' hands} |\n\n## Risks\n",
    ],
  }
  for (const [what, [marked, title, after]] of Object.entries(cases))
    it(what, () => {
      assert.deepEqual(added(`# Move\n\n${marked}`), [title, `# Move\n\n${after}`])
      const crlf = (text: string) => `# Move\n\n${text}`.replaceAll('\n', '\r\n')
      assert.deepEqual(added(crlf(marked)), [title, crlf(after)])
    })

  it('is offered for every concept that holds entries, and nowhere else', () => {
    const titles = ['Options', 'Timeline', 'Risks', 'Metrics', 'Stakeholders'].map(
      heading => added(`# Move\n\n## ${heading}\n\n- A‸\n- B\n`)?.[0],
    )
    assert.deepEqual(titles, [
      'Add an option',
      'Add a milestone',
      'Add a risk',
      'Add a metric',
      'Add a stakeholder',
    ])
    assert.equal(added('# Move\n\n## Context\n\nWhy‸.\n'), undefined)
    assert.equal(added('---\nmemo: rfc\n‸---\n\n# Move\n'), undefined)
  })

  it('is understood by the linter as one more of its kind', () => {
    for (const [what, [marked]] of Object.entries(cases)) {
      // There the item is what counts.
      if (what.endsWith('in a list')) continue
      const text = `# Move\n\n${marked.replace('‸', '')}`
      // A heading that still says “option” names the part, not one of them.
      const after = added(`# Move\n\n${marked}`)![1].replace('### {second option}', '### Rent')
      const count = (text: string) =>
        (['options', 'timeline', 'risks'] as const)
          .map(concept => memoOf(text).entries(concept)?.length ?? 0)
          .reduce((sum, length) => sum + length, 0)
      assert.ok(count(after) > count(text), marked)
    }
  })
})
