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

/** The summed answers of all trees, in log-odds above the threshold. */
export type Judge = (clues: Float64Array) => number

const judges = new WeakMap<Model, Judge>()

/** Lays a model's trees out in flat arrays, once; they are walked several times faster than its nodes. */
export function judgeOf(model: Model): Judge {
  const judge = judges.get(model) ?? layOut(model)
  judges.set(model, judge)
  return judge
}

function layOut({ base, threshold, trees }: Model): Judge {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0)
  const clue = new Int16Array(size).fill(-1)
  const figure = new Float64Array(size)
  const left = new Int32Array(size)
  const right = new Int32Array(size)
  const roots: number[] = []
  let at = 0
  for (const tree of trees) {
    const root = at
    roots.push(root)
    for (const node of tree) {
      if (node.length > 1) {
        const [index, most, below, above] = node as readonly [number, number, number, number, number]
        clue[at] = index
        figure[at] = most
        left[at] = root + below
        right[at] = root + above
      } else figure[at] = node[0]
      at += 1
    }
  }
  return clues => {
    let sum = base - threshold
    for (const root of roots) {
      let node = root
      while (clue[node]! >= 0) node = clues[clue[node]!]! <= figure[node]! ? left[node]! : right[node]!
      sum += figure[node]!
    }
    return sum
  }
}
