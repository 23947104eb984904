import assert from 'node:assert/strict'
import { inTime, within } from '../../src/cli/within.ts'
import { engineFor } from '../../src/engine.ts'

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

  it('is all that is asked of an engine together', () => {
    const slow = () => {
      const end = performance.now() + 600
      while (performance.now() < end);
      return engine.judge('# A')
    }
    const engine = engineFor({ today: '2026-11-22' })
    const watched = inTime({ ...engine, judge: slow }, 1600)
    watched.judge('# A')
    watched.judge('# A')
    assert.throws(() => watched.judge('# A'), new Error('it takes longer than 2 seconds'))
  })

  it('is what is asked of one that follows a document, as well', () => {
    const engine = engineFor({ today: '2026-11-22' })
    const endless = () => {
      for (;;);
    }
    const judge = inTime({ ...engine, follow: () => endless }, 1000).follow()
    assert.throws(() => judge('# A'), new Error('it takes longer than 1 seconds'))
  })
})
