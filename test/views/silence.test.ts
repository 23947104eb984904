import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { configure } from '../../src/lint/config.ts'
import { applyEdits } from '../../src/lint/fix.ts'
import { lint } from '../../src/lint/lint.ts'
import { rule } from '../../src/lint/rule.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { canSilenceHere, type Scope, silence } from '../../src/views/silence.ts'

/** A rule that finds a word wherever it stands. */
function finds(word: string) {
  return rule({
    id: `no-${word}`,
    summary: `No ${word}.`,
    why: 'A specimen.',
    source: 'none',
    severity: 'warning',
    *check(memo) {
      for (const { index } of memo.text.matchAll(new RegExp(`(?<!-)\\b${word}\\b`, 'g')))
        yield { at: memo.locate(index, index + word.length), message: word }
    },
    examples: [],
  })
}

const rules = [finds('maybe'), finds('soon')]
const known = new Set(rules.map(({ id }) => id))
const judge = (text: string) =>
  lint(memoOf(text), { rules: configure(rules).rules, known, today: '2027-03-01' })

/** Silences the finding that begins at ‸. */
function silenced(marked: string, scope: Scope = 'line', why = 'why not'): string | undefined {
  const offset = marked.replace(/^\uFEFF/, '').indexOf('‸')
  const text = marked.replace('‸', '')
  const before = judge(text)
  const finding = before.findings.find(({ at }) => at.start.offset === offset)
  assert.ok(finding, `a finding begins there: ${marked}`)
  const fix = silence(before, finding, scope, why, judge)
  return fix && applyEdits(text, fix.edits)
}

const next = '<!-- memo-disable-next-line no-maybe -- why not -->'
const [open, close] = ['<!-- memo-disable no-maybe -- why not -->', '<!-- memo-enable no-maybe -->']

describe('a finding is silenced where it stands', () => {
  const cases: Record<string, [marked: string, after: string]> = {
    'at a heading': ['# Move\n\n## ‸maybe\n\nFew.\n', `# Move\n\n${next}\n## maybe\n\nFew.\n`],
    'at an underlined heading': ['Move\n\n‸maybe\n---\n', `Move\n\n${next}\nmaybe\n---\n`],
    'on the first line': ['‸maybe\n', `${next}\nmaybe\n`],
    'at a paragraph': ['# Move\n\nIt is ‸maybe soon.\n', `# Move\n\n${next}\nIt is maybe soon.\n`],
    'inside a paragraph, which stays whole': [
      'One line\nand ‸maybe two\nand three.\n',
      `One line ${next}\nand maybe two\nand three.\n`,
    ],
    'below a line that is broken by a backslash': ['One\\\n‸maybe\n', `One ${next}\\\nmaybe\n`],
    'below a line that is broken by spaces': ['One  \n‸maybe\n', `One ${next}  \nmaybe\n`],
    'at the first item of a list': ['A:\n\n- ‸maybe\n- b\n', `A:\n\n${next}\n- maybe\n- b\n`],
    'at a later item, in one list': ['- a\n- ‸maybe\n- maybe\n', `- a ${next}\n- maybe\n- maybe\n`],
    'in a loose list': ['- a\n\n- ‸maybe\n', `- a ${next}\n\n- maybe\n`],
    'in an ordered list': ['1. a\n2. ‸maybe\n3. c\n', `1. a ${next}\n2. maybe\n3. c\n`],
    'at a nested item': ['- a\n  - b\n  - ‸maybe\n', `- a\n  - b ${next}\n  - maybe\n`],
    'in the second paragraph of an item': ['- a\n\n  ‸maybe\n- b\n', `- a\n\n  ${next}\n  maybe\n- b\n`],
    'in a quotation': ['> a\n>\n> ‸maybe\n', `> a\n>\n> ${next}\n> maybe\n`],
    'in a row, the table stays whole': [
      '| a | b |\n| - | - |\n| ‸maybe | b |\n| maybe | d |\n',
      `| a | b |\n| - | - |\n| ${open} maybe | b ${close} |\n| maybe | d |\n`,
    ],
    'in a later cell': [
      '| a | b |\n| - | - |\n| x | ‸maybe |\n',
      `| a | b |\n| - | - |\n| ${open} x | maybe ${close} |\n`,
    ],
    'in a row without outer bars': [
      'a | b\n--|--\nx | ‸maybe\n',
      `a | b\n--|--\nx | ${open} maybe ${close}\n`,
    ],
    'in the header of a table': [
      '| a | ‸maybe |\n| - | - |\n| x | y |\n',
      `${next}\n| a | maybe |\n| - | - |\n| x | y |\n`,
    ],
    'beside another comment': [
      '<!-- memo-disable-next-line no-soon -- the vendor -->\n\n‸maybe soon\n',
      '<!-- memo-disable-next-line no-soon, no-maybe -- the vendor; why not -->\n\nmaybe soon\n',
    ],
    'beside another comment without a reason': [
      '<!-- memo-disable-next-line no-soon -->\n‸maybe soon\n',
      '<!-- memo-disable-next-line no-soon, no-maybe -- why not -->\nmaybe soon\n',
    ],
  }
  for (const [where, [marked, after]] of Object.entries(cases)) {
    it(where, () => {
      assert.equal(silenced(marked), after)
      assert.equal(silenced(marked.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'))
      assert.equal(silenced(`\uFEFF${marked}`), `\uFEFF${after}`)
    })
  }

  it('around its block, where nothing narrower leaves the document as it is', () => {
    const after = silenced('- a\n\n  ```\n  x\n  ```\n- ‸maybe\n')!
    const { findings, memo } = judge(after)
    assert.deepEqual(findings, [])
    assert.equal(memo.tree.children.filter(({ type }) => type === 'list').length, 1)
  })

  it('without a reason where none is given', () => {
    assert.equal(silenced('‸maybe\n', 'line', ' '), '<!-- memo-disable-next-line no-maybe -->\nmaybe\n')
  })

  it('whatever the reason says', () => {
    const after = silenced('| a |\n| - |\n| ‸maybe |\n', 'line', 'a | b -->\n# c')!
    assert.equal(after, `| a |\n| - |\n| <!-- memo-disable no-maybe -- a / b → # c --> maybe ${close} |\n`)
  })

  it('unless that is in front matter, where no comment can be', () => {
    const result = judge('---\ntitle: maybe\n---\n\n# Move\n')
    assert.equal(canSilenceHere(result.memo, result.findings[0]!), false)
  })
})

describe('a rule is silenced in the file', () => {
  const file = '<!-- memo-disable-file no-maybe -- why not -->'
  const cases: Record<string, [marked: string, after: string]> = {
    'below the front matter': ['---\na: 1\n---\n\n# ‸maybe\n', `---\na: 1\n---\n\n${file}\n\n# maybe\n`],
    'below front matter that touches the title': [
      '---\na: 1\n---\n# ‸maybe\n',
      `---\na: 1\n---\n\n${file}\n\n# maybe\n`,
    ],
    'on top': ['# Move\n\n‸maybe soon maybe\n', `${file}\n\n# Move\n\nmaybe soon maybe\n`],
    'for what stands in the front matter': [
      '---\na: ‸maybe\n---\n\n# Move\n',
      `---\na: maybe\n---\n\n${file}\n\n# Move\n`,
    ],
  }
  for (const [where, [marked, after]] of Object.entries(cases))
    it(where, () => {
      assert.equal(silenced(marked, 'file'), after)
      assert.equal(silenced(marked.replaceAll('\n', '\r\n'), 'file'), after.replaceAll('\n', '\r\n'))
    })
})

describe('whatever is found in the examples', () => {
  const { judge } = engineFor({ today: '2026-11-22' })
  const poor = `---
memo: decision-brief
status: soon
decide-by: whenever
---

# Move the databases

## Context

Teams wait, significantly longer than before,
and it improves things ASAP.

## Options

| Option | Cost | Downside |
| --- | --- | --- |
| Do nothing | nothing | {what} |
| Buy | TBD | lock-in |

## Risks

- Lock-in, as many say
- Skill gap
  - People leave soon
- The vendor fails

## Metrics

1. Waiting
2. Happiness
`
  const before = judge(poor)
  for (const finding of before.findings)
    it(`${finding.rule} at line ${finding.at.start.line} can be silenced, and nothing else changes`, () => {
      for (const scope of ['line', 'file'] as const) {
        if (scope === 'line' && !canSilenceHere(before.memo, finding)) continue
        const fix = silence(before, finding, scope, 'as agreed', judge)
        assert.ok(fix, scope)
        const after = judge(applyEdits(poor, fix.edits))
        const others = (findings: typeof before.findings) =>
          findings
            .filter(({ rule }) => rule !== finding.rule)
            .map(({ rule, message }) => `${rule} ${message}`)
        assert.deepEqual(others(after.findings), others(before.findings))
        assert.ok(after.findings.length < before.findings.length)
        assert.ok(after.suppressed.every(({ reason }) => reason === 'as agreed'))
      }
    })
})
