import type { Point, Position } from 'unist'
import type { Memo } from './memo.ts'
import { sharedBy } from './same.ts'
import { lineStart, locator } from './text.ts'

/**
 * Where what stood in one version of a document stands in the next: the same before what has changed, moved behind it.
 * Undefined is what the change has touched, or may have.
 */
export interface Change {
  /** How many characters a range of 0-based offsets, end excluded, has moved on. */
  shiftOf(start: number, end: number): number | undefined
  positionOf(position: Position): Position | undefined
}

/** What has changed from one version of a document to the next. */
export function changeOf(before: Memo, now: Memo): Change {
  const [old, text] = [before.near.text, now.near.text]
  const { start: from, end } = sharedBy(old, text)
  const to = old.length - end
  const right = text.length - old.length
  // Counted from a line that both begin alike: from the top, it would take as long as the document is.
  const base = lineStart(old, Math.max(0, from - 1))
  const endIn = (version: string, end: number) =>
    locator(version.slice(base, end + 1))(end - base, end - base).end
  const [oldEnd, newEnd] = [endIn(old, to), endIn(text, to + right)]
  const down = newEnd.line - oldEnd.line
  const lineEnd = to + (/[\r\n]|$/.exec(old.slice(to))?.index ?? 0)

  const moved = (point: Point): Point => ({
    line: point.line + down,
    column: point.offset! <= lineEnd ? point.column + newEnd.column - oldEnd.column : point.column,
    offset: point.offset! + right,
  })
  /** Which side a range stands on. Nobody can tell it of a mere place where something was put in. */
  const isBehind = (start: number, end: number): boolean | undefined => {
    if (start >= to && (start > from || end > start)) return true
    return end <= from && (end < to || start < end) ? false : undefined
  }
  return {
    shiftOf(start, end) {
      const behind = isBehind(start, end)
      return behind ? right : behind === undefined ? undefined : 0
    },
    positionOf(position) {
      const { start, end } = position
      const behind = isBehind(start.offset!, end.offset!)
      if (behind === undefined) return undefined
      return behind ? { start: moved(start), end: moved(end) } : position
    },
  }
}
