import type { Memo, Section } from './memo.ts'
import { queryOf } from './reads.ts'

/** A heading of a memo, whatever stands below it. */
export type Outlined = Pick<Section, 'heading' | 'form' | 'depth' | 'at' | 'concepts'>

/** The headings of all sections in document order. */
export const outlineOf = queryOf(
  (memo: Memo): readonly Outlined[] => memo.sections,
  outline => {
    const things: unknown[] = []
    for (const { heading, form, depth, concepts } of outline) things.push(heading, form, depth, concepts)
    return { things, ranges: outline.map(({ at }) => [at.start.offset!, at.end.offset!]) }
  },
)
