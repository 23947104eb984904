/**
 * A decision tree, its root first: a node is a leaf's answer in log-odds, or the index of a clue, the figure up
 * to which its left branch holds, the indices of both branches, and the answer of all below it.
 */
export type Tree = readonly (
  | readonly [answer: number]
  | readonly [clue: number, most: number, left: number, right: number, answer: number]
)[]

/** What scripts/train.ts grows, and the recogniser runs. */
export interface Model {
  /** The log-odds of a heading serving a concept before anything is known. */
  base: number
  /** The score from which on it is taken to, chosen in training. */
  threshold: number
  trees: readonly Tree[]
}

/** What a tree says of a heading's clues. */
export function answerOf(tree: Tree, clues: Float64Array): number {
  let node = tree[0]!
  while (node.length > 1) {
    const [clue, most, left, right] = node as readonly [number, number, number, number, number]
    node = tree[clues[clue]! <= most ? left : right]!
  }
  return node[0]
}
