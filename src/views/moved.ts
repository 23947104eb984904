/** A place in a document as editors count: both 0-based. */
export interface Point {
  line: number
  character: number
}

/** From one place to another, its end excluded. */
export interface Span {
  start: Point
  end: Point
}

/** What replaced the text of a span. */
export interface Change {
  range: Span
  text: string
}

/**
 * Where a span of text stands after some changes; undefined where one of them touched the text itself.
 *
 * @param changes each in the places of the text that the ones before it have left.
 */
export function moved({ start, end }: Span, changes: readonly Change[]): Span | undefined {
  let now: Span = { start, end }
  for (const { range, text } of changes) {
    if (order(range.start, now.end) >= 0) continue
    if (order(range.end, now.start) > 0) return undefined
    const lines = text.split(/\r\n|\r|\n/)
    now = { start: shifted(now.start, range, lines), end: shifted(now.end, range, lines) }
  }
  return now
}

function shifted(point: Point, { start, end }: Span, lines: readonly string[]): Point {
  const line = point.line + lines.length - 1 - (end.line - start.line)
  if (point.line !== end.line) return { line, character: point.character }
  const before = lines.length === 1 ? start.character : 0
  return { line, character: point.character - end.character + before + lines.at(-1)!.length }
}

function order(a: Point, b: Point): number {
  return a.line - b.line || a.character - b.character
}
