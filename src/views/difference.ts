import type { Edit } from '../lint/rule.ts'
import { sameAtEnd, sameAtStart } from '../memo/same.ts'

/**
 * The one edit that makes a text another: what lies between the parts that both share at their start and end, so that
 * the cursor can stay. It never begins or ends within a surrogate pair: there an editor moves it, and the text with it.
 */
export function difference(before: string, after: string): Edit {
  let start = sameAtStart(before, after)
  if (isHigh(before, start - 1)) start -= 1
  let tail = sameAtEnd(before, after, start)
  if (tail > 0 && isLow(before, before.length - tail)) tail -= 1
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}

function isHigh(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]/.test(text.charAt(at))
}

function isLow(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at))
}
