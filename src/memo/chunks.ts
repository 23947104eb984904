import type { Root, RootContent } from 'mdast'
import { queryOf } from './reads.ts'
import { rememberedOf, rememberedWhile } from './remember.ts'
import type { Memo } from './shape.ts'
import { endOf, startOf } from './text.ts'

/** A heading and the blocks up to the next one: the same object as long as they are the same. */
export interface Chunk {
  nodes: readonly RootContent[]
}

const remembered = rememberedWhile<Chunk>()

/** Cuts a document above each heading, so that what is known of many blocks can be kept at once. */
export const chunksOf = rememberedOf(({ children }: Root): readonly Chunk[] => {
  const chunks: Chunk[] = []
  let from = 0
  for (let at = 1; at <= children.length; at += 1) {
    if (at < children.length && children[at]!.type !== 'heading') continue
    const nodes = children.slice(from, at)
    chunks.push(remembered(nodes[0]!, nodes, () => ({ nodes })))
    from = at
  }
  return chunks
})

/**
 * Makes the search for something in all blocks of a memo. Who asks for it reads what is found: where nothing is and
 * nothing was, a block may change as it likes.
 */
export function foundIn<Found>(
  search: (block: RootContent) => readonly Found[],
): (memo: Memo) => readonly Found[] {
  const inBlock = rememberedOf(search)
  const inChunk = rememberedOf(({ nodes }: Chunk) => nodes.flatMap(inBlock))
  const holders = queryOf(
    ({ tree }: Memo) => chunksOf(tree).filter(chunk => inChunk(chunk).length > 0),
    chunks => ({
      things: chunks.map(inChunk),
      ranges: chunks.map(({ nodes: [first] }) => [startOf(first!), endOf(first!)]),
    }),
  )
  return memo => holders(memo).flatMap(inChunk)
}
