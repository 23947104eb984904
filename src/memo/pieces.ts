import { cutAfter } from './cuts.ts'
import { type Above, type Piece, pieceOf, theTop } from './piece.ts'
import type { Place } from './plain-page.ts'
import { frontMatterEnd, opensFrontMatter } from './plain-top.ts'
import { sameAtEnd, sameAtStart } from './same.ts'

/** A version of a document, in pieces from its first character to its last. */
export interface Version {
  text: string
  pieces: readonly Piece[]
}

/**
 * Cuts a text into pieces, each as short as can be. Where a piece ends, it tells by itself and by the line below it: so
 * those that stand before and behind what has changed are those of the version before.
 */
export function piecesOf(text: string, before: Version): Piece[] {
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
    else add(pieceAt(text, place, changed))
  }
  return pieces
}

function pieceAt(text: string, { line, offset }: Place, known: Shelf): Piece {
  const take = (end: number, above: Above) => {
    const source = text.slice(offset, end)
    return known.take(source, above) ?? pieceOf(source, above, { line, offset })
  }
  if (offset === 0 && opensFrontMatter(text)) {
    const end = frontMatterEnd(text)
    // Front matter that is never closed is none, yet the parser sees no list and no quotation below it. And it drops a
    // byte-order mark that a piece begins with.
    return take(end === 0 || text[end] === '\uFEFF' ? text.length : end, theTop)
  }
  let end = cutAfter(text, offset)
  let piece = take(end, '')
  // What stays open takes in more and more, so that a document that is one block is not read again and again.
  for (let step = 1; !piece.isClosed && end < text.length; step *= 2) {
    for (let cuts = 0; cuts < step && end < text.length; cuts += 1) end = cutAfter(text, end)
    piece = take(end, '')
  }
  return piece
}

/** Pieces by their text and by what stands above them. A text may occur more than once. */
class Shelf {
  readonly #pieces = new Map<string, Piece[]>()

  put(piece: Piece): void {
    const same = this.#pieces.get(piece.source)
    if (same) same.push(piece)
    else this.#pieces.set(piece.source, [piece])
  }

  take(source: string, above: Above): Piece | undefined {
    const same = this.#pieces.get(source)
    const found = same?.findIndex(piece => piece.above === above) ?? -1
    return found < 0 ? undefined : same!.splice(found, 1)[0]
  }
}
