import type { ElementContent } from 'hast'
import { s } from 'hastscript'
import type { TimeAxis } from './axis.ts'
import type { When } from './when.ts'
import { round, widthOf, wrapped } from './words.ts'

const labelSize = 11

/** Draws when something is, with what the author wrote beside it. */
export function mark(axis: TimeAxis, y: number, when: When, strong = false): ElementContent[] {
  const [from, to] = [axis.x(when.start, 0), axis.x(when.end, 1)]
  const [left, right] = when.kind === 'day' ? middle(axis.x(when.start), 7) : [from, Math.max(to, from + 8)]
  return [shape(when, y, left, right, axis, strong), ...label(axis, y, when, left, right, strong)]
}

function middle(x: number, half: number): [number, number] {
  return [x - half, x + half]
}

function shape(
  { kind, start }: When,
  y: number,
  left: number,
  right: number,
  axis: TimeAxis,
  strong: boolean,
): ElementContent {
  const className = [`memo-${kind}`, ...(strong ? ['memo-strong'] : [])]
  const points = (...xy: number[]) => xy.map(round).join(' ')
  if (kind === 'day') {
    const x = axis.x(start)
    return s('polygon', { points: points(x, y - 7, x + 7, y, x, y + 7, x - 7, y), className })
  }
  if (kind === 'from') {
    const tip = Math.min(left + 22, axis.right)
    return s('polygon', {
      points: points(left, y - 6, tip - 8, y - 6, tip, y, tip - 8, y + 6, left, y + 6),
      className,
    })
  }
  return s('rect', {
    x: round(left),
    y: y - 6,
    width: round(right - left),
    height: 12,
    rx: kind === 'within' ? 6 : 2,
    className,
  })
}

/** To the right where there is room, else to the left, else nowhere: the text says it as well. */
function label(
  axis: TimeAxis,
  y: number,
  when: When,
  left: number,
  right: number,
  strong: boolean,
): ElementContent[] {
  const end = when.kind === 'from' ? left + 22 : right
  const [roomRight, roomLeft] = [axis.right - end - 6, left - axis.left - 6]
  const wanted = widthOf(when.written, labelSize)
  const isRight = wanted <= roomRight || roomRight >= roomLeft
  const [text] = wrapped(when.written, isRight ? roomRight : roomLeft, labelSize, 1)
  if (!text || (text.endsWith('…') && text.length < 6)) return []
  return [
    s(
      'text',
      {
        x: round(isRight ? end + 6 : left - 6),
        y: y + 4,
        textAnchor: isRight ? 'start' : 'end',
        className: ['memo-date', ...(strong ? ['memo-bare'] : [])],
      },
      [...(text === when.written ? [] : [s('title', when.written)]), text],
    ),
  ]
}
