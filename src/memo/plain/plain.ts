import { blocksOf } from './blocks.ts'
import { type Blocks, doubt, Page, type Place } from './page.ts'

/**
 * Reads Markdown as people mostly write it, many times faster than remark-parse. That one is the truth: this is the part
 * of it which needs no tokenizer, and whatever is not surely understood is left to it. That both give the same is
 * proven by random edits (`npm run fuzz`), which compare every node and every position.
 *
 * @param source some lines that nothing reaches into, and out of which nothing reaches ({@link cutAfter})
 * @param isFlow whether no list and no quotation is seen
 * @returns undefined where remark-parse has to read them
 */
export function plainBlocks(source: string, place: Place, isFlow = false): Blocks | undefined {
  if (unknown.test(source)) return undefined
  const page = new Page(source, place)
  try {
    return page.blocks(blocksOf(page, page.lines, isFlow ? 0 : mostNested).nodes)
  } catch (error) {
    if (error === doubt) return undefined
    throw error
  }
}

/** Lists and quotations inside each other that are read here. */
const mostNested = 10

/** A tab is as wide as its place, NUL is another character to the parser, and a byte-order mark may be none. */
const unknown = /[\t\0\uFEFF]/
