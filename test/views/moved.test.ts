import assert from 'node:assert/strict'
import fc from 'fast-check'
import { moved, type Point } from '../../src/views/moved.ts'

const at = (line: number, character: number): Point => ({ line, character })

describe('a marked text, while others are changed', () => {
  const span = { start: at(2, 4), end: at(2, 8) }
  const change = (from: Point, to: Point, text: string) => [{ range: { start: from, end: to }, text }]

  it('moves with what is put in or taken out before it', () => {
    assert.deepEqual(moved(span, change(at(0, 0), at(0, 0), 'a\nb\n')), { start: at(4, 4), end: at(4, 8) })
    assert.deepEqual(moved(span, change(at(0, 3), at(1, 2), '')), { start: at(1, 4), end: at(1, 8) })
    assert.deepEqual(moved(span, change(at(2, 0), at(2, 2), 'abc')), { start: at(2, 5), end: at(2, 9) })
    assert.deepEqual(moved(span, change(at(2, 4), at(2, 4), 'a\r\nbc')), { start: at(3, 2), end: at(3, 6) })
    assert.deepEqual(moved(span, change(at(1, 9), at(2, 1), '')), { start: at(1, 12), end: at(1, 16) })
  })

  it('stays where the change comes after it', () => {
    assert.deepEqual(moved(span, change(at(2, 8), at(2, 8), 'x')), span)
    assert.deepEqual(moved(span, change(at(3, 0), at(9, 0), '')), span)
  })

  it('is marked no longer once it is touched itself', () => {
    assert.equal(moved(span, change(at(2, 5), at(2, 5), 'x')), undefined)
    assert.equal(moved(span, change(at(2, 7), at(2, 9), '')), undefined)
    assert.equal(moved(span, change(at(0, 0), at(9, 0), '')), undefined)
  })

  it('is the same text wherever it is taken to', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 })
    const offset = fc.nat({ max: 40 })
    fc.assert(
      fc.property(
        text,
        offset,
        offset,
        fc.array(fc.tuple(offset, offset, text), { maxLength: 5 }),
        (source, a, b, edits) => {
          let now = source.repeat(3)
          const place = (offset: number) => {
            const lines = now.slice(0, Math.min(offset, now.length)).split('\n')
            return at(lines.length - 1, lines.at(-1)!.length)
          }
          const between = (from: Point, to: Point) => {
            const lines = now.split('\n')
            const offsetOf = ({ line, character }: Point) =>
              lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character
            return now.slice(offsetOf(from), offsetOf(to))
          }
          const marked = { start: place(Math.min(a, b)), end: place(Math.max(a, b)) }
          const before = between(marked.start, marked.end)
          const changes = edits.map(([c, d, text]) => {
            const [from, to] = [Math.min(c, d, now.length), Math.min(Math.max(c, d), now.length)]
            const change = { range: { start: place(from), end: place(to) }, text }
            now = now.slice(0, from) + text + now.slice(to)
            return change
          })
          const after = moved(marked, changes)
          if (after) assert.equal(between(after.start, after.end), before)
        },
      ),
    )
  })
})
