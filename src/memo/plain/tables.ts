import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import { type Block, doubt, type Line, type Page } from './page.ts'
import { phrasingOf } from './words.ts'

/** Tells whether a line may part the head of a table from its body. */
export function isDelimiterRow(page: Page, { start, end }: Line): boolean {
  return page.match(delimiters, start, end) !== undefined
}

const delimiters = /[ |:]*-[ |:-]*(?=[\r\n]|$)/y

/**
 * Reads a table whose lines all begin with a bar.
 *
 * Source: GitHub Flavored Markdown, section 4.10 (tables).
 */
export function tableIn(page: Page, lines: readonly Line[], at: number): Block<Table> {
  const align = alignOf(page, lines[at + 1]!)
  const head = rowOf(page, lines[at]!)
  if (head.children.length !== align.length) throw doubt
  const children = [head]
  let [next, last] = [at + 2, lines[at + 1]!]
  for (; next < lines.length && !page.isBlank(lines[next]!); next += 1) {
    last = lines[next]!
    children.push(rowOf(page, last))
  }
  const position = { start: page.point(lines[at]!, lines[at]!.start), end: page.point(last, last.end) }
  return { node: { type: 'table', align, children, position }, next }
}

function alignOf(page: Page, { start, end }: Line): AlignType[] {
  const row = page.source.slice(start, end)
  if (!delimiterRow.test(row)) throw doubt
  return row
    .match(/:?-+:?/g)!
    .map(cell =>
      cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : cell.startsWith(':') ? 'left' : null,
    )
}

const delimiterRow = /^\| *:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/

/** A bar belongs to the cell behind it; one that ends the row belongs to the last cell. */
function rowOf(page: Page, line: Line): TableRow {
  const end = page.trimmed(line.start, line.end)
  const bars = barsIn(page.source, line.start, end)
  if (bars.at(-1) === end - 1) bars.pop()
  if (bars[0] !== line.start) throw doubt
  const children = bars.map((bar, order) => {
    const next = bars[order + 1]
    return cellOf(page, line, bar, next ?? line.end, next ?? (page.source[end - 1] === '|' ? end - 1 : end))
  })
  const position = { start: page.point(line, line.start), end: page.point(line, line.end) }
  return { type: 'tableRow', children, position }
}

function barsIn(source: string, start: number, end: number): number[] {
  const bars: number[] = []
  for (let at = start; at < end; at += 1) {
    const character = source[at]
    if (character === '|') bars.push(at)
    // It may take its meaning from a bar.
    else if (character === '\\' && (source[at + 1] === '|' || source[at + 1] === '\\')) throw doubt
  }
  return bars
}

function cellOf(page: Page, line: Line, bar: number, end: number, wordsEnd: number): TableCell {
  const start = page.first({ ...line, start: bar + 1, end: wordsEnd })
  const children = start === wordsEnd ? [] : phrasingOf(page, [{ line, start, end: wordsEnd }])
  return {
    type: 'tableCell',
    children,
    position: { start: page.point(line, bar), end: page.point(line, end) },
  }
}
