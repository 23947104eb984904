import { isShared } from './clues.ts'
import { concepts } from './concepts.ts'

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

/**
 * The summed answers of all trees, in log-odds above the threshold, for each concept.
 *
 * @param clues as {@link ClueFinder.all} gives them
 */
export interface Judge {
  scores(clues: Float64Array): Float64Array
  /** How many of the figures at which the trees part by a clue lie below one: where as many do, all go the same way. */
  stepOf(clue: number, figure: number): number
}

const judges = new WeakMap<Model, Judge>()

/** Lays a model's trees out in flat arrays, once; they are walked several times faster than its nodes. */
export function judgeOf(model: Model): Judge {
  const judge = judges.get(model) ?? layOut(model)
  judges.set(model, judge)
  return judge
}

const width = concepts.length

function layOut({ base, threshold, trees }: Model): Judge {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0)
  const row = new Int32Array(size).fill(-1)
  const isAlike = new Uint8Array(size)
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
        row[at] = index * width
        isAlike[at] = isShared[index] ? 1 : 0
        figure[at] = most
        left[at] = root + below
        right[at] = root + above
      } else figure[at] = node[0]
      at += 1
    }
  }

  /** Takes the concepts of a set, a bit for each, down a tree: together as long as their clues go the same way. */
  const walk = (start: number, all: number, clues: Float64Array, sums: Float64Array) => {
    let [node, set] = [start, all]
    while (row[node]! >= 0) {
      const [from, most] = [row[node]!, figure[node]!]
      if (isAlike[node]) {
        node = clues[from]! <= most ? left[node]! : right[node]!
        continue
      }
      let below = 0
      for (let rest = set; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        if (clues[from + 31 - Math.clz32(bit)]! <= most) below |= bit
      }
      if (below !== 0 && below !== set) walk(left[node]!, below, clues, sums)
      set = below === set ? set : set & ~below
      node = below === set ? left[node]! : right[node]!
    }
    for (let rest = set; rest !== 0; rest &= rest - 1) sums[31 - Math.clz32(rest & -rest)]! += figure[node]!
  }
  const known = new Map<number, readonly number[]>()
  const everyConcept = 2 ** width - 1
  return {
    scores(clues) {
      const sums = new Float64Array(width).fill(base - threshold)
      for (const root of roots) walk(root, everyConcept, clues, sums)
      return sums
    },
    stepOf(clue, value) {
      const steps = known.get(clue) ?? figuresOf(trees, clue)
      known.set(clue, steps)
      return steps.reduce((count, step) => count + (value > step ? 1 : 0), 0)
    },
  }
}

/** The figures at which trees part by a clue. */
function figuresOf(trees: Model['trees'], clue: number): number[] {
  const figures = trees.flatMap(tree =>
    tree.flatMap(node => (node.length > 1 && node[0] === clue ? [node[1]!] : [])),
  )
  return [...new Set(figures)]
}
