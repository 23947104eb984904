import assert from 'node:assert/strict'
import type { Text } from 'mdast'
import { aligned } from '../../src/memo/text.ts'

describe('the place of a character in the source', () => {
  const textAt = (value: string, offset: number): Text => ({
    type: 'text',
    value,
    position: {
      start: { line: 1, column: 1, offset },
      end: { line: 1, column: 1, offset: offset + value.length },
    },
  })

  it('is told again where the text has moved, and for another source', () => {
    const node = textAt('abc', 2)
    assert.equal(aligned(node, '- abc')(1), 3)
    node.position!.start.offset = 4
    assert.equal(aligned(node, '- x abc')(1), 5)
    assert.equal(aligned(node, '- x a\\bc')(1), 6)
    assert.equal(aligned(textAt('a', 4), '- x a\\bc')(0), 4)
  })

  it('is told at once, however many are asked for', () => {
    const source = 'by 9 May 2027 '.repeat(50_000)
    const node = textAt(source, 0)
    const before = process.cpuUsage().user
    for (let index = 0; index < 20_000; index += 1) assert.equal(aligned(node, source)(index), index)
    // To compare the text with the source each time takes some seconds.
    assert.ok(process.cpuUsage().user - before < 1_000_000)
  })
})
