import type { RootContent } from 'mdast'
import { kindOf } from './kinds.ts'
import { breakOf, codeIn, commentIn, headingOf, paragraphIn } from './leaves.ts'
import { listIn } from './lists.ts'
import { type Block, type Content, doubt, type Line, type Page } from './page.ts'
import { quoteIn } from './quotes.ts'
import { isDelimiterRow, tableIn } from './tables.ts'

/**
 * Reads the blocks that some lines hold.
 *
 * Source: CommonMark 0.31.2, chapters 4 and 5.
 *
 * @param most how many lists and quotations may be inside each other
 * @param depth how many of them the lines stand in
 */
export function blocksOf(page: Page, lines: readonly Line[], most: number, depth = 0): Content {
  if (depth > most) throw doubt
  const nodes: RootContent[] = []
  let [isSpread, isBelowBlank] = [false, false]
  for (let at = 0; at < lines.length; ) {
    if (page.isBlank(lines[at]!)) {
      isBelowBlank = true
      at += 1
      continue
    }
    isSpread ||= isBelowBlank
    isBelowBlank = false
    const { node, next } = blockAt(page, lines, at, most, depth)
    nodes.push(node)
    at = next
  }
  return { nodes, isSpread }
}

function blockAt(page: Page, lines: readonly Line[], at: number, most: number, depth: number): Block {
  const line = lines[at]!
  if (line.isLazy) throw doubt
  const kind = kindOf(page, line)
  if (kind === 'heading') return { node: headingOf(page, line), next: at + 1 }
  if (kind === 'break') return { node: breakOf(page, line), next: at + 1 }
  const contentOf = (held: readonly Line[]) => blocksOf(page, held, most, depth + 1)
  if (kind === 'list') return listIn(page, lines, at, contentOf)
  if (kind === 'quote') return quoteIn(page, lines, at, contentOf)
  const isTable = kind === 'words' && at + 1 < lines.length && isDelimiterRow(page, lines[at + 1]!)
  if (kind === 'words' && !isTable) return paragraphIn(page, lines, at)
  // In a list item their lines are indented, and what they hold is not.
  if (depth > 0) throw doubt
  if (isTable) return tableIn(page, lines, at)
  return kind === 'fence' ? codeIn(page, lines, at) : commentIn(page, lines, at)
}
