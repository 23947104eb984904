import { cutAfter } from './cuts.ts'
import type { Kind } from './markdown.ts'
import { type Piece, pieceOf } from './piece.ts'
import type { Place } from './plain/page.ts'
import { frontMatterEnd, staysOpen } from './plain/top.ts'
import { sharedBy } from './same.ts'
import { firstWhere } from './search.ts'
import { atOnce, type Sliced } from './slices.ts'

/** A version of a document, in pieces from its first character to its last. */
export interface Version {
  text: string
  /** How its pieces are read. */
  kind: Kind
  pieces: readonly Piece[]
  /** For each piece, and for the end of the text: how much stands before it. */
  before: { lines: readonly number[]; characters: readonly number[]; blocks: readonly number[] }
  /** How many pieces at its start and at its end are those of the version before. */
  same: number
  behind: number
  /** Whether a piece of it may define something; false where none does. */
  mayDefine: boolean
}

const nothing: Version = {
  ...{ text: '', kind: 'usual', pieces: [], same: 0, behind: 0, mayDefine: false },
  before: { lines: [0], characters: [0], blocks: [0] },
}

/**
 * Cuts a text into pieces, each as short as can be, and takes over what did not change since the version before. Where a
 * piece ends, it tells by itself and by the line below it: so those that stand before and behind what has changed are
 * those of the version before.
 */
export function versionOf(text: string, last?: Version): Version {
  return atOnce(readingVersion(text, last))
}

/** The same, with a pause after each piece that is read. */
export function* readingVersion(text: string, last = nothing): Sliced<Version> {
  const kind = staysOpen(text) ? 'flow' : 'usual'
  const old = last.kind === kind ? last : nothing
  const shared = sharedBy(old.text, text)
  const end = text.length - shared.end
  // The line below a piece may go on at the end of the text.
  const reached = firstWhere(old.before.characters, offset => offset > shared.start)
  const same = Math.max(0, Math.min(reached, old.pieces.length) - 2)
  const pieces = old.pieces.slice(0, same)
  const [lines, characters, blocks] = [
    old.before.lines.slice(0, same),
    old.before.characters.slice(0, same),
    old.before.blocks.slice(0, same),
  ]
  const place = { line: old.before.lines[same]!, offset: old.before.characters[same]! }
  let count = old.before.blocks[same]!
  let { mayDefine } = old

  const changed = new Shelf()
  const shift = text.length - old.text.length
  const startOf = (at: number) => old.before.characters[at]! + shift
  let next = same
  for (; next < old.pieces.length && startOf(next) < end; next += 1) changed.put(old.pieces[next]!)
  while (place.offset < text.length) {
    while (next < old.pieces.length && startOf(next) < place.offset) next += 1
    // What stands on top is read in its own way.
    const mayFollow = shift === 0 || (place.offset > 0 && startOf(next) > shift)
    if (mayFollow && next < old.pieces.length && startOf(next) === place.offset) break
    const piece = pieceAt(text, place, kind, changed)
    pieces.push(piece)
    lines.push(place.line)
    characters.push(place.offset)
    blocks.push(count)
    place.line += piece.lines
    place.offset += piece.source.length
    count += piece.nodes.length
    mayDefine ||= piece.defined.length > 0
    yield
  }
  const rest = place.offset < text.length ? next : old.pieces.length
  const behind = (figures: readonly number[], now: number) =>
    figures.slice(rest).map(figure => figure + now - figures[rest]!)
  return {
    ...{ text, kind, pieces: pieces.concat(old.pieces.slice(rest)) },
    before: {
      lines: lines.concat(behind(old.before.lines, place.line)),
      characters: characters.concat(behind(old.before.characters, place.offset)),
      blocks: blocks.concat(behind(old.before.blocks, count)),
    },
    ...{ same, behind: old.pieces.length - rest, mayDefine },
  }
}

function pieceAt(text: string, { line, offset }: Place, kind: Kind, known: Shelf): Piece {
  const take = (end: number, as: Kind) => {
    const source = text.slice(offset, end)
    return known.take(source, as) ?? pieceOf(apart(source), as, { line, offset })
  }
  const top = offset === 0 ? frontMatterEnd(text) : 0
  // The parser drops a byte-order mark that a piece begins with.
  if (top > 0) return take(text[top] === '\uFEFF' ? text.length : top, 'top')
  let end = cutAfter(text, offset)
  let piece = take(end, kind)
  // What stays open takes in more and more, so that a document that is one block is not read again and again.
  for (let step = 1; !piece.isClosed && end < text.length; step *= 2) {
    for (let cuts = 0; cuts < step && end < text.length; cuts += 1) end = cutAfter(text, end)
    piece = take(end, kind)
  }
  return piece
}

/** A copy that does not keep the whole text of its version in memory. */
function apart(source: string): string {
  return ` ${source}`.slice(1)
}

/** Pieces by their text and by how they are read. A text may occur more than once. */
class Shelf {
  readonly #pieces = new Map<string, Piece[]>()

  put(piece: Piece): void {
    const same = this.#pieces.get(piece.source)
    if (same) same.push(piece)
    else this.#pieces.set(piece.source, [piece])
  }

  take(source: string, kind: Kind): Piece | undefined {
    const same = this.#pieces.get(source)
    const found = same?.findIndex(piece => piece.kind === kind) ?? -1
    return found < 0 ? undefined : same!.splice(found, 1)[0]
  }
}
