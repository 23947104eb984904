import type { Concept } from '../memo/concepts.ts'
import type { Memo, Section } from '../memo/memo.ts'

/** What the linter sees in a document. */
export interface Outline {
  profile: string
  words: number
  sections: OutlineSection[]
  /** The concepts that the profile owes and the document lacks. */
  missing: Concept[]
}

/** One concept that one heading serves. */
export interface OutlineSection {
  concept: Concept
  heading: string
  /** 1-based line of the heading. */
  line: number
  /** 1 to 6; 7 for what is a heading to a reader alone. */
  depth: number
}

/** The outline of a memo: an entry for each concept that a heading serves, in document order. */
export function outlineOf(memo: Memo): Outline {
  return {
    profile: memo.profile.id,
    words: memo.words,
    sections: memo.sections.flatMap(section =>
      section.concepts
        .filter(concept => memo.serving(concept).includes(section))
        .map(concept => row(concept, section)),
    ),
    missing: memo.profile.sections
      .map(({ concept }) => concept)
      .filter(concept => memo.serving(concept).length === 0),
  }
}

function row(concept: Concept, { heading, at, depth }: Section): OutlineSection {
  return { concept, heading, line: at.start.line, depth }
}
