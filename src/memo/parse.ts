import type { Root } from 'mdast'
import { resolving } from './definitions.ts'
import type { Piece } from './piece.ts'
import { readingVersion, type Version, versionOf } from './pieces.ts'
import { atOnce, type Sliced } from './slices.ts'

/**
 * Parses Markdown with front matter and tables.
 *
 * @param text Markdown without a byte-order mark ({@link withoutMark}): with one, every offset would be one short.
 * @returns mdast; positions are unist's (1-based line and column, 0-based offset, in UTF-16 code units).
 */
export function parse(text: string): Root {
  return parser()(text)
}

/**
 * Makes a function that parses the versions of one document, and of each version only what has changed: the text is
 * cut where nothing can reach across ({@link cutAfter}), and a piece that stood in the version before is taken from
 * there, its positions moved. The tree is the one that a parse of the whole gives. It is good until the next call,
 * which takes its nodes over.
 */
export function parser(): (text: string) => Root {
  let version: Version | undefined
  return text => {
    version = versionOf(text, version)
    return joined(atOnce(resolving(version.pieces)))
  }
}

/** Parses a text with a pause after each of its pieces. */
export function* parsing(text: string): Sliced<Root> {
  const { pieces } = yield* readingVersion(text)
  return joined(yield* resolving(pieces))
}

function joined(pieces: readonly Piece[]): Root {
  const children: Root['children'] = []
  let [line, offset, rest] = [0, 0, 0]
  for (const piece of pieces) {
    moveTo(piece, line, offset)
    // Not by spreading, which has a limit.
    for (const node of piece.nodes) children.push(node)
    line += piece.lines
    offset += piece.source.length
    rest = piece.rest
  }
  return {
    type: 'root',
    children,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: line + 1, column: rest + 1, offset },
    },
  }
}

function moveTo(piece: Piece, line: number, offset: number): void {
  const [down, right] = [line - piece.line, offset - piece.offset]
  if (down === 0 && right === 0) return
  for (const point of piece.points) {
    point.line += down
    point.offset! += right
  }
  piece.line = line
  piece.offset = offset
}

/** Takes away a leading byte-order mark, as an editor does when it opens a file. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
