import { type Piece, pieceOf } from './piece.ts'

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

/** A reference means something where its definition may stand anywhere: pieces that hold such are parsed with it. */
export function resolved(pieces: readonly Piece[]): readonly Piece[] {
  const defined = new Set<string>()
  for (const piece of pieces) for (const label of piece.defined) defined.add(label)
  if (defined.size === 0) return pieces
  const now = [...defined].join('\n')
  // The same string as before, so that a look tells.
  if (now !== labels) labels = now
  const byFirstWord = new Map<string, string[]>()
  for (const label of defined) {
    const word = folded(/^\S*/.exec(label)![0])
    const others = byFirstWord.get(word)
    if (others) others.push(label)
    else byFirstWord.set(word, [label])
  }
  return pieces.map(piece => {
    if (!piece.source.includes('[') || piece.nodes[0]?.type === 'yaml') return piece
    const told = known.get(piece)
    if (told?.labels === labels) return told.piece
    const above = aboveOf(piece, byFirstWord)
    const same = told?.above === above ? told.piece : undefined
    const made =
      above === '' ? piece : (same ?? pieceOf(piece.source, piece.kind, { line: 0, offset: 0 }, above))
    known.set(piece, { labels, above, piece: made })
    return made
  })
}

/** What a label in brackets begins with; the marks of a quotation may stand in between. */
const firstWord = /\[(?:[\s>]*>)?\s*((?:\\[\s\S]|[^\s\][\\])*)/g
const firstWordOrMark = /\[\s*((?:\\[\s\S]|[^\s\][\\])*)/g

function aboveOf(
  { source, defined: own }: Piece,
  byFirstWord: ReadonlyMap<string, readonly string[]>,
): string {
  const held = folded(source)
  const words = new Set<string>()
  for (const pattern of [firstWord, firstWordOrMark])
    for (const { 1: word } of held.matchAll(pattern)) words.add(word!)
  const wanted = [...words].flatMap(word => byFirstWord.get(word) ?? [])
  // In one order, so that the same ones make the same lines.
  const others = [...new Set(wanted)].filter(label => !own.includes(label)).sort()
  return others.map(label => `[${label}]: #\n`).join('')
}

/** As micromark folds labels (`normalizeIdentifier`). */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase()
}
