import assert from 'node:assert/strict'
import { ownWords, placesInTime, saysWhen } from '../../src/memo/plan.ts'

const today = '2026-11-22'

describe('plan', () => {
  describe('a step says when by', () => {
    for (const text of [
      '1 June 2027',
      'Q3',
      '{date}',
      'two weeks',
      'in a month',
      '3-5 months',
      'Week 2',
      'T+10',
    ])
      it(text, () => assert.equal(saysWhen(text, today), true))
  })

  describe('a step does not say when by', () => {
    for (const text of [
      'soon',
      'next quarter',
      '48,000 EUR a year',
      'each month 12,000 EUR',
      'when it is ready',
    ])
      it(text, () => assert.equal(saysWhen(text, today), false))
  })

  describe('a step is placed in time as well by', () => {
    for (const text of ['Ray 2.5: enabled', 'already shipped', '2027', 'Done'])
      it(text, () => assert.equal(placesInTime(text, today), true))
    for (const text of ['All teams', '99.9% of requests', 'Done when it is ready', '2.4 s'])
      it(`but not by ${text}`, () => assert.equal(placesInTime(text, today), false))
  })

  it('keeps what a step says of itself', () =>
    assert.equal(
      ownWords('All depots do. With cold storage instead, this is 1 July 2027.'),
      'All depots do.',
    ))
})
