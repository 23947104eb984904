import type { Nodes } from 'mdast'
import { type Heading, isStructural } from './headings.ts'
import type { Place } from './places.ts'
import { rememberedOf, rememberedWhile } from './remember.ts'
import { countWords, plain, wordsIn } from './text.ts'
import { type Counts, countsIn, figuresOf, openingNames, openingsOf, topicNames } from './topics.ts'

/** The clues that come of what stands in a section. */
export const holdingNames: readonly string[] = [
  ...['words', 'words.own', 'dates', 'money', 'percent', 'handles', 'table', 'list', 'list.only', 'code'],
  ...topicNames.map(topic => `topic.${topic}`),
  ...openingNames.map(opening => `opens.${opening}`),
]

/** So much of a section tells what it speaks of, in characters; more would only cost time. */
const enough = 4000

/** What stands in a section, sub-sections included. */
export interface Holding {
  /** What tells what it speaks of: its first blocks, and the headings among them. */
  pieces: readonly Piece[]
  words: number
  /** The clues that it gives, in the order of {@link holdingNames}. */
  figures: readonly number[]
}

type Piece = Nodes | Heading

const rememberedHolding = rememberedWhile<Holding>()

/** What stands below a heading; that of its parts is asked for. */
export function holdingIn({ heading, parts }: Place, holdingOf: (place: Place) => Holding): Holding {
  const { content, node } = heading
  const structural = parts.filter(part => isStructural(part.heading.form))
  const below = structural.map(holdingOf)
  return rememberedHolding(node, below.length === 0 ? content : [...content, ...below], () => {
    const ownWords = wordsIn(content)
    let words = ownWords
    for (const [at, part] of structural.entries()) words += countWords(part.heading.text) + below[at]!.words
    const { pieces, counts } = beginningOf(piecesOf(content, structural, below))
    const [dates, money, share, people, ...topics] = figuresOf(counts)
    const has = (type: Nodes['type']) => (content.some(node => node.type === type) ? 1 : 0)
    const figures = [
      ...[Math.log2(1 + words), Math.log2(1 + ownWords)],
      ...[dates!, money!, share!, people!],
      ...[has('table'), has('list')],
      content.length > 0 && content.every(({ type }) => type === 'list') ? 1 : 0,
      has('code'),
      ...topics,
      ...openingsOf(plain(content).slice(0, 250)),
    ]
    return { pieces, words, figures }
  })
}

function* piecesOf(
  content: readonly Nodes[],
  parts: readonly Place[],
  below: readonly Holding[],
): Generator<Piece> {
  yield* content
  for (const [at, { heading }] of parts.entries()) {
    yield heading
    yield* below[at]!.pieces
  }
}

/** The first pieces, as far as they tell what a section speaks of, and what is counted in them. */
function beginningOf(all: Iterable<Piece>): { pieces: Piece[]; counts: Counts[] } {
  const [pieces, counts]: [Piece[], Counts[]] = [[], []]
  let left = enough
  for (const piece of all) {
    if (left <= 0) break
    const text = textOf(piece)
    const isWhole = text.length <= left || left === enough
    pieces.push(piece)
    counts.push(isWhole ? countsOf(piece) : countsIn(text.slice(0, left)))
    left -= text.length + 1
  }
  return { pieces, counts }
}

function textOf(piece: Piece): string {
  return 'form' in piece ? piece.text : plain([piece])
}

// All labels of one long paragraph begin with it.
const countsOf = rememberedOf((piece: Piece) => countsIn(textOf(piece).slice(0, enough)))
