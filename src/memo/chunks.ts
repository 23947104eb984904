import type { RootContent } from 'mdast'
import { rememberedWhile } from './remember.ts'

/** A heading and the blocks up to the next one: the same object as long as they are the same. */
export interface Chunk {
  nodes: readonly RootContent[]
}

/**
 * A version of a document, cut above each heading, so that what is known of many blocks can be kept at once: what was
 * computed of the chunks that stand before and behind a change is taken over from the version before.
 */
export class Chunks {
  readonly all: readonly Chunk[]
  readonly #nodes: readonly RootContent[]
  readonly #computed = new Map<(chunk: Chunk) => unknown, readonly unknown[]>()

  constructor(nodes: readonly RootContent[], before?: Chunks) {
    this.#nodes = nodes
    const old = before?.all ?? []
    const [same, behind] = before ? before.#sharedWith(nodes) : [0, 0]
    const rest = old.length - behind
    const changed = cut(nodes.slice(countIn(old, 0, same), nodes.length - countIn(old, rest, old.length)))
    const computed = before ? before.#computed : []
    const spliced = <Item>(items: readonly Item[], some: readonly Item[]) =>
      items.slice(0, same).concat(some, items.slice(rest))
    this.all = spliced(old, changed)
    for (const [compute, values] of computed)
      this.#computed.set(compute, spliced(values, changed.map(compute)))
  }

  /** What is computed of each chunk, and of nothing else. */
  of<Value>(compute: (chunk: Chunk) => Value): readonly Value[] {
    const known = this.#computed.get(compute) as readonly Value[] | undefined
    if (known) return known
    const values = this.all.map(compute)
    this.#computed.set(compute, values)
    return values
  }

  /** How many chunks it has in common with a document of some nodes at its start, and how many at its end. */
  #sharedWith(now: readonly RootContent[]): [same: number, behind: number] {
    const [old, all] = [this.#nodes, this.all]
    const most = Math.min(old.length, now.length)
    let start = 0
    while (start < most && old[start] === now[start]) start += 1
    let end = 0
    while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
    let same = 0
    // Whether a chunk ends where it did, the heading below it tells.
    for (let next = 0; same < all.length; same += 1) {
      next += all[same]!.nodes.length
      if (next >= start) break
    }
    let behind = 0
    for (; same + behind < all.length; behind += 1) {
      const { nodes } = all[all.length - 1 - behind]!
      end -= nodes.length
      if (end < 0 || nodes[0]!.type !== 'heading') break
    }
    return [same, behind]
  }
}

function countIn(chunks: readonly Chunk[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) count += chunks[at]!.nodes.length
  return count
}

const remembered = rememberedWhile<Chunk>()

function cut(all: readonly RootContent[]): Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  for (let at = 1; at <= all.length; at += 1) {
    if (at < all.length && all[at]!.type !== 'heading') continue
    const nodes = all.slice(from, at)
    chunks.push(remembered(nodes[0]!, nodes, () => ({ nodes })))
    from = at
  }
  return chunks
}
