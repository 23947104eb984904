import type { Memo, Section } from './memo.ts'
import { queryOf, rangesOf } from './reads.ts'
import { keptWith } from './remember.ts'

/** A heading of a memo, whatever stands below it. */
export interface Outlined extends Pick<Section, 'heading' | 'form' | 'depth' | 'at' | 'concepts'> {
  parent: Outlined | undefined
}

/** The headings of all sections in document order. */
export const outlineOf = queryOf(
  (memo: Memo): readonly Outlined[] => memo.sections,
  outline => ({ things: [saidIn(outline)], ranges: rangesOf(outline.map(({ at }) => at)) }),
)

/** Sections that stay say what they said, so that it need not be gathered again. */
const saidIn = keptWith((outline: readonly Outlined[]) =>
  outline.flatMap(({ heading, form, depth, concepts }) => [heading, form, depth, concepts.join()]),
)
