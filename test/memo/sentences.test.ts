import assert from 'node:assert/strict'
import { sentencesIn } from '../../src/memo/sentences.ts'

describe('sentences', () => {
  it('end at stops, and at what gives a rest', () => {
    assert.deepEqual(sentencesIn('We ask: yes or no? Costs, e.g. rent, rise; so be it.'), [
      'We ask',
      'yes or no? ',
      'Costs, eg rent, rise',
      'so be it.',
    ])
  })

  it('are whole where a text is told apart in parts', () => {
    const long = 'The team waits two days for it. '.repeat(400)
    const sentences = sentencesIn(long)
    assert.equal(sentences.join(''), long)
    assert.equal(sentences.length, 400)
    for (const length of [1999, 2000, 2001, 9000])
      assert.equal(sentencesIn('team '.repeat(length / 5)).length, 1)
  })

  it('take time in proportion to the text', function () {
    this.timeout(20_000)
    const times = [20_000, 160_000].map(size => {
      const text = '走。'.repeat(size / 2)
      const before = process.cpuUsage().user
      assert.equal(sentencesIn(text).length, size / 2)
      return process.cpuUsage().user - before
    })
    // At once it is more than sixty times as much.
    assert.ok(times[1]! < 25 * Math.max(times[0]!, 20_000), times.join(' '))
  })
})
