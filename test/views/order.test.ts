import assert from 'node:assert/strict'
import { applyEdits } from '../../src/lint/fix.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { inOrder, isOutOfOrder } from '../../src/views/order.ts'

/** The text in the order of the profile; undefined where nothing is to be moved. */
function ordered(text: string): string | undefined {
  const memo = memoOf(text)
  const order = inOrder(memo)
  if (order) assert.ok(isOutOfOrder(memo))
  return order && applyEdits(text, order.edits)
}

describe('the sections of a memo', () => {
  const cases: Record<string, [before: string, after: string]> = {
    'move whole, with their parts': [
      '# Move\n\n## Risks\n\nFew.\n\n### Security\n\nNone.\n\n## Context\n\nWhy.\n',
      '# Move\n\n## Context\n\nWhy.\n\n## Risks\n\nFew.\n\n### Security\n\nNone.\n',
    ],
    'take along what stands behind them and serves nothing': [
      '# Move\n\n## Risks\n\nFew.\n\n## Glossary\n\nA: b.\n\n## Context\n\nWhy.\n',
      '# Move\n\n## Context\n\nWhy.\n\n## Risks\n\nFew.\n\n## Glossary\n\nA: b.\n',
    ],
    'leave what stands before the first of them': [
      '# Move\n\nIntro.\n\n## Glossary\n\nA: b.\n\n## Risks\n\nFew.\n\n## Context\n\nWhy.\n',
      '# Move\n\nIntro.\n\n## Glossary\n\nA: b.\n\n## Context\n\nWhy.\n\n## Risks\n\nFew.\n',
    ],
    'leave the appendix at the end': [
      '# Move\n\n## Risks\n\nFew.\n\n## Context\n\nWhy.\n\n## Appendix\n\nMore.\n\n## Data\n',
      '# Move\n\n## Context\n\nWhy.\n\n## Risks\n\nFew.\n\n## Appendix\n\nMore.\n\n## Data\n',
    ],
    'keep every byte of their own, and get normal blank lines': [
      '# Move\n\n## Risks\n\n- a\n\n\n  b  \n\n\n\n\n## Context\nWhy.\n## Metrics\n\n| a |\n| - |\n| 1 |\n\n',
      '# Move\n\n## Context\nWhy.\n\n## Risks\n\n- a\n\n\n  b\n\n## Metrics\n\n| a |\n| - |\n| 1 |\n\n',
    ],
    'take along the comment that silences their heading': [
      '# Move\n\n## Risks\n\nFew.\n\n<!-- memo-disable-next-line short-context -- it is -->\n## Context\n\nWhy.\n',
      '# Move\n\n<!-- memo-disable-next-line short-context -- it is -->\n## Context\n\nWhy.\n\n## Risks\n\nFew.\n',
    ],
    'move when they are underlined': [
      '# Move\n\nRisks\n-----\n\nFew.\n\nContext\n-------\n\nWhy.\n',
      '# Move\n\nContext\n-------\n\nWhy.\n\nRisks\n-----\n\nFew.\n',
    ],
    'follow the profile that the memo names': [
      '---\nmemo: decision-brief\n---\n\n# Move\n\n## Context\n\nWhy.\n\n## Recommendation\n\nBuy.\n',
      '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nBuy.\n\n## Context\n\nWhy.\n',
    ],
  }
  for (const [what, [before, after]] of Object.entries(cases))
    it(what, () => {
      assert.equal(ordered(before), after)
      assert.equal(ordered(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'))
      assert.equal(ordered(after), undefined, 'then they stand in order')
    })

  const stay: Record<string, string> = {
    'in order already': '# Move\n\n## Context\n\nWhy.\n\n## Cost\n\n5.\n\n## Risks\n\nFew.\n',
    'under headings of several depths': '# Move\n\n### Risks\n\nFew.\n\n## Context\n\nWhy.\n',
    'inside a piece of HTML': '<h2>Risks</h2>\n<p>Few.</p>\n<h2>Context</h2>\n<p>Why.</p>\n',
    alone: '# Move\n\n## Risks\n\nFew.\n',
    'behind an open fence that would swallow them': '# Move\n\n## Risks\n\nFew.\n\n## Context\n\n```\nWhy.\n',
  }
  for (const [which, text] of Object.entries(stay))
    it(`stay where they are ${which}`, () => assert.equal(ordered(text), undefined))

  it('take the cursor with them', () => {
    const text = '# Move\n\n## Risks\n\nFew.\n\n## Context\n\nWhy.\n'
    const { moved, edits } = inOrder(memoOf(text))!
    const after = applyEdits(text, edits)
    for (const word of ['Move', 'Risks', 'Few', 'Context', 'Why'])
      assert.equal(moved(text.indexOf(word)), after.indexOf(word), word)
    assert.equal(moved(text.length), text.length)
  })
})
