/**
 * Gradient-boosted trees for a yes-or-no question (Friedman, “Greedy function approximation”, 2001; the second-order
 * leaf values and gains are those of XGBoost, Chen & Guestrin 2016), on features put into at most 24 bins.
 */
import type { Tree } from '../src/memo/model.ts'

type Node = Tree[number]

/** How the trees are grown. */
export interface BoostOptions {
  trees: number
  depth: number
  /** The share of each tree's answer that is taken. */
  rate: number
  /** The fewest rows that a leaf may hold. */
  leaf: number
  /** Draws the leaves' answers towards 0. */
  lambda: number
  /** The least gain for which a tree parts. */
  gamma: number
  /** The share of rows, and of columns, that each tree is shown. */
  rows: number
  columns: number
  seed: number
}

const bins = 24

/** Grows trees whose summed answers, in log-odds, tell whether a row is a yes. */
export function boost(
  rows: readonly Float64Array[],
  answers: readonly boolean[],
  options: BoostOptions,
): { base: number; trees: Tree[] } {
  const random = randomFrom(options.seed)
  const { cuts, binned } = binsOf(rows)
  const yes = answers.filter(Boolean).length
  const base = Math.log(yes / (rows.length - yes))
  const scores = new Float64Array(rows.length).fill(base)
  const gradient = new Float64Array(rows.length)
  const curvature = new Float64Array(rows.length)
  const trees: Tree[] = []
  for (let count = 0; count < options.trees; count += 1) {
    for (let row = 0; row < rows.length; row += 1) {
      const chance = 1 / (1 + Math.exp(-scores[row]!))
      gradient[row] = chance - (answers[row] ? 1 : 0)
      curvature[row] = chance * (1 - chance)
    }
    const columns = cuts.flatMap((_, column) => (random() < options.columns ? [column] : []))
    const shown = Int32Array.from(rows.flatMap((_, row) => (random() < options.rows ? [row] : [])))
    const tree: Node[] = []
    grow(tree, shown, 0, { cuts, binned, gradient, curvature, columns, options })
    trees.push(tree)
    for (let row = 0; row < rows.length; row += 1) scores[row]! += answerOf(tree, rows[row]!)
  }
  return { base, trees }
}

/** What a tree says of a row. */
function answerOf(tree: Tree, row: Float64Array): number {
  let node = tree[0]!
  while (node.length > 1) {
    const [clue, most, left, right] = node as readonly [number, number, number, number, number]
    node = tree[row[clue]! <= most ? left : right]!
  }
  return node[0]
}

interface Growing {
  cuts: number[][]
  binned: Uint8Array[]
  gradient: Float64Array
  curvature: Float64Array
  columns: number[]
  options: BoostOptions
}

function grow(tree: Node[], rows: Int32Array, depth: number, growing: Growing): number {
  const { binned, cuts, gradient, curvature, options } = growing
  const at = tree.length
  let [g, h] = [0, 0]
  for (const row of rows) {
    g += gradient[row]!
    h += curvature[row]!
  }
  const answer = (-options.rate * g) / (h + options.lambda)
  tree.push([answer])
  const split =
    depth < options.depth && rows.length >= 2 * options.leaf ? bestSplit(rows, g, h, growing) : undefined
  if (!split) return at
  const { column, bin } = split
  const left = rows.filter(row => binned[column]![row]! <= bin)
  const right = rows.filter(row => binned[column]![row]! > bin)
  const [below, above] = [grow(tree, left, depth + 1, growing), grow(tree, right, depth + 1, growing)]
  tree[at] = [column, cuts[column]![bin]!, below, above, answer]
  return at
}

function bestSplit(
  rows: Int32Array,
  g: number,
  h: number,
  { binned, cuts, gradient, curvature, columns, options }: Growing,
) {
  const { gamma, lambda, leaf } = options
  const sums = [new Float64Array(bins + 1), new Float64Array(bins + 1), new Float64Array(bins + 1)] as const
  let best: { column: number; bin: number } | undefined
  let most = gamma + g ** 2 / (h + lambda)
  for (const column of columns) {
    for (const sum of sums) sum.fill(0)
    for (const row of rows) {
      const bin = binned[column]![row]!
      sums[0][bin]! += gradient[row]!
      sums[1][bin]! += curvature[row]!
      sums[2][bin]! += 1
    }
    let [left, leftH, leftCount] = [0, 0, 0]
    for (let bin = 0; bin < cuts[column]!.length; bin += 1) {
      left += sums[0][bin]!
      leftH += sums[1][bin]!
      leftCount += sums[2][bin]!
      if (leftCount < leaf || rows.length - leftCount < leaf) continue
      const gain = left ** 2 / (leftH + lambda) + (g - left) ** 2 / (h - leftH + lambda)
      if (gain > most) {
        most = gain
        best = { column, bin }
      }
    }
  }
  return best
}

function binsOf(rows: readonly Float64Array[]): { cuts: number[][]; binned: Uint8Array[] } {
  const columns = rows[0]!.length
  const cuts = Array.from({ length: columns }, (_, column) => {
    const sorted = Float64Array.from(rows, row => row[column]!).sort()
    const values = [...new Set(sorted)]
    if (values.length <= bins) return values.slice(1).map((value, index) => (value + values[index]!) / 2)
    return [
      ...new Set(
        Array.from({ length: bins - 1 }, (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / bins)]!),
      ),
    ]
  })
  const binned = cuts.map((edges, column) =>
    Uint8Array.from(rows, row => {
      let bin = 0
      while (bin < edges.length && row[column]! > edges[bin]!) bin += 1
      return bin
    }),
  )
  return { cuts, binned }
}

/** Marsaglia's xorshift (2003): the same seed grows the same trees on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
