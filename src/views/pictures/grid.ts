import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Entry } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { cellIn } from './columns.ts'
import { round } from './words.ts'

/** A grid of cells, in which numbers stand. */
export interface Grid {
  across: { name: string; steps: readonly string[] }
  up: { name: string; steps: readonly string[] }
  /** 0-based steps, and the number that stands there. */
  places: readonly { across: number; up: number; name: string; label: string }[]
  /** Whether up and to the right is worse. */
  heated: boolean
}

const left = 78
const top = 22
const radius = 11
const gap = 25

/** The width of a grid with its labels. */
export const gridWidth = 400

/** Draws a grid; each number stands in its cell, with its name in a tooltip. */
export function drawGrid({ across, up, places, heated }: Grid): {
  height: number
  drawing: ElementContent[]
} {
  const cellWidth = (gridWidth - left - 2) / across.steps.length
  const perRow = Math.max(1, Math.floor((cellWidth - 8) / gap))
  const cells = new Map<string, number[]>()
  for (const [index, place] of places.entries()) {
    const key = `${place.across} ${place.up}`
    cells.set(key, [...(cells.get(key) ?? []), index])
  }
  const fullest = Math.max(...[...cells.values()].map(({ length }) => Math.ceil(length / perRow)))
  const cellHeight = Math.max(across.steps.length > 3 ? 44 : 58, fullest * gap + 12)
  const bottom = top + cellHeight * up.steps.length
  const drawing: ElementContent[] = [
    s('text', { x: 0, y: 12, className: ['memo-axis'] }, `↑ ${up.name}`),
    s(
      'text',
      { x: gridWidth - 2, y: bottom + 36, textAnchor: 'end', className: ['memo-axis'] },
      `${across.name} →`,
    ),
  ]
  for (const [row, label] of up.steps.entries()) {
    const y = bottom - (row + 1) * cellHeight
    drawing.push(
      s(
        'text',
        { x: left - 8, y: y + cellHeight / 2 + 4, textAnchor: 'end', className: ['memo-tick'] },
        label,
      ),
    )
    for (const column of across.steps.keys()) {
      const x = left + column * cellWidth
      const heat = heated ? heatOf(column / (across.steps.length - 1), row / (up.steps.length - 1)) : 0
      drawing.push(
        s('rect', {
          x: round(x + 1),
          y: round(y + 1),
          width: round(cellWidth - 2),
          height: round(cellHeight - 2),
          rx: 3,
          className: [`memo-heat-${heat}`],
        }),
      )
      const numbers = cells.get(`${column} ${row}`) ?? []
      const rows = Math.ceil(numbers.length / perRow)
      for (const [at, index] of numbers.entries()) {
        const line = Math.floor(at / perRow)
        const inLine = Math.min(perRow, numbers.length - line * perRow)
        drawing.push(
          numbered(
            places[index]!.label,
            x + cellWidth / 2 + ((at % perRow) - (inLine - 1) / 2) * gap,
            y + cellHeight / 2 + (line - (rows - 1) / 2) * gap,
            places[index]!.name,
          ),
        )
      }
    }
  }
  for (const [column, label] of across.steps.entries())
    drawing.push(
      s(
        'text',
        {
          x: round(left + (column + 0.5) * cellWidth),
          y: bottom + 17,
          textAnchor: 'middle',
          className: ['memo-tick'],
        },
        label,
      ),
    )
  return { height: bottom + 42, drawing }
}

/** The legend of a grid: each number with its name, and what the author says of both levels. */
export function legendFor(entries: readonly { label: string; name: string; levels: string }[]): Element {
  return h(
    'dl',
    entries.flatMap(({ label, name, levels }) => [
      h('dt', label),
      h('dd', [name, h('span', { className: ['memo-quiet'] }, levels)]),
    ]),
  )
}

/** What entries are called in a grid: by the author’s own numbers, else by their place in the list. */
export function labelsOf(memo: Memo, entries: readonly Entry[]): Map<Entry, string> {
  const own = entries.map(entry => cellIn(memo, entry, /^(?:#|no\.?|nr\.?|id|number)$/i) ?? '')
  const isUsable = own.every(label => /^\S{1,4}$/.test(label)) && new Set(own).size === own.length
  return new Map(entries.map((entry, index) => [entry, isUsable ? own[index]! : String(index + 1)]))
}

/** 1 for the least of both to 5 for the most of both. */
function heatOf(across: number, up: number): number {
  return 1 + Math.round((across + up) * 2)
}

function numbered(label: string, x: number, y: number, name: string): ElementContent {
  return s('g', [
    s('title', `${label} ${name}`),
    s('circle', { cx: round(x), cy: round(y), r: radius, className: ['memo-dot'] }),
    s(
      'text',
      {
        x: round(x),
        y: round(y + 4),
        textAnchor: 'middle',
        className: [label.length > 2 ? 'memo-number-long' : 'memo-number'],
      },
      label,
    ),
  ])
}
