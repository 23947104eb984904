import { withoutBlanks } from '../memo/blanks.ts'
import type { Concept } from '../memo/concepts.ts'
import type { Memo } from '../memo/memo.ts'
import { skeletonOf } from '../memo/skeleton.ts'

/** How many words of the sections of a concept the author has written: none are blanks, headings or the template's. */
export function ownWords(memo: Memo, concept: Concept): number {
  const given = new Set(wordsIn(skeletonOf(memo.profile, concept) ?? ''))
  return memo
    .serving(concept)
    .flatMap(({ at, end }) => wordsIn(memo.text.slice(at.end.offset, end)))
    .filter(word => !given.has(word)).length
}

function wordsIn(text: string): string[] {
  const visible = text.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  return (
    withoutBlanks(visible)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
