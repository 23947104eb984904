import type { Memo } from '../../memo/memo.ts'
import { countWords, plain, positionOf, startOf } from '../../memo/text.ts'

/** Where the words that a reader takes in on one page (or what the profile allows) are used up. */
export interface PageEnd {
  /** 1-based last line of the block before which they still suffice. */
  line: number
  /** How many words there are, and how many the profile allows. */
  words: number
  budget: number
}

/**
 * Where page one ends: below the last block that the profile’s words still reach to. Undefined where all of it
 * fits.
 */
export function pageEndOf({ tree, appendix, words, profile }: Memo): PageEnd | undefined {
  if (words <= profile.words) return undefined
  let count = 0
  let line = 0
  for (const node of tree.children) {
    if (startOf(node) >= appendix) break
    count += countWords(plain([node]))
    // Where the first block is a page by itself, the page ends below it.
    if (count > profile.words && line > 0) break
    if (node.type !== 'yaml') line = positionOf(node).end.line
  }
  return { line, words, budget: profile.words }
}
