import type { RootContent } from 'mdast'
import type { Chunk } from './chunks.ts'
import { queryOf, rangesOf } from './reads.ts'
import { keptWith } from './remember.ts'
import type { Memo } from './shape.ts'
import { positionOf } from './text.ts'

/**
 * Makes the search for something in all blocks of a memo. Who asks for it reads what is found: where nothing is and
 * nothing was, a block may change as it likes.
 */
export function foundIn<Found>(
  search: (block: RootContent) => readonly Found[],
): (memo: Memo) => readonly Found[] {
  const inChunk = ({ nodes }: Chunk) => nodes.flatMap(search)
  const holders = queryOf(
    ({ near: { chunks } }: Memo) => {
      const founds = chunks.of(inChunk)
      return chunks.all.flatMap(({ nodes }, order) =>
        founds[order]!.length > 0 ? [{ first: nodes[0]!, found: founds[order]! }] : [],
      )
    },
    held => ({
      things: held.map(({ found }) => found),
      ranges: rangesOf(held.map(({ first }) => positionOf(first))),
    }),
  )
  const allOf = keptWith((held: readonly { found: readonly Found[] }[]) => held.flatMap(({ found }) => found))
  return memo => allOf(holders(memo))
}
