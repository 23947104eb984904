import type { Model, Tree } from './model.ts'

/** A model as columns of whole numbers, its nodes from each root down, the left branch first: a fifth of the size. */
export interface Packed {
  base: number
  threshold: number
  /** For each clue, the figures at which trees part by it, in ascending order. */
  figures: readonly (readonly number[])[]
  /** For each node the clue that is asked there; -1 for a leaf. */
  clues: readonly number[]
  /** For each node that is no leaf, which of its clue's figures parts it (0-based). */
  steps: readonly number[]
  /** For each node the answer of all below it, in thousandths. */
  answers: readonly number[]
}

/** Packs a model whose answers are given to three places. */
export function packed({ base, threshold, trees }: Model): Packed {
  const nodes = trees.flatMap(inOrder)
  const parting = nodes.filter(node => node.length > 1) as [number, number, number, number, number][]
  const most = Math.max(...parting.map(([clue]) => clue))
  const figures = Array.from({ length: most + 1 }, (_, wanted) =>
    [...new Set(parting.flatMap(([clue, figure]) => (clue === wanted ? [figure] : [])))].sort(
      (a, b) => a - b,
    ),
  )
  return {
    base,
    threshold,
    figures,
    clues: nodes.map(node => (node.length > 1 ? node[0] : -1)),
    steps: parting.map(([clue, figure]) => figures[clue]!.indexOf(figure)),
    answers: nodes.map(node => Math.round(node.at(-1)! * 1000)),
  }
}

function inOrder(tree: Tree): Tree[number][] {
  const from = (at: number): Tree[number][] => {
    const node = tree[at]!
    return node.length > 1 ? [node, ...from(node[2]!), ...from(node[3]!)] : [node]
  }
  return from(0)
}

/** The model that was {@link packed}. */
export function unpacked({ base, threshold, figures, clues, steps, answers }: Packed): Model {
  let [node, step] = [0, 0]
  const grow = (tree: Tree[number][]) => {
    const at = tree.length
    const [clue, answer] = [clues[node]!, answers[node]! / 1000]
    node += 1
    tree.push([answer])
    if (clue < 0) return at
    const figure = figures[clue]![steps[step]!]!
    step += 1
    const [below, above] = [grow(tree), grow(tree)]
    tree[at] = [clue, figure, below, above, answer]
    return at
  }
  const trees: Tree[] = []
  while (node < clues.length) {
    const tree: Tree[number][] = []
    grow(tree)
    trees.push(tree)
  }
  return { base, threshold, trees }
}
