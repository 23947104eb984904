import { type Layout, type Model, mostLeaves, splitsIn, type Tree, withoutLeaves } from './model.ts'

/** A model as columns of whole numbers, in the order in which it is run: a fifth of the size, and ready at once. */
export interface Packed {
  base: number
  threshold: number
  /** For each clue, the figures at which trees part by it, in ascending order. */
  figures: readonly (readonly number[])[]
  /** For each of these figures, clue by clue, at how many places a tree parts by it. */
  counts: readonly number[]
  /** For each of these places its tree (0-based). */
  trees: readonly number[]
  /** For each place its first leaf, times {@link mostLeaves}, and the first of its leaves on the right. */
  spans: readonly number[]
  /** For each place the answer of all below it, in thousandths. */
  inner: readonly number[]
  /** For each leaf, tree by tree and from the left, its answer in thousandths. */
  leaves: readonly number[]
}

/** Packs a model whose answers are given to three places. */
export function packed({ base, threshold, trees }: Model): Packed {
  const splits = trees.flatMap(splitsIn).sort((a, b) => a.clue - b.clue || a.most - b.most)
  const clues = 1 + Math.max(...splits.map(({ clue }) => clue))
  const figures = Array.from({ length: clues }, (_, wanted) => [
    ...new Set(splits.flatMap(({ clue, most }) => (clue === wanted ? [most] : []))),
  ])
  const countOf = (clue: number, most: number) =>
    splits.filter(split => split.clue === clue && split.most === most).length
  return {
    base,
    threshold,
    figures,
    counts: figures.flatMap((all, clue) => all.map(most => countOf(clue, most))),
    trees: splits.map(({ tree }) => tree),
    spans: splits.map(({ first, middle }) => first * mostLeaves + middle),
    inner: splits.map(({ answer }) => Math.round(answer * 1000)),
    leaves: trees.flatMap(tree =>
      tree.flatMap(node => (node.length === 1 ? [Math.round(node[0] * 1000)] : [])),
    ),
  }
}

/** The model that was {@link packed}. Its trees are grown when somebody asks for reasons: it runs without. */
export function unpacked(columns: Packed): Model {
  let trees: readonly Tree[] | undefined
  return {
    base: columns.base,
    threshold: columns.threshold,
    get trees() {
      trees ??= grown(columns)
      return trees
    },
    layout: () => laidOut(columns),
  }
}

function laidOut({ figures, counts, trees, spans, leaves }: Packed): Layout {
  const starts = new Int32Array(figures.length + 1)
  const most = new Float64Array(trees.length)
  const left = new Int32Array(trees.length)
  const firstLeaves = new Int32Array(leaves.length - trees.length).fill(1)
  let [at, count] = [0, 0]
  for (const [clue, all] of figures.entries()) {
    for (const figure of all) {
      const start = at
      at += counts[count++]!
      most.fill(figure, start, at)
    }
    starts[clue + 1] = at
  }
  for (let split = 0; split < trees.length; split += 1) {
    const span = spans[split]!
    left[split] = withoutLeaves(Math.floor(span / mostLeaves), span % mostLeaves)
    // A tree has one leaf more than it has places where it parts.
    firstLeaves[trees[split]!]! += 1
  }
  let leaf = 0
  for (const [tree, own] of firstLeaves.entries()) {
    firstLeaves[tree] = leaf
    leaf += own
  }
  const answers = Float64Array.from(leaves, answer => answer / 1000)
  return { starts, most, left, answers, firstLeaves, trees: Int32Array.from(trees) }
}

/** Grows the trees anew: of the places that begin at a leaf, the one whose right side begins last is above the others. */
function grown({ figures, counts, trees, spans, inner, leaves }: Packed): Tree[] {
  const partings = figures.flatMap((all, clue) => all.map(most => [clue, most] as const))
  const parted = counts.flatMap((count, at) =>
    new Array<(typeof partings)[number]>(count).fill(partings[at]!),
  )
  const places: Map<number, number>[] = Array.from({ length: leaves.length - trees.length }, () => new Map())
  for (const [split, tree] of trees.entries()) places[tree]!.set(spans[split]!, split)
  let leaf = 0
  return places.map(splits => {
    const tree: Tree[number][] = []
    const grow = (first: number, end: number): number => {
      const at = tree.length
      if (end - first === 1) return tree.push([leaves[leaf++]! / 1000]) - 1
      let middle = end - 1
      while (!splits.has(first * mostLeaves + middle)) middle -= 1
      const split = splits.get(first * mostLeaves + middle)!
      tree.push([0])
      const [below, above] = [grow(first, middle), grow(middle, end)]
      tree[at] = [...parted[split]!, below, above, inner[split]! / 1000]
      return at
    }
    grow(0, splits.size + 1)
    return tree
  })
}
