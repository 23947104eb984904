import type { Blockquote } from 'mdast'
import { kindOf } from './kinds.ts'
import { type Block, type Content, doubt, type Line, type Page } from './page.ts'

/**
 * Reads a quotation whose lines all begin with its mark.
 *
 * Source: CommonMark 0.31.2, section 5.1.
 *
 * @param contentOf reads what it holds
 */
export function quoteIn(
  page: Page,
  lines: readonly Line[],
  at: number,
  contentOf: (lines: readonly Line[]) => Content,
): Block<Blockquote> {
  const first = lines[at]!
  const start = page.point(first, first.start)
  let next = at
  for (; next < lines.length && !page.isBlank(lines[next]!); next += 1) {
    const line = lines[next]!
    if (page.source[line.start] !== '>') throw doubt
    line.start += page.source[line.start + 1] === ' ' && line.start + 1 < line.end ? 2 : 1
  }
  // As in a list item, its number may matter.
  if (!page.isBlank(first) && kindOf(page, first) === 'list') throw doubt
  const last = lines[next - 1]!
  const held = lines.slice(at, next)
  const { nodes } = contentOf(held)
  // The parser lets them end below a blank line, or above it.
  const holdsOthers = nodes.some(({ type }) => type === 'list' || type === 'blockquote')
  if (holdsOthers && held.some(line => page.isBlank(line))) throw doubt
  const position = { start, end: page.point(last, last.end) }
  return { node: { type: 'blockquote', children: nodes as Blockquote['children'], position }, next }
}
