import assert from 'node:assert/strict'
import { drawn, pictureOf, said, shapes, texts } from './drawn.ts'

const memo = (recommendation: string, delivery = '1 September 2027') => `---
memo: decision-brief
decide-by: 2027-01-15
---

# Move

## Options

| Option | Cost | Delivered by |
| --- | --- | --- |
| Do nothing | 31,000 EUR a year | Nothing to deliver; the audit fails on 15 June 2027 |
| Rent | 48,000 EUR a year | 1 April 2027 |
| Build | | ${delivery} |

## Recommendation

${recommendation}
`

describe('the picture of options', () => {
  it('shows cost and delivery side by side, and the day of the decision', () => {
    const picture = drawn('options', memo('Rent, because it is live before the audit.'))
    assert.deepEqual(texts(picture, 'memo-name'), ['Do nothing', 'Build'])
    assert.deepEqual(texts(picture, 'memo-name-strong'), ['Rent'])
    assert.deepEqual(texts(picture, 'memo-text'), ['31,000 EUR a year', '48,000 EUR a year'])
    assert.deepEqual(texts(picture, 'memo-date'), ['1 April 2027', '1 September 2027'])
    assert.deepEqual(texts(picture, 'memo-deadline-name'), ['Decide by 15 Jan 2027'])
    assert.equal(picture.line, 14)
  })

  it('puts no mark where a date is named that is not the delivery’s, but shows the words', () => {
    const picture = drawn('options', memo('Rent, because it is live before the audit.'))
    assert.equal(shapes(picture, 'memo-day').length, 2)
    assert.deepEqual(
      texts(picture, 'memo-undated').join(' '),
      'Nothing to deliver; the audit fails on 15 June 2027',
    )
    assert.deepEqual(said(picture, 'memo-not-drawn'), ['Not drawn: “Do nothing” (says more than a date).'])
  })

  it('marks the option that is recommended, and none where that is not clear', () => {
    const starred = (recommendation: string) =>
      texts(drawn('options', memo(recommendation)), 'memo-name-strong')
    assert.deepEqual(starred('Build, because it fits.'), ['Build'])
    assert.deepEqual(starred('Rent first, then build.'), [])
    assert.deepEqual(starred('{one of the options}'), [])
    assert.deepEqual(starred('Buy, because it is quick.'), [])
    assert.deepEqual(starred('Yes.'), [])
  })

  it('draws a period and some time within one', () => {
    assert.equal(shapes(drawn('options', memo('Rent.', 'Q3 2027')), 'memo-within').length, 1)
    assert.equal(shapes(drawn('options', memo('Rent.', '1 May to 1 June 2027')), 'memo-period').length, 1)
  })

  it('is none where fewer than two options have a date', () => {
    assert.equal(pictureOf('options', memo('Rent.', 'seven months')), undefined)
    assert.equal(pictureOf('options', memo('Rent.', '{delivery date}')), undefined)
    assert.equal(pictureOf('options', '# Move\n\n## Options\n\n- Rent\n- Build\n'), undefined)
  })

  it('reads columns and lists as well', () => {
    drawn(
      'options',
      '# Move\n\n## Options\n\n| | Rent | Build |\n| --- | --- | --- |\n| Cost | 40k | 90k |\n| Delivered by | 1 April 2027 | 1 September 2027 |\n',
    )
    drawn(
      'options',
      '# Move\r\n\r\n## Options\r\n\r\n- Rent. Cost: 40k. Delivered by: 1 April 2027\r\n- Build. Cost: 90k. Delivered by: 1 September 2027\r\n',
    )
  })
})
