import type { Code, Nodes, Root } from 'mdast'
import type { Point } from 'unist'
import { type Cut, cutsIn } from './cuts.ts'
import { type Excess, excessIn } from './limits.ts'
import { blocks, whole } from './markdown.ts'
import { locator } from './text.ts'

declare module 'mdast' {
  interface CodeData {
    /** What the lines have too much of, where they are not parsed and stand as code. */
    excess?: Excess
  }
}

/** Some lines of a document, parsed by themselves. */
export interface Piece {
  source: string
  nodes: Root['children']
  /** Every start and end in the nodes: all move together. */
  points: Point[]
  /** What its definitions define. */
  defined: string[]
  /** Whether nothing in it goes on below a blank line. */
  isClosed: boolean
  /** How many line ends it holds, and how many characters follow the last. */
  lines: number
  rest: number
  /** Where its points are told from: 0-based. */
  line: number
  offset: number
}

/** What stands above a piece when it is parsed: definitions from elsewhere, a line each, or {@link theTop}. */
type Above = string

/** Stands above what begins the document, where front matter may be. */
const theTop = 'the top'

/** Gives the piece of a text: a known one or a new one. */
export type Take = (source: string, above: Above) => Piece

/** Pieces by their text and by what stands above them. A text may occur more than once. */
export class Shelf {
  readonly #pieces = new Map<Above, Map<string, Piece[]>>()

  put(piece: Piece, source: string, above: Above): void {
    const here = this.#pieces.get(above) ?? new Map<string, Piece[]>()
    this.#pieces.set(above, here)
    const same = here.get(source)
    if (same) same.push(piece)
    else here.set(source, [piece])
  }

  take(source: string, above: Above): Piece | undefined {
    return this.#pieces.get(above)?.get(source)?.pop()
  }
}

/**
 * Characters from which on a piece ends before a heading, or at any cut. The fewer it holds, the less a keystroke parses
 * anew; with fewer than these, the start of each parse tells in the time of all (measured on memos of one page).
 */
const enough = { beforeHeading: 300, anywhere: 1000 }

/** Cuts a text into pieces, from its first character to its last. */
export function piecesOf(text: string, take: Take): Piece[] {
  const top = frontMatterEnd(text)
  // Front matter that is never closed is none, yet the parser sees no list and no quotation below it.
  if (top === 0 && opening.test(text)) return [take(text, theTop)]
  const pieces = top > 0 ? [take(text.slice(0, top), theTop)] : []
  const ends = cutsIn(text, top)
  let next = 0
  for (let start = top; start < text.length; ) {
    const nearest = next
    while (ends[next] && !isFarEnough(ends[next]!, start)) next += 1
    let piece = take(text.slice(start, ends[next]?.offset), '')
    if (isUnread(piece) && nearest < next) {
      // What stands beside the lines that cannot be read is read all the same.
      next = nearest
      piece = take(text.slice(start, ends[next]?.offset), '')
    }
    // What stays open takes in more and more, so that a document that is one block is not read again and again.
    for (let step = 1; !piece.isClosed && next < ends.length; step *= 2) {
      next += step
      piece = take(text.slice(start, ends[next]?.offset), '')
    }
    pieces.push(piece)
    start += piece.source.length
    next += 1
  }
  return pieces
}

function isFarEnough({ offset, isHeading }: Cut, start: number): boolean {
  return offset - start >= (isHeading ? enough.beforeHeading : enough.anywhere)
}

const opening = /^---[ \t]*(?:\r\n|[\r\n])/
const closing = /(?:\r\n|[\r\n])---[ \t]*(?:\r\n|[\r\n]|$)/g

/** 0-based offset of the line below front matter; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const first = opening.exec(text)
  if (!first) return 0
  // The end of the first line may be the one that the closing fence stands below.
  closing.lastIndex = 3
  return closing.test(text) ? closing.lastIndex : 0
}

/** A reference means something where its definition may stand anywhere: pieces that hold such are parsed with it. */
export function resolved(pieces: readonly Piece[], take: Take): readonly Piece[] {
  const defined = new Set(pieces.flatMap(piece => piece.defined))
  if (defined.size === 0) return pieces
  return pieces.map(piece => {
    if (!piece.source.includes('[') || piece.nodes[0]?.type === 'yaml') return piece
    const held = folded(piece.source)
    const wanted = [...defined].filter(
      label => !piece.defined.includes(label) && held.includes(folded(/^\S*/.exec(label)![0])),
    )
    return wanted.length === 0 ? piece : take(piece.source, wanted.map(label => `[${label}]: #\n`).join(''))
  })
}

/** As micromark folds labels (`normalizeIdentifier`). */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase()
}

/** Lines that would take forever to parse, as a block in which nothing is read. */
function unread(source: string, excess: Excess): Piece {
  const { start, end } = locator(source)(0, source.length)
  const last = locator(source)(0, source.trimEnd().length).end
  const node: Code = {
    type: 'code',
    value: source.trimEnd(),
    position: { start, end: last },
    data: { excess },
  }
  return {
    ...{ source, nodes: [node], points: [start, last], defined: [], isClosed: true },
    ...{ lines: end.line - 1, rest: end.column - 1, line: 0, offset: 0 },
  }
}

function isUnread({ nodes: [first] }: Piece): boolean {
  return first?.type === 'code' && first.data?.excess !== undefined
}

/** Parses some lines by themselves. */
export function pieceOf(source: string, above: Above): Piece {
  const isTop = above === theTop
  const excess = isTop && frontMatterEnd(source) > 0 ? undefined : excessIn(source)
  if (excess) return unread(source, excess)
  const lead = isTop || above === '' ? '' : `${above}\n`
  const leadLines = lead.split('\n').length - 1
  const root = (isTop ? whole : blocks).parse(lead + source)
  // A line for each definition, and a blank one.
  const nodes = root.children.slice(Math.max(0, leadLines - 1))
  const points: Point[] = []
  const defined: string[] = []
  const collect = (node: Nodes) => {
    points.push(node.position!.start, node.position!.end)
    if (node.type === 'definition') defined.push(node.identifier)
    if ('children' in node) node.children.forEach(collect)
  }
  nodes.forEach(collect)
  const last = nodes.at(-1)
  const mayStayOpen = last?.type === 'code' || last?.type === 'html'
  const end = root.position!.end
  return {
    source,
    nodes,
    points,
    defined,
    isClosed: !mayStayOpen || last.position!.end.offset! - lead.length <= source.trimEnd().length,
    lines: end.line - 1 - leadLines,
    rest: end.column - 1,
    line: leadLines,
    offset: lead.length,
  }
}
