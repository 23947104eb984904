import { type Layout, type Model, splitsIn, type Tree, withoutLeaves } from './model.ts'

/** A model as columns of whole numbers, a character each: a seventh of the size, and laid out at once. */
export interface Packed {
  base: number
  threshold: number
  /** For each clue, the figures at which trees part by it, in ascending order. */
  figures: readonly (readonly number[])[]
  /** The nodes, tree by tree, each before all below it: 0 for a leaf, else one more than its clue. */
  nodes: string
  /** For each place where a tree parts, which of the clue's figures it parts at. */
  steps: string
  /** For each leaf its answer in {@link parts}, {@link folded}. */
  leaves: string
  /** For each place how far the answer of all below it is from the middle of its branches' answers. */
  inner: string
}

/** How finely answers are told, in parts of one: finer ones change nothing, and take a hundredth of all that ships. */
const parts = 100

/** Packs a model whose answers are whole {@link parts}; others are rounded to them. */
export function packed({ base, threshold, trees }: Model): Packed {
  const figures: number[][] = []
  for (const { clue, most } of trees.flatMap(splitsIn))
    figures[clue] = [...(figures[clue] ?? []).filter(figure => figure !== most), most]
  const ascending = Array.from(figures, some => (some ?? []).sort((a, b) => a - b))
  const columns = { nodes: '', steps: '', leaves: '', inner: '' }
  const pack = (tree: Tree, at: number): number => {
    const node = tree[at]!
    const answer = Math.round(node.at(-1)! * parts)
    if (node.length === 1) {
      columns.nodes += charOf(0)
      columns.leaves += charOf(folded(answer))
    } else {
      const [clue, most, below, above] = node
      columns.nodes += charOf(clue + 1)
      columns.steps += charOf(ascending[clue]!.indexOf(most))
      const between = middle(pack(tree, below), pack(tree, above))
      columns.inner += charOf(folded(answer - between))
    }
    return answer
  }
  for (const tree of trees) pack(tree, 0)
  return { base, threshold, figures: ascending, ...columns }
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

function laidOut(columns: Packed): Layout {
  const { figures } = columns
  const [nodes, steps] = [numbersIn(columns.nodes), numbersIn(columns.steps)]
  const most = new Float64Array(steps.length)
  const left = new Int32Array(steps.length)
  const trees = new Int32Array(steps.length)
  const firstLeaves: number[] = []
  const { starts, next } = sorted(columns, nodes, steps)
  let [at, split, leaf] = [0, 0, 0]
  const read = (tree: number) => {
    const clue = nodes[at++]! - 1
    if (clue < 0) {
      leaf += 1
      return
    }
    const step = steps[split++]!
    const place = next[clue]![step]!++
    most[place] = figures[clue]![step]!
    trees[place] = tree
    const first = leaf - firstLeaves[tree]!
    read(tree)
    left[place] = withoutLeaves(first, leaf - firstLeaves[tree]!)
    read(tree)
  }
  while (at < nodes.length) read(firstLeaves.push(leaf) - 1)
  const answers = new Float64Array(numbersIn(columns.leaves)).map(answer => unfolded(answer) / parts)
  return { starts, most, left, answers, firstLeaves: Int32Array.from(firstLeaves), trees }
}

/** Where the places of each clue begin when they are sorted by clue and figure, and where those of each of its figures. */
function sorted({ figures }: Packed, nodes: Int32Array, steps: Int32Array) {
  const next = figures.map(some => some.map(() => 0))
  let split = 0
  for (const node of nodes) if (node > 0) next[node - 1]![steps[split++]!]! += 1
  const starts = new Int32Array(figures.length + 1)
  let start = 0
  for (const [clue, counts] of next.entries()) {
    starts[clue] = start
    for (const [step, count] of counts.entries()) {
      counts[step] = start
      start += count
    }
  }
  starts[figures.length] = start
  return { starts, next }
}

/** Grows the trees anew. */
function grown({ figures, ...columns }: Packed): Tree[] {
  const [nodes, steps] = [numbersIn(columns.nodes), numbersIn(columns.steps)]
  const [leaves, inner] = [numbersIn(columns.leaves).map(unfolded), numbersIn(columns.inner).map(unfolded)]
  let [at, split, leaf, closed] = [0, 0, 0, 0]
  /** Tells where the node is, and its answer. */
  const grow = (tree: Tree[number][]): [at: number, answer: number] => {
    const own = tree.length
    const node = nodes[at++]!
    if (node === 0) {
      const answer = leaves[leaf++]!
      tree.push([answer / parts])
      return [own, answer]
    }
    const most = figures[node - 1]![steps[split++]!]!
    tree.push([0])
    const [[below, lower], [above, upper]] = [grow(tree), grow(tree)]
    const answer = middle(lower, upper) + inner[closed++]!
    tree[own] = [node - 1, most, below, above, answer / parts]
    return [own, answer]
  }
  const trees: Tree[] = []
  while (at < nodes.length) {
    const tree: Tree[number][] = []
    grow(tree)
    trees.push(tree)
  }
  return trees
}

function middle(below: number, above: number): number {
  return Math.round((below + above) / 2)
}

/** Numbers of either sign as such from 0 on, small ones first. */
function folded(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number
}

function unfolded(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2
}

/** Characters that a string may hold as they are, “#” for 0: no quotation marks, no backslash, nothing unseen. */
function charOf(number: number): string {
  return String.fromCharCode(number + (number < 57 ? 35 : number < 90 ? 36 : 84))
}

function numbersIn(column: string): Int32Array {
  const numbers = new Int32Array(column.length)
  for (let at = 0; at < column.length; at += 1) {
    const code = column.charCodeAt(at)
    numbers[at] = code - (code < 92 ? 35 : code < 127 ? 36 : 84)
  }
  return numbers
}
