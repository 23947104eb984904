import type { Memo, Section } from './memo.ts'
import { queryOf, rangesOf } from './reads.ts'

/** A heading of a memo, whatever stands below it. */
export interface Outlined extends Pick<Section, 'heading' | 'form' | 'depth' | 'at' | 'concepts'> {
  parent: Outlined | undefined
}

/** The headings of all sections in document order. */
export const outlineOf = queryOf(
  (memo: Memo): readonly Outlined[] => memo.sections,
  outline => {
    const things: unknown[] = []
    for (const { heading, form, depth, concepts } of outline) things.push(heading, form, depth, concepts)
    return { things, ranges: rangesOf(outline.map(({ at }) => at)) }
  },
)
