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
  const inChunk = ({ nodes }: Chunk): readonly Found[] => {
    const all: Found[] = []
    for (const node of nodes) for (const found of search(node)) all.push(found)
    return all
  }
  const holders = queryOf(
    ({ near: { chunks } }: Memo): Holders<Found> => {
      const [firsts, founds]: [RootContent[], (readonly Found[])[]] = [[], []]
      const all = chunks.of(inChunk)
      for (let order = 0; order < all.length; order += 1) {
        if (all[order]!.length === 0) continue
        firsts.push(chunks.all[order]!.nodes[0]!)
        founds.push(all[order]!)
      }
      return { firsts, founds }
    },
    ({ firsts, founds }) => ({ things: founds, ranges: rangesOf(firsts.map(positionOf)) }),
  )
  const allOf = keptWith(({ founds }: Holders<Found>) => founds.flat() as Found[])
  return memo => allOf(holders(memo))
}

/** The first blocks of the chunks that hold something, and what they hold. */
interface Holders<Found> {
  firsts: readonly RootContent[]
  founds: readonly (readonly Found[])[]
}
