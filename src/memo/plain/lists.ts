import type { List, ListItem } from 'mdast'
import { kindOf } from './kinds.ts'
import { type Block, type Content, doubt, type Line, type Page } from './page.ts'

/** What an item begins with: how far it is indented, its number, its mark, and how wide all of that is. */
interface Marker {
  indent: number
  number: number | null
  mark: string
  width: number
}

type ContentOf = (lines: readonly Line[]) => Content

/**
 * Reads a list whose lines all stand where they belong: under the first word of their item.
 *
 * Source: CommonMark 0.31.2, sections 5.2 and 5.3.
 *
 * @param contentOf reads what an item holds
 */
export function listIn(page: Page, lines: readonly Line[], at: number, contentOf: ContentOf): Block<List> {
  const first = markerOf(page, lines[at]!)
  if (!first) throw doubt
  // Before the items take their indentation away.
  const start = page.point(lines[at]!, page.first(lines[at]!))
  const children: ListItem[] = []
  let [next, spread] = [at, false]
  for (let marker: Marker | undefined = first; marker; ) {
    const below = belowItem(page, lines, next, marker.width)
    let filled = below
    while (page.isBlank(lines[filled - 1]!)) filled -= 1
    children.push(itemOf(page, lines.slice(next, filled), marker, contentOf))
    marker = below < lines.length ? nextMarker(page, lines[below]!, first, below > filled) : undefined
    spread ||= marker !== undefined && below > filled
    next = marker ? below : filled
  }
  const last = lines[next - 1]!
  const position = { start, end: page.point(last, last.end) }
  const ordered = first.number !== null
  return { node: { type: 'list', ordered, start: first.number, spread, children, position }, next }
}

const item = /([-+*]|(\d{1,9})[.)]) {1,4}(?=[^ \r\n])/y

function markerOf(page: Page, line: Line): Marker | undefined {
  const at = page.first(line)
  const [all, mark, number] = page.match(item, at, line.end) ?? []
  if (all === undefined) return undefined
  const indent = at - line.start
  return { indent, number: number ? Number(number) : null, mark: mark!.at(-1)!, width: indent + all.length }
}

/**
 * The index of the line below an item: the first that is not indented so far, unless it is lazy and goes on with a
 * paragraph of the item.
 */
function belowItem(page: Page, lines: readonly Line[], at: number, width: number): number {
  let next = at + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next]!
    if (page.isBlank(line) || page.first(line) - line.start >= width) continue
    if (page.isBlank(lines[next - 1]!) || kindOf(page, line) !== 'words') break
    line.isLazy = true
  }
  return next
}

/** What the next item begins with; undefined where the list ends above a line. */
function nextMarker(page: Page, line: Line, first: Marker, isBelowBlank: boolean): Marker | undefined {
  const kind = kindOf(page, line)
  if (kind !== 'list') return undefined
  const marker = markerOf(page, line)
  if (marker?.indent !== first.indent) throw doubt
  if (marker.mark === first.mark) return marker
  // Another list; right below words, its number would matter.
  if (!isBelowBlank) throw doubt
  return undefined
}

function itemOf(
  page: Page,
  lines: readonly Line[],
  { indent, width }: Marker,
  contentOf: ContentOf,
): ListItem {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const start = page.point(first, first.start + indent)
  first.start += width
  for (const line of lines.slice(1)) if (page.first(line) - line.start >= width) line.start += width
  // The parser forgets whether all of it stands right below words, where a number would matter.
  if (kindOf(page, first) === 'list') throw doubt
  const { nodes, isSpread } = contentOf(lines)
  const position = { start, end: page.point(last, last.end) }
  return {
    type: 'listItem',
    spread: isSpread,
    checked: null,
    children: nodes as ListItem['children'],
    position,
  }
}
