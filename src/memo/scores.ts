import type { Table, TableCell } from 'mdast'
import { rememberedOf } from './remember.ts'
import { plain } from './text.ts'

/** One option of a scoring table. */
export interface Scored {
  name: string
  total: number
  cell: TableCell
  /** What its scores and weights come to by the way in which the table is added up. */
  expected: number
}

const totalling =
  /\b(?:totals?|sum|weighted (?:score|result|average)|overall(?: score)?|final score)\b|^(?:score|result)$/i
const weighing = /\bweight(?:s|ing|ings)?\b/i

/**
 * The totals of a table that scores options by weighted criteria, and what they should be; undefined where
 * it is no such table, or nobody can tell how it is added up because not one total comes out.
 */
export const scoresIn = rememberedOf((table: Table): Scored[] | undefined => {
  const rows = table.children.map(({ children }) => children)
  return scoresOf(rows) ?? scoresOf(turned(rows))
})

/** The criteria in the rows, the options in the columns, the totals in the last row. */
function scoresOf(rows: readonly (readonly (TableCell | undefined)[])[]): Scored[] | undefined {
  const [header, ...others] = rows
  const last = others.at(-1)
  if (!header || !last || others.length < 3 || !totalling.test(textOf(last[0]))) return undefined
  const criteria = others.slice(0, -1)
  const weightColumn = header.findIndex(cell => weighing.test(textOf(cell)))
  const weights = criteria.map(row =>
    weightColumn > 0 ? numberIn(row[weightColumn]) : weightIn(textOf(row[0])),
  )
  const weighted = weights.filter(weight => weight !== undefined)
  if (weighted.length !== criteria.length) return undefined
  const all = weighted.reduce((sum, weight) => sum + weight, 0)
  const options = header.flatMap((head, column) => {
    const cell = last[column]
    const total = numberIn(cell)
    const scores = criteria.map(row => numberIn(row[column]))
    if (column === 0 || column === weightColumn || !cell || total === undefined) return []
    if (scores.some(score => score === undefined)) return []
    const raw = scores.reduce<number>((sum, score, index) => sum + score! * weighted[index]!, 0)
    const plainSum = scores.reduce<number>((sum, score) => sum + score!, 0)
    return [{ name: textOf(head), total, cell, ways: [raw, raw / all, raw / 100, raw / 10, plainSum] }]
  })
  const fits = (total: number, expected: number) =>
    Math.abs(total - expected) <= Math.abs(expected) / 100 + 0.005
  const hits = [0, 1, 2, 3, 4].map(way => options.filter(({ total, ways }) => fits(total, ways[way]!)).length)
  const most = Math.max(...hits)
  if (options.length < 2 || most === 0) return undefined
  const way = hits.indexOf(most)
  return options.map(({ ways, ...option }) => {
    const expected = ways[way]!
    return { ...option, expected: fits(option.total, expected) ? option.total : expected }
  })
}

function turned(rows: readonly (readonly TableCell[])[]): (TableCell | undefined)[][] {
  return (rows[0] ?? []).map((_, column) => rows.map(row => row[column]))
}

function textOf(cell: TableCell | undefined): string {
  return cell ? plain([cell]) : ''
}

/** “Cost (30%)”, “Fit ×2”: a weight that stands beside the name of its criterion. */
function weightIn(name: string): number | undefined {
  const found = /\((?:weight:?\s*)?(\d+(?:[.,]\d+)?)\s*%?\)|[×x*]\s*(\d+(?:[.,]\d+)?)\)?$/i.exec(name)
  return found ? Number((found[1] ?? found[2])!.replace(',', '.')) : undefined
}

/** The one number of a cell; “4 of 5” and “4/5” are four. */
function numberIn(cell: TableCell | undefined): number | undefined {
  const text = textOf(cell)
    .replace(/(\d)\s*(?:\/|of)\s*\d+(?:[.,]\d+)?$/, '$1')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
  const found = /^[^\d\p{L}-]*(-?\d+(?:[.,]\d+)?)(?:\s*(?:%|points?|pts?\.?))?\W*$/u.exec(text)
  return found ? Number(found[1]!.replace(',', '.')) : undefined
}
