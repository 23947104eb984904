import assert from 'node:assert/strict'
import { blanksIn, isBlank } from '../../src/memo/blanks.ts'

/** The text with its blanks marked. */
function marked(text: string): string {
  return blanksIn(text).reduceRight(
    (left, { index, text: blank }) => `${left.slice(0, index)}⟦${blank}⟧${left.slice(index + blank.length)}`,
    text,
  )
}

describe('blanks', () => {
  for (const expected of [
    'We ask ⟦{who decides}⟧ to ⟦{approve}⟧.',
    'by ⟦{date}⟧, by ⟦{}⟧',
    '“⟦{quoted}⟧” (⟦{in brackets}⟧)',
    'Owner: ⟦TBD⟧',
    '⟦TODO⟧: costs, ⟦TBA⟧, ⟦TBC⟧, ⟦FIXME⟧, ⟦XXX⟧',
    'Cost: ⟦???⟧ EUR, ⟦?????⟧',
    '⟦[insert name]⟧ and ⟦[Your team]⟧ and ⟦[tbd]⟧',
    '⟦<insert date>⟧ and ⟦<your name>⟧',
    '⟦Lorem ipsum⟧ dolor',
    '⟦{proposed | accepted | …}⟧, ⟦{who, by when; one line}⟧, ⟦{1 to 3 names}⟧, ⟦{…}⟧, ⟦{ }⟧',
    'Dates are ⟦to be determined⟧. The venue (⟦to be confirmed⟧)',
    'Date: ⟦YYYY-MM-DD⟧',
    'actual: ⟦xxx⟧',
    '⟦This section must be completed⟧ before the review.',
  ])
    it(`are in ${expected}`, () => assert.equal(marked(expected.replace(/[⟦⟧]/g, '')), expected))

  for (const text of [
    'GET /teams/{id}/memos',
    `\${HOME}, f{x}, {x}_suffix`,
    'a {brace that\nspans lines}',
    'their todo list, a tbd file',
    'TODOs of XXXL size',
    'Really?? Yes.',
    '[insert](https://example.org)',
    'N/A, none, — and 0',
    '1 < your 2 > 1',
    'src/rotate.{h,cpp}, any {png,svg}',
    '{"id":"9ae1"} and {"id": 1, "os": "linux"}',
    '5^{0.5}, {2}, {x = 5}',
    ':::{note} and {::nomarkdown}<b>{:/}',
    '{#anchor} {:.wide} {% raw %} {@link x}',
    '{a link}[https://example.org]',
    'See {name}.txt.',
    'This section describes the costs, which should be completed in May.',
    'the tasks to be determined by the team, dates to be confirmed in May',
    'We write dates as YYYY-MM-DD: it sorts.',
    'an xxx, or 5xx: xxxl',
  ])
    it(`are not in ${JSON.stringify(text)}`, () => assert.equal(marked(text), text))

  it('are all that a text says', () => {
    assert.deepEqual(['TBD', '{owner}.', ' – ???', '{a}, {b}', 'To be determined.'].map(isBlank), [
      true,
      true,
      true,
      true,
      true,
    ])
    assert.deepEqual(['Ana', 'TBD by Ana', '{a} or more', '', '—'].map(isBlank), [
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('are found quickly among braces', () => {
    const started = performance.now()
    assert.deepEqual(blanksIn('{'.repeat(20_000)), [])
    assert.deepEqual(blanksIn('{a '.repeat(20_000)), [])
    assert.deepEqual(blanksIn(' '.repeat(20_000)), [])
    assert.deepEqual(blanksIn('[insert '.repeat(5_000)), [])
    assert.ok(performance.now() - started < 1000)
  })
})
