import * as l10n from '@vscode/l10n'
import type { ElementContent } from 'hast'
import { s } from 'hastscript'
import type { TimeAxis } from './axis.ts'
import { mark } from './mark.ts'
import { width } from './picture.ts'
import type { When } from './when.ts'
import { lineHeight, round, wrapped, written } from './words.ts'

/** Where the costs stand, and where the axis begins. */
export const costAt = 178
export const laneAt = 352
const size = 12.5
const small = 11

/** What is drawn of one option. */
export interface Row {
  name: string
  cost: string
  delivery: string
  /** When it delivers, or why that cannot be drawn; then its words stand there. */
  when: When | string
  isRecommended: boolean
  height: number
}

/** Reckons how high the row of an option is. */
export function rowOf(option: Omit<Row, 'height'>): Row {
  const { name, cost, delivery, when, isRecommended } = option
  const left =
    linesOf(name, costAt - 24, size).length * lineHeight(size) + (isRecommended ? lineHeight(small) : 0)
  const middle = linesOf(cost, laneAt - costAt - 16, small).length * lineHeight(small)
  const right =
    typeof when !== 'string' ? 0 : linesOf(delivery, width - laneAt - 76, small).length * lineHeight(small)
  return { ...option, height: Math.max(left, middle, right, 20) + 14 }
}

function linesOf(text: string, room: number, letters: number): string[] {
  return text === '' ? [] : wrapped(text, room, letters, 3)
}

/** Draws a row in two layers: what lies behind the lines of the axis, and what lies before them. */
export function drawRow(
  row: Row,
  y: number,
  axis: TimeAxis,
  undatedAt: number,
): { behind: ElementContent[]; front: ElementContent[] } {
  const { name, cost, delivery, when, isRecommended, height } = row
  const centre = y + height / 2
  const block = (x: number, text: string, room: number, letters: number, className: string, more = 0) => {
    const lines = linesOf(text, room, letters)
    const start = centre - ((lines.length - 1) * lineHeight(letters) + more) / 2
    return written(x, start, { lines, whole: text, size: letters, className })
  }
  const more = isRecommended ? lineHeight(small) : 0
  const names = linesOf(name, costAt - 24, size)
  const below = centre + ((names.length - 1) * lineHeight(size) - more) / 2 + lineHeight(size)
  return {
    behind: [
      ...(isRecommended
        ? [s('rect', { x: 0, y: round(y), width, height: round(height), className: ['memo-recommended'] })]
        : []),
      s('line', { x1: 0, x2: width, y1: round(y), y2: round(y), className: ['memo-rule'] }),
    ],
    front: [
      ...block(8, name, costAt - 24, size, isRecommended ? 'memo-name-strong' : 'memo-name', more),
      ...(isRecommended
        ? written(8, below, {
            lines: [l10n.t('★ recommended')],
            whole: l10n.t('★ recommended'),
            size: small,
            className: 'memo-star',
          })
        : []),
      ...block(costAt, cost, laneAt - costAt - 16, small, 'memo-text'),
      ...(typeof when !== 'string'
        ? mark(axis, Math.round(centre), when, isRecommended)
        : block(undatedAt, delivery, width - laneAt - 76, small, 'memo-undated')),
    ],
  }
}
