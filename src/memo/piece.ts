import type { Code, Nodes } from 'mdast'
import type { Point } from 'unist'
import { type Excess, excessIn } from './limits.ts'
import { type Kind, parseAs } from './markdown.ts'
import type { Blocks, Place } from './plain/page.ts'
import { plainBlocks } from './plain/plain.ts'
import { frontMatterIn } from './plain/top.ts'
import { locator } from './text.ts'

declare module 'mdast' {
  interface CodeData {
    /** What the lines have too much of, where they are not parsed and stand as code. */
    excess?: Excess
  }
}

/** Some lines of a document, parsed by themselves; their points are told from the place that they stand at. */
export interface Piece extends Blocks {
  source: string
  kind: Kind
  /** What its definitions define. */
  defined: readonly string[]
  /** Whether nothing in it goes on in what follows. */
  isClosed: boolean
}

/**
 * Parses some lines by themselves.
 *
 * @param above definitions from elsewhere, a line each
 */
export function pieceOf(source: string, kind: Kind, place: Place, above = ''): Piece {
  const known = above === '' ? readOf(source, kind, place) : undefined
  if (known) return { ...known, source, kind, defined: [], isClosed: true }
  const excess = excessIn(source)
  return excess ? unread(source, kind, excess) : parsed(source, kind, above)
}

function readOf(source: string, kind: Kind, place: Place): Blocks | undefined {
  return kind === 'top' ? frontMatterIn(source) : plainBlocks(source, place, kind === 'flow')
}

function parsed(source: string, kind: Kind, above: string): Piece {
  const lead = above === '' ? '' : `${above}\n`
  const leadLines = lead.split('\n').length - 1
  const root = parseAs(kind, lead + source)
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
  const last = innermost(nodes.at(-1))
  const end = root.position!.end
  return {
    ...{ source, kind, nodes, points, defined },
    isClosed: isClosed(last, source, lead.length),
    lines: end.line - 1 - leadLines,
    rest: end.column - 1,
    line: leadLines,
    offset: lead.length,
  }
}

/** The last block in the last block: what may still be open where a piece ends. */
function innermost(block: Nodes | undefined): Nodes | undefined {
  const isContainer = block?.type === 'list' || block?.type === 'listItem' || block?.type === 'blockquote'
  return isContainer && block.children.length > 0 ? innermost(block.children.at(-1)) : block
}

/**
 * Whether nothing goes on in what follows: what is still open takes a blank line in, but for a line of HTML that ends
 * there, and below indented code the parser reads a quotation as if it interrupted something.
 */
function isClosed(last: Nodes | undefined, source: string, before: number): boolean {
  if (last?.type !== 'code' && last?.type !== 'html') return true
  const { start, end } = last.position!
  const isIndented = last.type === 'code' && /[ \t]/.test(source[start.offset! - before]!)
  return !isIndented && endsBlank.test(source.slice(end.offset! - before))
}

const endsBlank = /^[ \t]*(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/

/** Lines that would take forever to parse, as a block in which nothing is read. */
function unread(source: string, kind: Kind, excess: Excess): Piece {
  const { start, end } = locator(source)(0, source.length)
  const last = locator(source)(0, source.trimEnd().length).end
  const node: Code = {
    type: 'code',
    value: source.trimEnd(),
    position: { start, end: last },
    data: { excess },
  }
  return {
    ...{ source, kind, nodes: [node], points: [start, last], defined: [], isClosed: true },
    ...{ lines: end.line - 1, rest: end.column - 1, line: 0, offset: 0 },
  }
}
