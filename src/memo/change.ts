import type { Point, Position } from 'unist'
import type { Memo } from './memo.ts'
import { sameAtEnd, sameAtStart } from './same.ts'

/**
 * Where what stood in one version of a document stands in the next: the same before what has changed, moved behind it.
 * Undefined is what the change has touched, or may have.
 */
export interface Change {
  /** Moves a range of 0-based offsets, end excluded. */
  rangeOf(start: number, end: number): readonly [start: number, end: number] | undefined
  positionOf(position: Position): Position | undefined
}

/** What has changed from one version of a document to the next. */
export function changeOf(before: Memo, now: Memo): Change {
  const [old, text] = [before.near.text, now.near.text]
  const from = sameAtStart(old, text)
  const behind = sameAtEnd(old, text, from)
  const to = old.length - behind
  const right = text.length - old.length
  const { end: oldEnd } = before.locate(to, to)
  const { end: newEnd } = now.locate(to + right, to + right)
  const down = newEnd.line - oldEnd.line

  const moved = (point: Point): Point => ({
    line: point.line + down,
    column: point.line === oldEnd.line ? point.column + newEnd.column - oldEnd.column : point.column,
    offset: point.offset! + right,
  })
  /** Which side a range stands on. Nobody can tell it of a mere place where something was put in. */
  const isBehind = (start: number, end: number): boolean | undefined => {
    if (start >= to && (start > from || end > start)) return true
    return end <= from && (end < to || start < end) ? false : undefined
  }
  return {
    rangeOf(start, end) {
      const behind = isBehind(start, end)
      return behind === undefined ? undefined : behind ? [start + right, end + right] : [start, end]
    },
    positionOf(position) {
      const { start, end } = position
      const behind = isBehind(start.offset!, end.offset!)
      if (behind === undefined) return undefined
      return behind ? { start: moved(start), end: moved(end) } : position
    },
  }
}
