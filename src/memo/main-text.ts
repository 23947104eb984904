import type { Memo } from './memo.ts'
import { derivedOf } from './reads.ts'
import { plain, startOf } from './text.ts'

/** What a reader finds before the appendix, as plain text. */
export const mainText = derivedOf(findMainText)

function findMainText({ tree, appendix }: Memo): string {
  return plain(tree.children.filter(node => startOf(node) < appendix))
}
