import assert from 'node:assert/strict'
import { datesIn, isDay } from '../../src/memo/dates.ts'
import { weekdayOf } from '../../src/memo/named-days.ts'

/** The text with its dates marked, and the days that each may mean. */
function found(text: string, today = '2026-11-22'): [string, ...string[]] {
  const dates = datesIn(text, today)
  const marked = dates.reduceRight(
    (left, { index, text: date }) =>
      `${left.slice(0, index)}⟦${left.slice(index, index + date.length)}⟧${left.slice(index + date.length)}`,
    text,
  )
  for (const { index, text: date } of dates) assert.equal(text.slice(index, index + date.length), date)
  return [marked, ...dates.map(({ start, end }) => (start === end ? start : `${start} to ${end}`))]
}

function eachFound(cases: [string, ...string[]][]): void {
  for (const [marked, ...days] of cases)
    it(marked, () => assert.deepEqual(found(marked.replace(/[⟦⟧]/g, '')), [marked, ...days]))
}

describe('dates', () => {
  describe('are days', () =>
    eachFound([
      ['live on ⟦2027-05-14⟧', '2027-05-14'],
      ['⟦14 May 2027⟧', '2027-05-14'],
      ['⟦May 14, 2027⟧', '2027-05-14'],
      ['⟦1st of June 2027⟧', '2027-06-01'],
      ['⟦14.05.2027⟧', '2027-05-14'],
      ['⟦04.03.2027⟧ has its day first', '2027-03-04'],
      ['⟦2027/05/14⟧', '2027-05-14'],
      ['on ⟦14 May 2027⟧', '2027-05-14'],
      ['🚀 ⟦2 June 2027⟧, then ⟦3 June 2027⟧', '2027-06-02', '2027-06-03'],
    ]))

  describe('are months', () =>
    eachFound([
      ['⟦May 2027⟧', '2027-05-01 to 2027-05-31'],
      ['end of ⟦February 2028⟧', '2028-02-01 to 2028-02-29'],
      ['⟦2027-05⟧: pilot', '2027-05-01 to 2027-05-31'],
      ['⟦12/2027⟧', '2027-12-01 to 2027-12-31'],
      ['⟦July–September 2027⟧', '2027-07-01 to 2027-09-30'],
      ['from ⟦Nov to Jan 2027⟧', '2026-11-01 to 2027-01-31'],
      ['⟦Jun⟧', '2026-06-01 to 2026-06-30'],
      ['until ⟦June⟧, three weeks', '2026-06-01 to 2026-06-30'],
      ['by ⟦Sept⟧, we hope', '2026-09-01 to 2026-09-30'],
      ['by ⟦June⟧ (7)', '2026-06-01 to 2026-06-30'],
      ['in ⟦Dec⟧ – or later', '2026-12-01 to 2026-12-31'],
    ]))

  describe('are quarters, halves, weeks and years', () =>
    eachFound([
      ['⟦Q3 2027⟧', '2027-07-01 to 2027-09-30'],
      ['⟦2027-Q3⟧', '2027-07-01 to 2027-09-30'],
      ["by ⟦Q4 '27⟧", '2027-10-01 to 2027-12-31'],
      ['⟦EOQ1 2027⟧: hard deadline', '2027-01-01 to 2027-03-31'],
      ['⟦second quarter of 2027⟧', '2027-04-01 to 2027-06-30'],
      ['⟦H1 2027⟧', '2027-01-01 to 2027-06-30'],
      ['the ⟦2nd half of 2027⟧', '2027-07-01 to 2027-12-31'],
      ['⟦2027-W12⟧', '2027-03-22 to 2027-03-28'],
      ['⟦week 1 2027⟧', '2027-01-04 to 2027-01-10'],
      ['⟦2026-W53⟧', '2026-12-28 to 2027-01-03'],
      ['⟦end of 2027⟧', '2027-01-01 to 2027-12-31'],
      ['⟦in 2027⟧', '2027-01-01 to 2027-12-31'],
    ]))

  describe('are ranges', () =>
    eachFound([
      ['⟦14-18 May 2027⟧', '2027-05-14 to 2027-05-18'],
      ['⟦2027-05-14⟧/⟦2027-05-20⟧', '2027-05-14', '2027-05-20'],
      ['⟦10 June⟧ – ⟦20 June 2029⟧', '2029-06-10', '2029-06-20'],
      ['⟦20 December⟧ to ⟦10 January 2028⟧', '2027-12-20', '2028-01-10'],
      ['⟦Q1⟧–⟦Q3 2028⟧', '2028-01-01 to 2028-03-31', '2028-07-01 to 2028-09-30'],
      ['⟦10 June⟧ – ⟦2 May 2029⟧', '2029-06-10', '2029-05-02'],
    ]))

  it('tell of a range within one that runs backward', () => {
    const backward = (text: string) => datesIn(text, '2026-11-22')[0]?.backward
    assert.equal(backward('18–14 May 2027'), true)
    assert.equal(backward('14–18 May 2027'), undefined)
  })

  describe('are nearest to today where the year is left out', () => {
    const cases: [string, string, string][] = [
      ['2026-11-22', 'by 1 February', '2027-02-01'],
      ['2026-11-22', 'on 3 October', '2026-10-03'],
      ['2026-11-22', 'in May', '2027-05-01'],
      ['2026-11-22', 'Q1', '2027-01-01'],
      ['2026-11-22', 'Q4', '2026-10-01'],
      ['2027-02-01', 'Q4', '2026-10-01'],
      ['2031-11-22', 'H1', '2032-01-01'],
      ['2026-11-22', 'week 2', '2027-01-11'],
    ]
    for (const [today, text, start] of cases)
      it(`${text}, on ${today}`, () => {
        const [date] = datesIn(text, today)
        assert.deepEqual([date!.start, date!.hasYear], [start, false])
      })

    it('which is told apart from a year that is there', () => {
      assert.equal(datesIn('14 May 2027', '2026-11-22')[0]!.hasYear, true)
      assert.equal(datesIn('Q3 2027', '2026-11-22')[0]!.hasYear, true)
    })
  })

  describe('are none of', () => {
    const words = [
      'we may go',
      'March on, team',
      'version 2027',
      'Node 20.19.1',
      'v1.12.25',
      'Ubuntu 24.04',
      '10.0.0.1',
      '1/2 of all users',
      '24/7',
      '99.9%',
      'ISO 27001',
      'in two weeks',
      'tomorrow',
      'soon',
      'last quarter',
      'the first half of 40 teams',
      'week 60 of the project',
      'Q5',
      '10:30',
      'FY27',
      '',
    ]
    for (const text of words) it(JSON.stringify(text), () => assert.deepEqual(found(text), [text]))
  })

  it('know their own weekday', () => {
    const weekday = (text: string) => datesIn(text, '2026-11-22')[0]?.weekday
    assert.equal(weekday('Monday, 14 May 2027'), 'Monday')
    assert.equal(weekday('by Fri 14 May 2027'), 'Friday')
    assert.equal(weekday('14 May 2027'), undefined)
    assert.equal(weekday('14 May 2027 (Friday)'), 'Friday')
    assert.equal(weekday('Monday is not 14 May 2027'), undefined)
    assert.equal(weekday('14 May 2027 (Friday night)'), undefined)
    const written = (text: string) => datesIn(text, '2026-11-22')[0]?.weekdayWritten
    assert.deepEqual(written('by Fri 14 May 2027'), { text: 'Fri', index: 3 })
    assert.deepEqual(written('14 May 2027 (Thurs)'), { text: 'Thurs', index: 13 })
    assert.equal(weekdayOf('2027-05-14'), 'Friday')
  })

  describe('are impossible', () => {
    const cases: Record<string, string> = {
      '30 February 2027': 'February 2027 has 28 days',
      '2027-02-30': 'February 2027 has 28 days',
      '31.04.2027': 'April 2027 has 30 days',
      '2027-13-01': '2027 has 12 months',
      '2027-W53': '2027 has 52 weeks',
      '31 April': 'April has 30 days',
      '30 February': 'February has 28 or 29 days',
    }
    for (const [text, why] of Object.entries(cases))
      it(text, () => assert.equal(datesIn(text, '2026-11-22')[0]?.impossible, why))

    for (const text of ['29 February 2028', '29 February', '2027-12-31', '2026-W53'])
      it(`but not ${text}`, () => {
        assert.equal(datesIn(text, '2026-11-22').length, 1)
        assert.equal(datesIn(text, '2026-11-22')[0]!.impossible, undefined)
      })
  })

  it('tell of figures that may mean another day', () => {
    const days = (text: string) =>
      datesIn(text, '2026-11-22').map(({ start, ambiguous }) => [start, ambiguous])
    assert.deepEqual(days('03/04/2027'), [['2027-03-04', '2027-04-03']])
    assert.deepEqual(days('14/05/2027'), [['2027-05-14', undefined]])
    assert.deepEqual(days('05/05/2027'), [['2027-05-05', undefined]])
    assert.deepEqual(days('03.04.2027'), [['2027-04-03', undefined]])
  })

  it('are checked as days', () => {
    assert.deepEqual(['2027-05-14', '2028-02-29', '2027-02-29', '2027-5-14', '14 May 2027', ''].map(isDay), [
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
