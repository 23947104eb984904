import { type Piece, pieceOf } from './piece.ts'

/** What a piece is where definitions stand above it. */
interface Told {
  above: string
  piece: Piece
}

const told = new WeakMap<Piece, Told>()
const folds = new WeakMap<Piece, string>()

/** A reference means something where its definition may stand anywhere: pieces that hold such are parsed with it. */
export function resolved(pieces: readonly Piece[]): readonly Piece[] {
  const defined = new Map<string, string>()
  for (const piece of pieces)
    for (const label of piece.defined) defined.set(label, folded(/^\S*/.exec(label)![0]))
  if (defined.size === 0) return pieces
  return pieces.map(piece => {
    if (!piece.source.includes('[') || piece.nodes[0]?.type === 'yaml') return piece
    const held = heldBy(piece)
    let above = ''
    for (const [label, begins] of defined)
      if (held.includes(begins) && !piece.defined.includes(label)) above += `[${label}]: #\n`
    return above === '' ? piece : toldOf(piece, above)
  })
}

function toldOf(piece: Piece, above: string): Piece {
  const known = told.get(piece)
  if (known?.above === above) return known.piece
  const made = pieceOf(piece.source, above, { line: 0, offset: 0 })
  told.set(piece, { above, piece: made })
  return made
}

function heldBy(piece: Piece): string {
  const known = folds.get(piece)
  if (known !== undefined) return known
  const held = folded(piece.source)
  folds.set(piece, held)
  return held
}

/** As micromark folds labels (`normalizeIdentifier`). */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase()
}
