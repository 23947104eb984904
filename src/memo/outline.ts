import type { Memo, Section } from './memo.ts'
import { queryOf } from './reads.ts'

/** A heading of a memo, whatever stands below it. */
export type Outlined = Pick<Section, 'heading' | 'form' | 'depth' | 'at' | 'concepts'>

/** The headings of all sections in document order. */
export const outlineOf = queryOf(
  (memo: Memo): readonly Outlined[] => memo.sections,
  outline => ({
    things: outline.flatMap(({ heading, form, depth, concepts }) => [heading, form, depth, concepts.join()]),
    ranges: outline.map(({ at }) => [at.start.offset!, at.end.offset!]),
  }),
)
