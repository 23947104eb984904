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

/** A reference means something where its definition may stand anywhere: pieces that hold such are parsed with it. */
export function resolved(pieces: readonly Piece[]): readonly Piece[] {
  const defined = new Set<string>()
  for (const piece of pieces) for (const label of piece.defined) defined.add(label)
  if (defined.size === 0) return pieces
  const labels = [...defined].join('\n')
  return pieces.map(piece => {
    if (!piece.source.includes('[') || piece.nodes[0]?.type === 'yaml') return piece
    const told = known.get(piece)
    if (told?.labels === labels) return told.piece
    const above = aboveOf(piece, defined)
    const same = told?.above === above ? told.piece : undefined
    const made =
      above === '' ? piece : (same ?? pieceOf(piece.source, piece.kind, { line: 0, offset: 0 }, above))
    known.set(piece, { labels, above, piece: made })
    return made
  })
}

function aboveOf({ source, defined: own }: Piece, defined: ReadonlySet<string>): string {
  const held = folded(source)
  const wanted = [...defined].filter(
    label => !own.includes(label) && held.includes(folded(/^\S*/.exec(label)![0])),
  )
  return wanted.map(label => `[${label}]: #\n`).join('')
}

/** As micromark folds labels (`normalizeIdentifier`). */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase()
}
