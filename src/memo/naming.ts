import { type Concept, concepts } from './concepts.ts'
import { hasFillers, indexOfPhrase, stemsOf, termsOf } from './stems.ts'

/** How a heading's words name a concept. */
export interface Naming {
  /** The phrase of the vocabulary. */
  words: string
  strength: 1 | 2 | 3
  /** How much of what the heading is about the phrase makes up, 0 to 1. */
  coverage: number
  /** Strength and coverage in one figure, 0 to 4. */
  score: number
}

/** From this score on a heading's words name a concept without a doubt. */
export const clearNaming = 2

const strengths = [
  ['sure', 3, 4],
  ['usual', 2, 2],
  ['hints', 1, 1],
] as const

interface Phrase {
  concept: Concept
  words: string
  stems: readonly string[]
  /** “For decision” and “where we are” are nothing without their small words. */
  isLiteral: boolean
  strength: 1 | 2 | 3
  weight: number
  /** Its place in the vocabulary: of two that say as much, the first holds. */
  order: number
}

/** The vocabulary by the first stem of each phrase. */
const vocabulary = new Map<string, Phrase[]>()
let order = 0
for (const concept of concepts)
  for (const [tier, strength, weight] of strengths)
    for (const words of concept[tier]) {
      const isLiteral = hasFillers(words)
      const stems = isLiteral ? stemsOf(words) : termsOf(words)
      const phrase = { concept: concept.id, words, stems, isLiteral, strength, weight, order: order++ }
      const others = vocabulary.get(stems[0]!)
      if (others) others.push(phrase)
      else vocabulary.set(stems[0]!, [phrase])
    }

/** Words that ask; what is asked for follows them. */
const asking =
  /\b(?:what|how|which|who|where|is|are|does|did|do|can|could|would|will|should|has|have|any|there|this|these|it|we|you|for)\b/gi

/** What stands behind these says more of what stands before: “risks of the new pipeline” are risks. */
const joint = /\s(?:of|for|to|in|on|with|about|from|between|by|at|into|towards?|across|during|within)\s/i

interface Topic {
  terms: string[]
  /** All its words, the small ones as well. */
  stems: string[]
  weight: number
}

/**
 * The things that a heading names, each with how much it is what the heading is about: both sides of an “and”
 * are, what follows an “of” is only half.
 */
function topicsOf(heading: string): Topic[] {
  const isQuestion =
    /\?\s*$/.test(heading) && /^\W*(?:what|how|which|is|are|does|did|can|could|would|will)\b/i.test(heading)
  // What stands in brackets explains; where nothing else stands, it is the name.
  const bare = heading.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  const said = /\p{L}/u.test(bare) ? bare : heading
  const text = isQuestion ? said.replace(asking, ' ') : said
  const sides = text.split(/\s(?:and|or|&|\+)\s|[/,;|–—]|:\s|\s-\s/i)
  const topics = sides.flatMap(side => {
    const [head = '', ...rest] = side.split(joint)
    return [{ text: head, weight: 1 }, ...rest.map(text => ({ text, weight: 0.5 }))]
  })
  const whole = { terms: termsOf(text), stems: stemsOf(said), weight: 1 }
  const parts = topics.map(({ text, weight }) => ({ terms: termsOf(text), stems: stemsOf(text), weight }))
  return [whole, ...parts.filter(({ terms }) => terms.length > 0 && terms.length < whole.terms.length)]
}

// A memo is read anew at every keystroke, and its headings are mostly what they were.
const cache = new Map<string, ReadonlyMap<Concept, Naming>>()

/** The concepts that the words of a heading name, each by its best phrase. */
export function namingsOf(heading: string): ReadonlyMap<Concept, Naming> {
  let known = cache.get(heading)
  if (!known) {
    known = findNamings(heading)
    // Small enough that a hostile document cannot fill the memory.
    if (cache.size >= 2_000) cache.clear()
    cache.set(heading, known)
  }
  return known
}

function findNamings(heading: string): Map<Concept, Naming> {
  const topics = topicsOf(heading)
  const [whole] = topics as [Topic]
  const matches: (Phrase & { start: number; end: number })[] = []
  for (const stem of new Set([...whole.stems, ...whole.terms]))
    for (const phrase of vocabulary.get(stem) ?? []) {
      const at = indexOfPhrase(phrase.isLiteral ? whole.stems : whole.terms, phrase.stems)
      if (at < 0) continue
      // Places are counted in the whole heading, where both kinds of phrase can be compared.
      const start = phrase.isLiteral ? at : Math.max(0, indexOfPhrase(whole.stems, phrase.stems))
      matches.push({ ...phrase, start, end: start + phrase.stems.length })
    }
  matches.sort((a, b) => a.order - b.order)
  const namings = new Map<Concept, Naming>()
  for (const match of matches) {
    // “Decision needed” is an ask, though “decision” alone would be a recommendation.
    const isSwallowed = matches.some(
      other =>
        other.concept !== match.concept &&
        other.start <= match.start &&
        other.end >= match.end &&
        other.end - other.start > match.end - match.start,
    )
    if (isSwallowed) continue
    const coverage = Math.max(
      ...topics.map(({ terms, stems, weight }) => {
        const words = match.isLiteral ? stems : terms
        return indexOfPhrase(words, match.stems) < 0 ? 0 : (weight * match.stems.length) / words.length
      }),
    )
    const score = match.weight * (0.4 + 0.6 * coverage)
    if (score > (namings.get(match.concept)?.score ?? 0))
      namings.set(match.concept, { words: match.words, strength: match.strength, coverage, score })
  }
  return namings
}
