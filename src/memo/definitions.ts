import { type Piece, pieceOf } from './piece.ts'
import type { Sliced } from './slices.ts'

/** What a piece is where some labels are defined elsewhere. */
interface Told {
  /** All that is defined. */
  labels: string
  /** Those that it may refer to, a definition each. */
  above: string
  piece: Piece
}

const known = new WeakMap<Piece, Told>()

/** All that was defined when it was last asked. */
let labels = ''

/**
 * A reference means something where its definition may stand anywhere: pieces that hold such are parsed with it, with a
 * pause after each.
 */
export function* resolving(pieces: readonly Piece[]): Sliced<readonly Piece[]> {
  const defined = new Set<string>()
  for (const piece of pieces) for (const label of piece.defined) defined.add(label)
  if (defined.size === 0) return pieces
  const now = [...defined].join('\n')
  // The same string as before, so that a look tells.
  if (now !== labels) labels = now
  const all = labels
  const byKey = new Map<string, string[]>()
  for (const label of defined) {
    const others = byKey.get(keyOf(label))
    if (others) others.push(label)
    else byKey.set(keyOf(label), [label])
  }
  const made: Piece[] = []
  for (const piece of pieces) {
    const { told, isNew } = toldOf(piece, byKey, all)
    made.push(told)
    if (isNew) yield
  }
  return made
}

function toldOf(
  piece: Piece,
  byKey: ReadonlyMap<string, readonly string[]>,
  all: string,
): { told: Piece; isNew: boolean } {
  if (!piece.source.includes('[') || piece.nodes[0]?.type === 'yaml') return { told: piece, isNew: false }
  const told = known.get(piece)
  if (told?.labels === all) return { told: told.piece, isNew: false }
  const above = aboveOf(piece, byKey)
  const same = told?.above === above ? told.piece : undefined
  const made =
    above === '' ? piece : (same ?? pieceOf(piece.source, piece.kind, { line: 0, offset: 0 }, above))
  known.set(piece, { labels: all, above, piece: made })
  return { told: made, isNew: true }
}

/** What stands behind a bracket, up to the next: a label, or something that is defined nowhere. */
const bracketed = /\[((?:\\[\s\S]|[^[\]\\])*)/g

function aboveOf({ source, defined }: Piece, byKey: ReadonlyMap<string, readonly string[]>): string {
  const own = new Set(defined)
  const keys = new Set<string>()
  for (const { 1: label } of source.matchAll(bracketed)) keys.add(keyOf(label!))
  const wanted = [...keys].flatMap(key => byKey.get(key) ?? [])
  // In one order, so that the same ones make the same lines.
  const others = wanted.filter(label => !own.has(label)).sort()
  return others.map(label => `[${label}]: #\n`).join('')
}

/**
 * A label without its blanks, which a line may break at, and without the marks of quotations, which stand between its
 * lines; folded as micromark does it (`normalizeIdentifier`). One too many does no harm.
 */
function keyOf(label: string): string {
  return label
    .replace(/[\s>]+/g, '')
    .toLowerCase()
    .toUpperCase()
}
