import assert from 'node:assert/strict'
import { addDays, formatISO, parseISO } from 'date-fns'
import { timeAxis } from '../../../src/views/pictures/axis.ts'
import { widthOf } from '../../../src/views/pictures/words.ts'

const later = (day: string, days: number) =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' })

describe('the axis of time', () => {
  for (const days of [0, 1, 6, 20, 60, 100, 200, 400, 1000, 3000, 10_000, 60_000])
    for (const start of ['2027-01-01', '2028-02-29', '2027-10-31'])
      it(`parts ${days} days from ${start} without one label over the other`, () => {
        const axis = timeAxis([start, later(start, days)], 300, 712)
        assert.ok(axis.ticks.length > 0)
        for (const [index, { x, label }] of axis.ticks.entries()) {
          assert.ok(x >= 300 && x <= 712)
          const next = axis.ticks[index + 1]
          if (next) assert.ok(next.x - x > widthOf(label, 11), `${label} ${next.label}`)
        }
        assert.ok(axis.x(start) > 300 && axis.x(later(start, days)) < 712)
      })

  it('has days in their order, evenly', () => {
    const axis = timeAxis(['2027-03-01', '2027-03-31'], 0, 100)
    const steps = [1, 2, 3].map(day => axis.x(`2027-03-0${day + 1}`) - axis.x(`2027-03-0${day}`))
    for (const step of steps) assert.ok(step > 0 && Math.abs(step - steps[0]!) < 1e-9)
  })

  it('names months at their first day, and years where there is no room for them', () => {
    assert.deepEqual(
      timeAxis(['2027-03-15', '2027-05-15'], 0, 400)
        .ticks.map(({ label }) => label)
        .slice(0, 1),
      ['15 Mar 2027'],
    )
    assert.deepEqual(
      timeAxis(['2027-03-15', '2027-07-15'], 0, 400).ticks.map(({ label }) => label),
      ['Apr 2027', 'May 2027', 'Jun 2027', 'Jul 2027'],
    )
    assert.deepEqual(
      timeAxis(['2027-03-15', '2031-03-15'], 0, 400).ticks.map(({ label }) => label),
      ['2028', '2029', '2030', '2031'],
    )
  })
})
