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
  /** The trees laid out, where that is known. */
  layout?(): Layout
}

/**
 * A model's trees by clue, not by tree: instead of walking each, every place at which a tree parts and that a figure
 * passes rules out the leaves on its left, and the first leaf that stays is the answer. Most figures are 0 and pass none.
 *
 * Source: QuickScorer (Lucchese et al., “QuickScorer: a fast algorithm to rank documents with additive ensembles of
 * regression trees”, 2015).
 */
export interface Layout {
  /** For each clue the first of its places; one more than there are clues. */
  starts: Int32Array
  /** For each place the figure above which it rules leaves out, in ascending order within a clue. */
  most: Float64Array
  /** For each place its tree. */
  trees: Int32Array
  /** For each place a bit for each leaf of its tree, from the left: 0 for those that are ruled out. */
  left: Int32Array
  /** For each tree where its answers begin. */
  firstLeaves: Int32Array
  /** For each leaf, tree by tree and from the left, its answer in log-odds. */
  answers: Float64Array
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
  const judge = judges.get(model) ?? judgeBy(model.layout?.() ?? layOut(model.trees), model)
  judges.set(model, judge)
  return judge
}

const width = concepts.length

function judgeBy(
  { starts, most, trees, left, firstLeaves, answers }: Layout,
  { base, threshold }: Model,
): Judge {
  const count = starts.length - 1
  /** Rules out what a figure rules out, from a split of its clue on; tells which split is the first that it does not pass. */
  const ruleOut = (open: Int32Array, from: number, end: number, figure: number): number => {
    let at = from
    for (; at < end && figure > most[at]!; at += 1) open[trees[at]!]! &= left[at]!
    return at
  }
  const shared = new Int32Array(firstLeaves.length)
  const open = new Int32Array(firstLeaves.length)
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
        for (const clue of parting) {
          const from = froms[clue]!
          const end = starts[clue + 1]!
          const figure = figures[clue * width + concept]!
          // Most figures are the least of their clue, and rule out nothing more.
          if (from < end && figure > most[from]!) ruleOut(open, from, end, figure)
        }
        let sum = base - threshold
        for (let tree = 0; tree < open.length; tree += 1) {
          const leaf = 31 - Math.clz32(open[tree]! & -open[tree]!)
          sum += answers[firstLeaves[tree]! + leaf]!
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

/** The bits of an integer. */
const mostLeaves = 32

/** A bit for each leaf, but for those from one on and before another. */
export function withoutLeaves(first: number, end: number): number {
  return ~(((1 << (end - first)) - 1) << first)
}

/** Lays trees out by clue. */
export function layOut(trees: readonly Tree[]): Layout {
  const splits = trees.flatMap(splitsIn).sort((a, b) => a.clue - b.clue || a.most - b.most)
  const starts = new Int32Array(2 + Math.max(...splits.map(({ clue }) => clue)))
  for (const { clue } of splits) starts[clue + 1]! += 1
  for (let clue = 1; clue < starts.length; clue += 1) starts[clue]! += starts[clue - 1]!
  const leaves = trees.map(nodes => nodes.filter(isLeaf))
  const firstLeaves = new Int32Array(trees.length)
  for (let tree = 1; tree < trees.length; tree += 1)
    firstLeaves[tree] = firstLeaves[tree - 1]! + leaves[tree - 1]!.length
  return {
    starts,
    most: Float64Array.from(splits, split => split.most),
    trees: Int32Array.from(splits, split => split.tree),
    left: Int32Array.from(splits, ({ first, middle }) => withoutLeaves(first, middle)),
    firstLeaves,
    answers: Float64Array.from(leaves.flat(), ([answer]) => answer),
  }
}

type Node = Tree[number]

function isLeaf(node: Node): node is readonly [answer: number] {
  return node.length === 1
}

/** A place where a tree parts. */
export interface Split {
  clue: number
  /** A figure above it rules out the leaves on its left. */
  most: number
  tree: number
  /** The first of its leaves, and the first of them on its right, counted from the tree’s left. */
  first: number
  middle: number
  /** The answer of all below it. */
  answer: number
}

/** The places where a tree parts, from its root down. */
export function splitsIn(nodes: Tree, tree: number): Split[] {
  const splits: Split[] = []
  let leaf = 0
  const walk = (at: number) => {
    const node = nodes[at]!
    if (isLeaf(node)) {
      leaf += 1
      return
    }
    const [clue, most, below, above, answer] = node
    const split = { clue, most, tree, first: leaf, middle: leaf, answer }
    splits.push(split)
    walk(below)
    split.middle = leaf
    walk(above)
  }
  walk(0)
  if (leaf > mostLeaves)
    throw new RangeError(`Tree ${tree} has ${leaf} leaves; there are bits for ${mostLeaves}.`)
  return splits
}
