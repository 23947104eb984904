import type { Html } from 'mdast'
import { clueFinder, clueNames } from './clues.ts'
import { type Concept, conceptOf, concepts, isConcept } from './concepts.ts'
import { type Heading, isStructural } from './headings.ts'
import { judgeOf, type Model } from './model.ts'
import { type Naming, namingsOf } from './naming.ts'
import type { Place } from './places.ts'
import type { Profile } from './profiles.ts'
import { termsOf } from './stems.ts'
import { model as trained } from './trees.ts'

/** One reason why a heading may serve a concept. */
export interface Clue {
  reason: string
  /** In log-odds: above 0 speaks for the concept, below 0 against it. */
  weight: number
}

/** What speaks for and against a heading serving a concept. */
export interface Mapping {
  concept: Concept
  /** In log-odds above the threshold: from 0 on the heading is taken to serve the concept. */
  score: number
  /** The reasons, the weightiest first. */
  why(): Clue[]
}

/** What an author's own word weighs: more than all clues together. */
const settled = 10

/** What the very name of a section weighs at least, whatever stands below it. */
const exact = 2

/**
 * Weighs which concepts the headings of a document serve: by their words, what stands below them, and what
 * stands around them. An author settles it with a comment below the heading (`<!-- memo: risks -->`), a team
 * with headings of its own.
 *
 * @returns the mappings of each place, best first
 */
export function recognise(
  places: readonly Place[],
  own: Profile['headings'] = {},
  model: Model = trained,
): Map<Place, Mapping[]> {
  const clues = clueFinder(places)
  const judge = judgeOf(model)
  const ownConcepts = new Map(
    Object.entries(own).flatMap(([concept, headings]) =>
      headings.map(heading => [termsOf(heading).join(' '), concept as Concept] as const),
    ),
  )
  const mappings = new Map(
    places.map((place): [Place, Mapping[]] => {
      if (place.isTitle) return [place, []]
      const said = settledBy(place.heading)?.names.map(({ name }) => name)
      if (said) return [place, said.filter(isConcept).map(concept => byWord(concept, 'the author says so'))]
      const team = ownConcepts.get(termsOf(place.heading.text).join(' '))
      if (team) return [place, [byWord(team, 'the profile calls it so')]]
      const namings = namingsOf(place.heading.text)
      const scores = judge(clues.all(place))
      const weighed = concepts.map(({ id }, order): Mapping => {
        const naming = namings.get(id)
        const score = scores[order]!
        if (naming?.strength === 3 && naming.coverage === 1 && score < exact && stands(place))
          return {
            concept: id,
            score: exact,
            why: () => [{ reason: `is called “${naming.words}”`, weight: exact }],
          }
        return { concept: id, score, why: () => reasons(model, place, id, naming, clues.of(place, id)) }
      })
      return [place, weighed]
    }),
  )
  // From the innermost outwards.
  for (const place of places.toReversed()) {
    const own = lift(place, mappings.get(place)!, mappings).map(mapping => yieldTo(place, mapping, mappings))
    mappings.set(
      place,
      own.sort((a, b) => b.score - a.score),
    )
  }
  return mappings
}

const numbered = /\b(?:\d+[a-z]?|[A-E]|one|two|three|four)\b/

/** Where the parts of a section are a series, as “Phase 1” and “Phase 2” are, what they serve the section does. */
function lift({ parts }: Place, own: readonly Mapping[], all: ReadonlyMap<Place, Mapping[]>): Mapping[] {
  const real = parts.filter(({ heading }) => isStructural(heading.form))
  return own.map(mapping => {
    if (mapping.score > 0) return mapping
    const scores = real.flatMap(part => {
      const score = scoreOf(part, mapping.concept, all)
      return score > 0 && numbered.test(part.heading.text) ? [score] : []
    })
    if (scores.length < 2 || scores.length * 2 <= real.length) return mapping
    const score = Math.min(...scores)
    return {
      ...mapping,
      score,
      why: () => [{ reason: 'its sub-headings are a series of them', weight: score }],
    }
  })
}

/** A heading such as “Overview” leaves a concept to the sub-heading that names it more clearly. */
function yieldTo({ heading, parts }: Place, mapping: Mapping, all: ReadonlyMap<Place, Mapping[]>): Mapping {
  const { concept, score } = mapping
  // A plan is made of its phases and a team of its members; only what sums up can leave it to others.
  if (score <= 0 || score >= exact || !(concept === 'context' || concept === 'recommendation')) return mapping
  const clearness = (text: string) => namingsOf(text).get(concept)?.score ?? 0
  const clearer = parts.find(
    part => scoreOf(part, concept, all) > 0 && clearness(part.heading.text) > clearness(heading.text),
  )
  if (!clearer) return mapping
  const reason = `leaves it to “${clearer.heading.text}”`
  return { concept, score: -0.1, why: () => [{ reason, weight: -0.1 }] }
}

/** The score of a place for a concept; below every other where the author has settled it otherwise. */
function scoreOf(place: Place, concept: Concept, all: ReadonlyMap<Place, Mapping[]>): number {
  return all.get(place)!.find(mapping => mapping.concept === concept)?.score ?? Number.NEGATIVE_INFINITY
}

const comment = /<!--\s*memo:\s*([\w\s,-]+?)\s*-->/i

/**
 * The names in a comment below a heading (`<!-- memo: risks, cost -->`), each with its place in the comment's
 * node (0-based); undefined where there is no such comment.
 */
export function settledBy({
  content,
}: Heading): { node: Html; names: { name: string; index: number }[] } | undefined {
  const node = content.find(({ type }) => type !== 'definition')
  if (node?.type !== 'html') return undefined
  const found = comment.exec(node.value)
  if (!found) return undefined
  const from = found.index + found[0].indexOf(found[1]!)
  const names = [...found[1]!.matchAll(/[^\s,]+/g)]
  return {
    node,
    names: names.map(({ 0: name, index }) => ({ name: name.toLowerCase(), index: from + index })),
  }
}

function byWord(concept: Concept, reason: string): Mapping {
  return { concept, score: settled, why: () => [{ reason, weight: settled }] }
}

/** Tells whether a place is a section in its own right, not a label in a list or a table. */
function stands({ heading: { form, position }, parent }: Place): boolean {
  return isStructural(form) || (form === 'lead' && (parent === undefined || position.start.column === 1))
}

/**
 * The clues' shares of a score: at each split of each tree, what the answer moves by goes to the clue that is
 * asked there (Saabas, “Interpreting random forests”, 2014).
 */
function reasons(
  model: Model,
  place: Place,
  concept: Concept,
  naming: Naming | undefined,
  clues: Float64Array,
): Clue[] {
  const weights = new Map<string, number>()
  const add = (reason: string, weight: number) => weights.set(reason, (weights.get(reason) ?? 0) + weight)
  add(`how rare such sections are`, model.base - model.threshold)
  for (const tree of model.trees) {
    let node = tree[0]!
    add('how rare such sections are', node.at(-1)!)
    while (node.length > 1) {
      const [clue, most, left, right, answer] = node as readonly [number, number, number, number, number]
      node = tree[clues[clue]! <= most ? left : right]!
      add(reasonOf(clueNames[clue]!, place, concept, naming), node.at(-1)! - answer)
    }
  }
  return [...weights]
    .map(([reason, weight]) => ({ reason, weight }))
    .filter(({ weight }) => Math.abs(weight) >= 0.1)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

function reasonOf(clue: string, place: Place, concept: Concept, naming: Naming | undefined): string {
  const [subject, detail = ''] = clue.split(/\.(?=[^.]*$)/) as [string, string?]
  const title = conceptOf(concept).title.toLowerCase()
  const quoted = (other: Place | undefined) => (other ? `“${other.heading.text}”` : 'nothing')
  switch (subject.split('.')[0]) {
    case 'own':
      return naming ? `says “${naming.words}”` : `no word of it names the ${title}`
    case 'other':
    case 'second':
    case 'says':
      return 'what else its words name'
    case 'parent':
    case 'grandparent':
      return place.parent ? `stands under ${quoted(place.parent)}` : 'stands under no other'
    case 'previous':
    case 'previous2':
      return `stands after ${quoted(place.previous)}`
    case 'next':
    case 'next2':
      return `stands before ${quoted(place.next)}`
    case 'elsewhere':
    case 'before':
    case 'document':
      return 'what other headings of the document name'
    case 'parts':
      return 'what its sub-headings name'
    case 'topic':
    case 'opens':
      return `speaks of: ${detail}`
    case 'dates':
    case 'money':
    case 'percent':
    case 'handles':
    case 'table':
    case 'list':
    case 'code':
      return `whether it holds ${subject.split('.')[0]}`
    case 'form':
    case 'heading':
      return 'how the heading is written'
    case 'words':
      return 'how long it is'
    case 'for':
      return 'how rare such sections are'
    default:
      return 'its place in the document'
  }
}
