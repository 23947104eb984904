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

/** What a model says. */
export interface Judge {
  /**
   * The summed answers of all trees, in log-odds above the threshold, for each concept.
   *
   * @param clues as {@link ClueFinder.all} gives them
   */
  scores(clues: ClueTable): Float64Array
  /** How many of the figures at which the trees part by a clue lie below one: where as many do, all go the same way. */
  stepOf(clue: number, figure: number): number
}

const judges = new WeakMap<Model, Judge>()

/** Makes the judge of a model, once. */
export function judgeOf(model: Model): Judge {
  const judge = judges.get(model) ?? layOut(model)
  judges.set(model, judge)
  return judge
}

const width = concepts.length
/** The bits of an integer. */
const mostLeaves = 32

/** A place where a tree parts: a figure above `most` rules out the leaves of the left branch. */
interface Split {
  clue: number
  most: number
  tree: number
  /** A bit for each leaf of the tree, from the left: 0 for those that are ruled out. */
  left: number
}

/**
 * Lays a model's trees out by clue, not by tree: instead of walking each, every split that a figure passes rules out
 * the leaves on its left, and the first leaf that stays is the answer. Most figures are 0 and pass none.
 *
 * Source: QuickScorer (Lucchese et al., “QuickScorer: a fast algorithm to rank documents with additive ensembles of
 * regression trees”, 2015).
 */
function layOut({ base, threshold, trees }: Model): Judge {
  const answers = new Float64Array(trees.length * mostLeaves)
  for (const [tree, nodes] of trees.entries())
    answers.set(
      nodes.filter(isLeaf).map(([answer]) => answer),
      tree * mostLeaves,
    )
  const splits = trees.flatMap(splitsIn).sort((a, b) => a.clue - b.clue || a.most - b.most)
  const most = Float64Array.from(splits, split => split.most)
  const tree = Int32Array.from(splits, split => split.tree)
  const left = Int32Array.from(splits, split => split.left)
  const count = 1 + Math.max(...splits.map(({ clue }) => clue))
  const starts = new Int32Array(count + 1)
  for (const { clue } of splits) starts[clue + 1]! += 1
  for (let clue = 0; clue < count; clue += 1) starts[clue + 1]! += starts[clue]!

  /** Rules out what a figure rules out, from a split of its clue on; tells which split is the first that it does not pass. */
  const ruleOut = (open: Int32Array, from: number, end: number, figure: number): number => {
    let at = from
    for (; at < end && figure > most[at]!; at += 1) open[tree[at]!]! &= left[at]!
    return at
  }
  const shared = new Int32Array(trees.length)
  const open = new Int32Array(trees.length)
  const froms = new Int32Array(count)
  return {
    scores({ figures, isAlike }) {
      shared.fill(-1)
      const parting: number[] = []
      for (let clue = 0; clue < count; clue += 1) {
        // The concepts share what the least of their figures rules out.
        let least = figures[clue * width]!
        if (isAlike[clue] === 0) {
          parting.push(clue)
          for (let concept = 1; concept < width; concept += 1)
            least = Math.min(least, figures[clue * width + concept]!)
        }
        froms[clue] = ruleOut(shared, starts[clue]!, starts[clue + 1]!, least)
      }
      const sums = new Float64Array(width)
      for (let concept = 0; concept < width; concept += 1) {
        open.set(shared)
        for (const clue of parting)
          ruleOut(open, froms[clue]!, starts[clue + 1]!, figures[clue * width + concept]!)
        let sum = base - threshold
        for (let tree = 0; tree < trees.length; tree += 1) {
          const leaf = 31 - Math.clz32(open[tree]! & -open[tree]!)
          sum += answers[tree * mostLeaves + leaf]!
        }
        sums[concept] = sum
      }
      return sums
    },
    stepOf(clue, figure) {
      let step = 0
      for (let at = starts[clue]!; at < starts[clue + 1]! && figure > most[at]!; at += 1) step += 1
      return step
    },
  }
}

type Node = Tree[number]

function isLeaf(node: Node): node is readonly [answer: number] {
  return node.length === 1
}

/** The splits of a tree, whose leaves stand in it from left to right. */
function splitsIn(nodes: Tree, tree: number): Split[] {
  const splits: Split[] = []
  let leaf = 0
  const walk = (at: number) => {
    const node = nodes[at]!
    if (isLeaf(node)) {
      leaf += 1
      return
    }
    const [clue, most, below, above] = node
    const first = leaf
    walk(below)
    let left = 0
    for (let bit = first; bit < leaf; bit += 1) left |= 1 << bit
    splits.push({ clue, most, tree, left: ~left })
    walk(above)
  }
  walk(0)
  if (leaf > mostLeaves)
    throw new RangeError(`Tree ${tree} has ${leaf} leaves; there are bits for ${mostLeaves}.`)
  return splits
}
