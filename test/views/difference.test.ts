import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../src/lint/fix.ts'
import { difference } from '../../src/views/difference.ts'

describe('the difference of two texts', () => {
  it('is what lies between that which they share', () => {
    assert.deepEqual(difference('one two three', 'one 2 three'), { start: 4, end: 7, text: '2' })
    assert.deepEqual(difference('aa', 'aaa'), { start: 2, end: 2, text: 'a' })
    assert.deepEqual(difference('a', ''), { start: 0, end: 1, text: '' })
    assert.deepEqual(difference('same', 'same'), { start: 4, end: 4, text: '' })
  })

  it('parts no character in two', () => {
    // 😀 and 😁 begin alike; 😀 and 🨀 end alike.
    assert.deepEqual(difference('a😀b', 'a😁b'), { start: 1, end: 3, text: '😁' })
    assert.deepEqual(difference('a😀b', 'a🨀b'), { start: 1, end: 3, text: '🨀' })
  })

  it('makes one text the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '🨀', '\r\n') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = difference(before, after)
        assert.equal(applyEdits(before, [edit]), after)
        for (const part of [edit.text, before.slice(edit.start, edit.end)])
          assert.doesNotMatch(part, /\p{Surrogate}/u)
      }),
    )
  })
})
