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
  let tree: Root | undefined
  return text => {
    version = versionOf(text, version)
    tree = atOnce(joining(version, tree?.children))
    return tree
  }
}

/** Parses a text with a pause after each of its pieces. */
export function* parsing(text: string): Sliced<Root> {
  return yield* joining(yield* readingVersion(text))
}

/** @param last the blocks of the version before */
function* joining(version: Version, last: Root['children'] = []): Sliced<Root> {
  const { before, mayDefine, same, behind } = version
  const pieces = mayDefine ? yield* resolving(version.pieces) : version.pieces
  // What a definition reaches may stand anywhere.
  const [first, rest] = mayDefine ? [0, pieces.length] : [same, pieces.length - behind]
  for (let at = first; at < pieces.length; at += 1)
    moveTo(pieces[at]!, before.lines[at]!, before.characters[at]!)
  const kept = before.blocks.at(-1)! - before.blocks[rest]!
  return {
    type: 'root',
    children: last.slice(0, before.blocks[first]).concat(
      pieces.slice(first, rest).flatMap(({ nodes }) => nodes),
      kept === 0 ? [] : last.slice(-kept),
    ),
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: {
        line: before.lines.at(-1)! + 1,
        column: (pieces.at(-1)?.rest ?? 0) + 1,
        offset: before.characters.at(-1)!,
      },
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
