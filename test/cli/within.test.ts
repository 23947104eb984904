import assert from 'node:assert/strict'
import { within } from '../../src/cli/within.ts'

describe('what must end in time', () => {
  it('gives what came of it', () =>
    assert.equal(
      within(1000, () => 7),
      7,
    ))

  it('throws what it throws', () =>
    assert.throws(
      () =>
        within(1000, () => {
          throw new RangeError('out of words')
        }),
      new RangeError('out of words'),
    ))

  const endless: Record<string, () => unknown> = {
    'a loop': () => {
      for (;;);
    },
    'the search of a regular expression': () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`),
  }
  for (const [what, work] of Object.entries(endless))
    it(`is broken off in ${what}`, () => {
      assert.throws(() => within(1000, work), new Error('it takes longer than 1 seconds'))
      assert.equal(
        within(1000, () => 'and goes on'),
        'and goes on',
      )
    }).timeout(10_000)
})
