import { cutAfter } from './cuts.ts'
import type { Kind } from './markdown.ts'
import { type Piece, pieceOf } from './piece.ts'
import type { Place } from './plain/page.ts'
import { frontMatterEnd, staysOpen } from './plain/top.ts'
import { sameAtEnd, sameAtStart } from './same.ts'
import { atOnce, type Sliced } from './slices.ts'

/** A version of a document, in pieces from its first character to its last. */
export interface Version {
  text: string
  /** How its pieces are read. */
  kind: Kind
  pieces: readonly Piece[]
}

const nothing: Version = { text: '', kind: 'usual', pieces: [] }

/** Cuts a text into pieces, each as short as can be, and takes over what did not change since the version before. */
export function versionOf(text: string, before?: Version): Version {
  return atOnce(readingVersion(text, before))
}

/** The same, with a pause after each piece that is read. */
export function* readingVersion(text: string, before = nothing): Sliced<Version> {
  const kind = staysOpen(text) ? 'flow' : 'usual'
  return { text, kind, pieces: yield* readingPieces(text, kind, before.kind === kind ? before : nothing) }
}

/**
 * Where a piece ends, it tells by itself and by the line below it: so those that stand before and behind what has
 * changed are those of the version before.
 */
function* readingPieces(text: string, kind: Kind, before: Version): Sliced<Piece[]> {
  const same = sameAtStart(before.text, text)
  const end = text.length - sameAtEnd(before.text, text, same)
  const pieces: Piece[] = []
  const place = { line: 0, offset: 0 }
  const add = (piece: Piece) => {
    pieces.push(piece)
    place.line += piece.lines
    place.offset += piece.source.length
  }

  const old = before.pieces
  // The line below a piece may go on at the end of the text.
  for (let at = 0; at + 2 < old.length; at += 1) {
    if (place.offset + old[at]!.source.length + old[at + 1]!.source.length > same) break
    add(old[at]!)
  }

  const changed = new Shelf()
  const shift = text.length - before.text.length
  let next = pieces.length
  let nextStart = place.offset + shift
  const pass = () => {
    nextStart += old[next]!.source.length
    next += 1
  }
  for (; nextStart < end; pass()) changed.put(old[next]!)
  while (place.offset < text.length) {
    while (nextStart < place.offset) pass()
    // What stands on top is read in its own way.
    const mayFollow = shift === 0 || (place.offset > 0 && nextStart > shift)
    if (mayFollow && nextStart === place.offset) for (; next < old.length; pass()) add(old[next]!)
    else {
      add(pieceAt(text, place, kind, changed))
      yield
    }
  }
  return pieces
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
