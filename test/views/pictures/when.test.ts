import assert from 'node:assert/strict'
import { whenIn } from '../../../src/views/pictures/when.ts'

const decideBy = '2027-01-15'

/** Kind, first and last day, or why it is not drawn. */
function read(text: string, reference?: string): string {
  const when = whenIn(text, reference)
  return typeof when === 'string' ? when : `${when.kind} ${when.start} ${when.end}`
}

describe('the time that a text says', () => {
  const cases: [text: string, expected: string][] = [
    ['15 March 2027', 'day 2027-03-15 2027-03-15'],
    ['Monday, 15 March 2027', 'day 2027-03-15 2027-03-15'],
    ['by 15 March 2027 at the latest', 'day 2027-03-15 2027-03-15'],
    ['1 April 2027 (pilot)', 'day 2027-04-01 2027-04-01'],
    ['2027-03-15', 'day 2027-03-15 2027-03-15'],
    ['15.04.2027', 'day 2027-04-15 2027-04-15'],
    ['1 March – 15 April 2027', 'period 2027-03-01 2027-04-15'],
    ['1 March 2027 to 15 April 2027', 'period 2027-03-01 2027-04-15'],
    ['10-15 May 2027', 'period 2027-05-10 2027-05-15'],
    ['July–September 2027', 'period 2027-07-01 2027-09-30'],
    ['Q1–Q2 2027', 'period 2027-01-01 2027-06-30'],
    // The author knows no more than the month, and a bar must not say that it fills it.
    ['March 2027', 'within 2027-03-01 2027-03-31'],
    ['mid-March 2027', 'within 2027-03-01 2027-03-31'],
    ['start of March 2027', 'within 2027-03-01 2027-03-31'],
    ['Start Jan 2027', 'within 2027-01-01 2027-01-31'],
    ['Q2 2027', 'within 2027-04-01 2027-06-30'],
    ['2027-W10', 'within 2027-03-08 2027-03-14'],
    ['from 1 May 2027', 'from 2027-05-01 2027-05-01'],
    ['1 May 2027 onwards', 'from 2027-05-01 2027-05-01'],
    // Nothing is guessed.
    ['', 'has no date'],
    ['soon', 'has no date'],
    ['6 weeks', 'has no date'],
    ['1 March', 'says no year'],
    ['week 12', 'counts weeks, and says no year'],
    ['30 February 2027', 'February 2027 has 28 days'],
    ['03/04/2027', 'may be 2027-03-04 or 2027-04-03'],
    ['1 June 2027 or 1 July 2027', 'names several dates'],
    ['Nothing; the audit fails on 15 June 2027', 'says more than a date'],
    ['1 May 2027 to 1 March 2027', 'ends before it begins'],
  ]
  for (const [text, expected] of cases)
    it(`“${text}” → ${expected}`, () => assert.equal(read(text), expected))

  it('takes a year that is not written to be the one nearest to the decision', () => {
    assert.equal(read('1 March', decideBy), 'day 2027-03-01 2027-03-01')
    assert.equal(read('1 December', decideBy), 'day 2026-12-01 2026-12-01')
    assert.equal(read('week 12', decideBy), 'counts weeks, and says no year')
  })

  it('keeps what the author wrote', () => {
    const when = whenIn('early March 2027', undefined)
    assert.ok(typeof when !== 'string')
    assert.equal(when.written, 'early March 2027')
  })
})
