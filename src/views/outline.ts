import type { Concept } from '../memo/concepts.ts'
import type { Memo, Section } from '../memo/memo.ts'
import type { Clue, Mapping } from '../memo/recognise.ts'

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
    missing: memo.profile.sections.map(({ concept }) => concept).filter(concept => !memo.serves(concept)),
  }
}

function row(concept: Concept, { heading, at, depth }: Section): OutlineSection {
  return { concept, heading, line: at.start.line, depth }
}

/** How sure the linter is of a heading, and what it goes by. */
export interface Reasons {
  heading: string
  line: number
  concept: Concept
  /** In log-odds: above 0 the heading is taken to serve the concept. */
  score: number
  /** The weightiest first. */
  why: Clue[]
}

/** More reasons than these nobody reads. */
const mostReasons = 5

/** For each heading why it is taken to serve its concepts, or which it comes nearest to. */
export function reasonsOf(memo: Memo): Reasons[] {
  return memo.sections.flatMap(reasonsFor)
}

/** The same for one heading. */
export function reasonsFor({ heading, at, mappings }: Section): Reasons[] {
  const held = mappings.filter(({ score }) => score > 0)
  return (held.length > 0 ? held : mappings.slice(0, 1)).map(({ concept, score, why }: Mapping) => ({
    heading,
    line: at.start.line,
    concept,
    score: round(score),
    why: why()
      .slice(0, mostReasons)
      .map(({ reason, weight }) => ({ reason, weight: round(weight) })),
  }))
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}
