import assert from 'node:assert/strict'
import type { Position } from 'unist'

/**
 * A text with ⟦ ⟧ around each of some positions, so that a test can show what was found where. Fails where a
 * position's line and column do not name the same place as its offset.
 */
export function mark(text: string, positions: readonly Position[]): string {
  const marks = positions.flatMap(({ start, end }) => {
    for (const { offset, line, column } of [start, end])
      assert.deepEqual(
        { line, column },
        placeOf(text, offset!),
        `offset ${offset} of ${JSON.stringify(text)}`,
      )
    return start.offset === end.offset
      ? [{ offset: start.offset!, mark: '⟦⟧', order: 1 }]
      : [
          { offset: start.offset!, mark: '⟦', order: 2 },
          { offset: end.offset!, mark: '⟧', order: 0 },
        ]
  })
  let result = text
  for (const { offset, mark } of marks.sort((a, b) => b.offset - a.offset || b.order - a.order))
    result = result.slice(0, offset) + mark + result.slice(offset)
  return result
}

/** Line and column of an offset, both from 1, columns in UTF-16 code units, counted in the plainest way. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
