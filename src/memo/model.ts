import type { ClueTable } from './clues.ts'
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
  scores(clues: ClueTable): Float64Array
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
const everyConcept = 2 ** width - 1
const stride = 4

function layOut({ base, threshold, trees }: Model): Judge {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0)
  // Side by side, so that a step reads memory once: the clue, or -1; the figure; where its left and right branch begin.
  const nodes = new Float64Array(size * stride)
  const roots: number[] = []
  let at = 0
  for (const tree of trees) {
    const root = at
    roots.push(root)
    for (const node of tree) {
      if (node.length > 1) {
        const [clue, most, below, above] = node as readonly [number, number, number, number, number]
        nodes.set([clue, most, root + below * stride, root + above * stride], at)
      } else nodes.set([-1, node[0]], at)
      at += stride
    }
  }

  /** Takes the concepts of a set, a bit for each, down a tree: together as long as their clues go the same way. */
  const walk = (start: number, all: number, clues: ClueTable, sums: Float64Array) => {
    const { figures, isAlike } = clues
    let [node, set] = [start, all]
    for (let clue = nodes[node]!; clue >= 0; clue = nodes[node]!) {
      const [from, most] = [clue * width, nodes[node + 1]!]
      if (isAlike[clue] === 1) {
        node = nodes[figures[from]! <= most ? node + 2 : node + 3]!
        continue
      }
      let below = 0
      for (let concept = 0; concept < width; concept += 1)
        if (figures[from + concept]! <= most) below |= 1 << concept
      below &= set
      if (below === set) node = nodes[node + 2]!
      else {
        if (below !== 0) walk(nodes[node + 2]!, below, clues, sums)
        set &= ~below
        node = nodes[node + 3]!
      }
    }
    const answer = nodes[node + 1]!
    if (set === everyConcept) for (let concept = 0; concept < width; concept += 1) sums[concept]! += answer
    else
      for (let concept = 0; concept < width; concept += 1)
        if ((set & (1 << concept)) !== 0) sums[concept]! += answer
  }
  const known = new Map<number, readonly number[]>()
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
