import assert from 'node:assert/strict'
import { widthOf, wrapped } from '../../../src/views/pictures/words.ts'

describe('words in a drawing', () => {
  it('break into lines that fit', () => {
    const lines = wrapped('Two teams test on their own databases', 120, 12, 4)
    assert.ok(lines.length > 1)
    assert.equal(lines.join(' '), 'Two teams test on their own databases')
    for (const line of lines) assert.ok(widthOf(line, 12) <= 120)
  })

  it('end in an ellipsis where there are too many', () => {
    const [first, last, ...others] = wrapped('Two teams test on their own databases', 120, 12, 2)
    assert.deepEqual(others, [])
    assert.ok(!first!.includes('…'))
    assert.match(last!, /…$/)
    assert.ok(widthOf(last!, 12) <= 120)
  })

  it('are cut within where one alone is too long, never within a letter', () => {
    assert.match(
      wrapped('Donaudampfschifffahrtsgesellschaftskapitän', 100, 12, 2).join(''),
      /^Donau\p{L}+…$/u,
    )
    assert.match(wrapped('🚀'.repeat(50), 100, 12, 1)[0]!, /^(?:🚀)+…$/u)
  })

  it('take more room in broad letters', () => {
    assert.ok(widthOf('監査レビュー', 12) > widthOf('Review', 12))
    assert.ok(widthOf('WWW', 12) > widthOf('iii', 12))
  })

  it('may be none', () => assert.deepEqual(wrapped('', 100, 12, 2), ['']))
})
