import assert from 'node:assert/strict'
import { configure } from '../../src/lint/config.ts'
import { lint } from '../../src/lint/lint.ts'
import { rechecker } from '../../src/lint/recheck.ts'
import { type Rule, rule, type Verdict } from '../../src/lint/rule.ts'
import { type Memo, memoIn } from '../../src/memo/memo.ts'
import { parser } from '../../src/memo/parse.ts'
import { derivedOf, queryOf, stateOfNodes } from '../../src/memo/reads.ts'
import { tablesOf } from '../../src/memo/tables.ts'
import { mark } from '../marks.ts'

const text = `# Move

## Context

Teams wait for a test database.

## Risks

- Lock-in

## Metrics

| Metric | Target |
| --- | --- |
| Wait | 1 day |
`

/** A rule that counts how often it is asked. */
function counting(check: (memo: Memo) => Iterable<Verdict>): { rule: Rule; asked: () => number } {
  let asked = 0
  const made = rule({
    ...{ id: 'counting', summary: '', why: '', source: '', severity: 'warning', examples: [] },
    check(memo) {
      asked += 1
      return check(memo)
    },
  })
  return { rule: made, asked: () => asked }
}

/** Judges the versions of a text by one rule; gives each version with the places marked that it speaks of. */
function following(rule: Rule, today = '2027-01-01'): (text: string, day?: string) => string {
  const { rules } = configure([rule])
  const [parse, checker] = [parser(), rechecker()]
  return (text, day = today) => {
    const options = { rules, known: new Set([rule.id]), today: day }
    const { findings } = lint(memoIn(parse(text), text), options, checker)
    const places = findings.flatMap(({ at, each = [] }) => [at, ...each.map(one => one.at)])
    return mark(text, places)
  }
}

/** Says how often a rule is asked when one text follows another. */
function timesAsked(check: (memo: Memo) => unknown, ...texts: readonly string[]): number {
  const { rule, asked } = counting(memo => {
    check(memo)
    return []
  })
  const judge = following(rule)
  for (const text of texts) judge(text)
  return asked()
}

const inContext = text.replace('test', 'clean test')
const inRisks = text.replace('Lock-in', 'Lock-in, for years')
const inCrlf = text.replaceAll('\n', '\r\n')
const above = text.replace('# Move\n', '# Move\n\nA line more.\n')

describe('a rule is asked again', () => {
  it('where a section that it has read is another', () =>
    assert.equal(
      timesAsked(memo => memo.serving('risks'), text, inRisks),
      2,
    ))

  it('but not where it has only moved', () =>
    assert.equal(
      timesAsked(memo => memo.serving('risks'), text, inContext, above, text),
      1,
    ))

  it('where there is one more of them', () =>
    assert.equal(
      timesAsked(memo => memo.entries('risks'), text, `${text}\n## Further risks\n\n- Cost\n`),
      2,
    ))

  it('where the heading around it says something else', () => {
    const nested = text.replace('# Move', '# One\n\n# Move').replace('## Risks', '### Risks')
    assert.equal(
      timesAsked(memo => memo.serving('risks'), nested, nested.replace('## Context', '## Background')),
      2,
    )
  })

  it('where the whole is another, if it has read that', () => {
    assert.equal(
      timesAsked(memo => memo.text, text, inContext),
      2,
    )
    assert.equal(
      timesAsked(memo => memo.sections, text, inContext),
      2,
    )
    assert.equal(
      timesAsked(memo => memo.tree, text, text),
      1,
    )
  })

  it('where a field, the title, or the number of words is another', () => {
    const [draft, review] = ['draft', 'review'].map(status => `---\nstatus: ${status}\n---\n\n${text}`)
    assert.equal(
      timesAsked(memo => memo.field('status'), draft!, review!),
      2,
    )
    assert.equal(
      timesAsked(memo => memo.field('owner'), draft!, review!),
      1,
    )
    assert.equal(
      timesAsked(memo => memo.title.text, text, text.replace('Move', 'Stay')),
      2,
    )
    assert.equal(
      timesAsked(memo => memo.words, text, inContext),
      2,
    )
  })

  it('where what is computed from the memo reads it, whoever computed it first', () => {
    const risks = derivedOf(memo => memo.serving('risks').length)
    const early = (memo: Memo) => [risks(memo), risks(memo)]
    assert.equal(timesAsked(early, text, inRisks), 2)
    assert.equal(timesAsked(early, text, inContext), 1)
  })

  it('where the answer to a question is another, not where what it is taken from is', () => {
    const lists = queryOf(
      ({ tree }: Memo) => tree.children.filter(({ type }) => type === 'list'),
      stateOfNodes,
    )
    assert.equal(timesAsked(lists, text, inContext, above), 1)
    assert.equal(timesAsked(lists, text, inRisks), 2)
    assert.equal(timesAsked(tablesOf, text, inContext, inRisks, above), 1)
    assert.equal(timesAsked(tablesOf, text, text.replace('1 day', '2 days')), 2)
  })

  it('not for what it reads of another memo', () => {
    const other = memoIn(parser()(text), text)
    assert.equal(
      timesAsked(() => other.text, text, inRisks),
      1,
    )
  })

  it('on another day', () => {
    const { rule, asked } = counting(() => [])
    const judge = following(rule)
    judge(text, '2027-01-01')
    judge(text, '2027-01-02')
    assert.equal(asked(), 2)
  })

  it('where something was put in exactly where it speaks of', () => {
    const { rule, asked } = counting(memo =>
      memo.serving('risks').map(({ at: { end } }) => ({ at: { start: end, end }, message: '' })),
    )
    const judge = following(rule)
    judge(text)
    judge(text.replace('## Risks\n', '## Risks\n\n'))
    assert.equal(asked(), 2)
  })
})

describe('what a rule has said', () => {
  const { rule, asked } = counting(memo =>
    memo.serving('risks').map(({ at, content }) => ({
      at,
      message: 'Mind them.',
      each: [{ at: content[0]!.position!, message: 'Mind it.' }],
      fix: {
        title: 'Name it',
        edits: [{ start: at.start.offset!, end: at.start.offset! + 2, text: '###' }],
      },
    })),
  )
  const { rules } = configure([rule])
  const [parse, checker] = [parser(), rechecker()]
  const judge = (text: string) => {
    const memo = memoIn(parse(text), text)
    return lint(memo, { rules, known: new Set([rule.id]), today: '2027-01-01' }, checker).findings
  }

  it('moves along with what it was said of', () => {
    judge(text)
    for (const now of [above, text, inContext, text, `${text}\nThe end.\n`, inCrlf]) {
      const [finding] = judge(now)
      assert.deepEqual(finding, judgeOnce(now))
    }
    // Each version once by itself; of those that follow each other, the first and the one with other line ends.
    assert.equal(asked(), 6 + 2)
  })

  function judgeOnce(text: string) {
    const memo = memoIn(parser()(text), text)
    const options = { rules, known: new Set([rule.id]), today: '2027-01-01' }
    return lint(memo, options).findings[0]
  }
})
