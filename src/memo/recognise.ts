import { type Concept, concepts } from './concepts.ts'
import { type Heading, isStructural } from './headings.ts'
import { indexOfPhrase, termsOf } from './stems.ts'

/** One reason why a heading may serve a concept. */
export interface Clue {
  reason: string
  /** In log-odds: above 0 speaks for the concept, below 0 against it. */
  weight: number
}

/** What speaks for and against a heading serving a concept. */
export interface Mapping {
  concept: Concept
  /** The sum of the clues; above 0 the heading is taken to serve the concept. */
  score: number
  clues: Clue[]
}

interface Phrase {
  concept: Concept
  words: string
  stems: string[]
  /** Log-odds where the phrase is the whole heading, and where other words stand beside it. */
  whole: number
  part: number
}

const strengths = { sure: [5, 4], usual: [3.6, 1], hints: [1.2, 0.6] } as const

const vocabulary = concepts.flatMap(concept =>
  (['sure', 'usual', 'hints'] as const).flatMap(strength =>
    concept[strength].map((words): Phrase => {
      const [whole, part] = strengths[strength]
      return { concept: concept.id, words, stems: termsOf(words), whole, part }
    }),
  ),
)

/** How sure a heading's name must be before anything else is known. */
const prior = -2.5

/**
 * Weighs a heading's name for every concept that it could serve.
 *
 * @returns the mappings whose clues speak for them at all, best first; those with a score above 0 hold.
 */
export function recognise(heading: Heading): Mapping[] {
  const stems = termsOf(heading.text)
  if (stems.length === 0) return []
  const found = phrasesIn(stems)
  const mappings: Mapping[] = []
  for (const { id } of concepts) {
    const own = found.filter(match => match.concept === id && !found.some(other => isSwallowed(match, other)))
    const name = own.sort((a, b) => b.weight - a.weight)[0]
    if (!name) continue
    const clues: Clue[] = [
      { reason: 'most headings do not', weight: prior },
      { reason: `says “${name.words}”`, weight: name.weight },
    ]
    if (!isStructural(heading.form) && name.coverage < 0.6)
      clues.push({ reason: 'more than a name, and no real heading', weight: -2 })
    mappings.push({ concept: id, score: clues.reduce((sum, { weight }) => sum + weight, 0), clues })
  }
  return mappings.sort((a, b) => b.score - a.score)
}

interface Match {
  concept: Concept
  words: string
  weight: number
  start: number
  end: number
  /** The share of the heading that the phrase makes up. */
  coverage: number
}

function phrasesIn(stems: readonly string[]): Match[] {
  return vocabulary.flatMap(({ concept, words, stems: phrase, whole, part }) => {
    const start = indexOfPhrase(stems, phrase)
    if (start < 0) return []
    const coverage = phrase.length / stems.length
    const weight = coverage === 1 ? whole : part * (0.5 + 0.5 * coverage)
    return [{ concept, words, weight, start, end: start + phrase.length, coverage }]
  })
}

/** “Decision needed” is an ask, though “decision” alone would be a recommendation. */
function isSwallowed(match: Match, other: Match): boolean {
  return (
    other.concept !== match.concept &&
    other.start <= match.start &&
    other.end >= match.end &&
    other.end - other.start > match.end - match.start
  )
}
