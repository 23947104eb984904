import { type Concept, concepts } from './concepts.ts'
import { type HeadingForm, isStructural } from './headings.ts'
import { type Holding, holdingIn, holdingNames } from './holding.ts'
import { clearNaming, type Naming, namingsOf } from './naming.ts'
import type { Place } from './places.ts'
import { rememberedOf } from './remember.ts'
import { countWords } from './text.ts'

const forms: readonly HeadingForm[] = ['atx', 'setext', 'html', 'bold', 'lead', 'row', 'key']

/** Every clue by its name, in the order in which {@link ClueFinder} gives their figures. */
export const clueNames: readonly string[] = [
  ...[
    'own.strength',
    'own.coverage',
    'own.score',
    'other.strength',
    'other.coverage',
    'other.score',
    'second.score',
  ],
  ...concepts.map(({ id }) => `says.${id}`),
  ...['parent', 'previous', 'next'].flatMap(relative => [
    ...['is', 'own', 'other'].map(clue => `${relative}.${clue}`),
    ...concepts.map(({ id }) => `${relative}.says.${id}`),
  ]),
  ...['grandparent', 'previous2', 'next2'].flatMap(relative =>
    ['is', 'own', 'other'].map(clue => `${relative}.${clue}`),
  ),
  ...['elsewhere', 'elsewhere.better', 'before', 'parts', 'parts.own', 'parts.other', 'parts.named'],
  ...concepts.map(({ id }) => `document.${id}`),
  ...forms.map(form => `form.${form}`),
  ...['depth', 'heading.words', 'heading.question', 'heading.number', 'place', 'order', 'first', 'last'],
  ...holdingNames,
  ...concepts.map(({ id }) => `for.${id}`),
]

const width = concepts.length
const orderOf = new Map(concepts.map(({ id }, order) => [id, order]))

/** A row for each clue, in it a figure for each concept. */
export interface ClueTable {
  figures: Float64Array
  /** For each row, 1 where all its figures are the same; then only the first is filled in. */
  isAlike: Uint8Array
}

// Filled anew for each place of each document.
const figures = new Float64Array(clueNames.length * width)
const isAlike = new Uint8Array(clueNames.length)
const table: ClueTable = { figures, isAlike }

/** The clues for the places of a document. */
export interface ClueFinder {
  /** The clues for a place and a concept, one figure for each of {@link clueNames}. */
  of(place: Place, concept: Concept): Float64Array
  /** The same for all concepts at once. Good until the next call, of another finder too. */
  all(place: Place): ClueTable
  /**
   * What the clues for a place are made of: where it is the same as in another version of the document, so are they,
   * but for its place in the document and what stands in it, which are told by `stepOf`. Good until the next call.
   */
  basisOf(place: Place, stepOf: (clue: number, figure: number) => number): readonly unknown[]
  /** Forgets what stands in a place. */
  forget(place: Place): void
}

const [placeClue, orderClue] = [clueNames.indexOf('place'), clueNames.indexOf('order')]
const holdingClue = clueNames.indexOf(holdingNames[0]!)

/**
 * Finds the clues for the places of a document.
 *
 * @param places every heading of a document, in document order
 */
export function clueFinder(places: readonly Place[]): ClueFinder {
  // The title names the whole and no part of it.
  const saids = places.map(({ heading, isTitle }) => saidBy(isTitle ? nothing : namingsOf(heading.text)))
  const saidOf = (place: Place | undefined) => (place ? saids[place.order] : undefined)
  const holdings: (Holding | undefined)[] = []
  const holdingOf = (place: Place): Holding => {
    holdings[place.order] ??= holdingIn(place, holdingOf)
    return holdings[place.order]!
  }
  const strongest = concepts.map((_, concept) => strongestOf(places, concept, saids))
  const shareOf = (order: number) => (places.length > 1 ? order / (places.length - 1) : 0)
  // One for all: it is asked for each heading at each keystroke.
  const basis: unknown[] = []
  const summary = strongest.map(({ score, next }) => `${score} ${next}`).join()
  const strengths = strengthsOf(strongest, places.length)
  const basisOf: ClueFinder['basisOf'] = (place, stepOf) => {
    const { heading, order, parent, previous, next, parts } = place
    basis.length = 0
    basis.push(summary, strengths.first[order], strengths.later[order], saids[order])
    for (const [at, figure] of holdingOf(place).figures.entries())
      basis.push(stepOf(holdingClue + at, figure))
    basis.push(heading.position.start.column === 1, heading.form, parent && (parent.parent ? 2 : 1))
    basis.push(saidOf(parent), saidOf(previous), saidOf(next))
    basis.push(saidOf(parent?.parent), saidOf(previous?.previous), saidOf(next?.next))
    for (const part of parts) basis.push(saidOf(part), isStructural(part.heading.form))
    basis.push(stepOf(placeClue, shareOf(order)), stepOf(orderClue, order))
    return basis
  }
  const all = (place: Place) => {
    let row = 0
    const shared = (figure: number) => {
      figures[row * width] = figure
      isAlike[row] = 1
      row += 1
    }
    const each = (figureOf: (concept: number) => number) => {
      const at = row * width
      const first = figureOf(0)
      figures[at] = first
      let alike = 1
      for (let concept = 1; concept < width; concept += 1) {
        const figure = figureOf(concept)
        figures[at + concept] = figure
        if (figure !== first) alike = 0
      }
      isAlike[row] = alike
      row += 1
    }
    const { order } = place
    const said = saids[order]!
    const parts = place.parts.map(part => saids[part.order]!)
    const elsewhere = (concept: number) => {
      const { first, score, next } = strongest[concept]!
      return first === place ? next : score
    }
    const relative = (other: Place | undefined) => {
      const its = saidOf(other)
      shared(other ? 1 : 0)
      each(concept => its?.scores[concept] ?? 0)
      each(concept => its?.others[concept]?.score ?? 0)
      return its
    }
    const detailed = (other: Place | undefined) => {
      const its = relative(other)
      for (let concept = 0; concept < width; concept += 1) shared(its?.scores[concept] ?? 0)
    }
    each(concept => said.own[concept]?.strength ?? 0)
    each(concept => said.own[concept]?.coverage ?? 0)
    each(concept => said.scores[concept]!)
    each(concept => said.others[concept]!.strength)
    each(concept => said.others[concept]!.coverage)
    each(concept => said.others[concept]!.score)
    each(concept => said.others[concept]!.second)
    for (let concept = 0; concept < width; concept += 1) shared(said.scores[concept]!)
    detailed(place.parent)
    detailed(place.previous)
    detailed(place.next)
    relative(place.parent?.parent)
    relative(place.previous?.previous)
    relative(place.next?.next)
    each(elsewhere)
    each(concept => elsewhere(concept) - said.scores[concept]!)
    each(concept => (strongest[concept]!.firstClear < order ? 1 : 0))
    shared(place.parts.filter(({ heading }) => isStructural(heading.form)).length)
    each(concept => highest(parts, part => part.scores[concept]!))
    each(concept => highest(parts, part => part.others[concept]!.score))
    each(concept => parts.filter(part => part.scores[concept]! >= 2).length)
    for (let concept = 0; concept < width; concept += 1) shared(elsewhere(concept))
    for (const figure of absolute(place, order, shareOf(order))) shared(figure)
    for (const figure of holdingOf(place).figures) shared(figure)
    for (let wanted = 0; wanted < width; wanted += 1) each(concept => (concept === wanted ? 1 : 0))
    return table
  }
  return {
    all,
    basisOf,
    forget: ({ order }) => {
      holdings[order] = undefined
    },
    of(place, concept) {
      const column = orderOf.get(concept)!
      all(place)
      return Float64Array.from(clueNames, (_, clue) => figures[clue * width + (isAlike[clue] ? 0 : column)]!)
    },
  }
}

/** Which place names a concept most clearly, how clearly, and how clearly the next one; and the first that does. */
function strongestOf(
  places: readonly Place[],
  concept: number,
  saids: readonly Said[],
): { first: Place | undefined; score: number; next: number; firstClear: number } {
  let first: Place | undefined
  let [score, next, firstClear] = [0, 0, Number.POSITIVE_INFINITY]
  for (let order = 0; order < places.length; order += 1) {
    const place = places[order]!
    if (place.isTitle) continue
    const its = saids[order]!.scores[concept]!
    if (its >= clearNaming && firstClear > order) firstClear = order
    if (its > score) {
      next = score
      score = its
      first = place
    } else if (its > next) next = its
  }
  return { first, score, next, firstClear }
}

/** For each place, a bit for each concept that it names first among the clearest, and one for each clearly named above. */
function strengthsOf(
  strongest: readonly { first: Place | undefined; firstClear: number }[],
  count: number,
): { first: Int32Array; later: Int32Array } {
  const [first, later] = [new Int32Array(count), new Int32Array(count)]
  for (const [concept, strong] of strongest.entries()) {
    if (strong.first) first[strong.first.order]! |= 1 << concept
    if (strong.firstClear + 1 < count) later[strong.firstClear + 1]! |= 1 << concept
  }
  for (let order = 1; order < count; order += 1) later[order]! |= later[order - 1]!
  return { first, later }
}

function highest(parts: readonly Said[], figure: (part: Said) => number): number {
  return parts.reduce((most, part) => Math.max(most, figure(part)), 0)
}

/** What a heading's words name, by the order of the concepts. */
interface Said {
  own: readonly (Naming | undefined)[]
  scores: Float64Array
  /** What they name beside each concept: the clearest, and the score of the next. */
  others: readonly { strength: number; coverage: number; score: number; second: number }[]
}

const nothing: ReadonlyMap<Concept, Naming> = new Map()

const saidBy = rememberedOf((namings: ReadonlyMap<Concept, Naming>): Said => {
  const ranked = [...namings].sort(([, a], [, b]) => b.score - a.score)
  return {
    own: concepts.map(({ id }) => namings.get(id)),
    scores: Float64Array.from(concepts, ({ id }) => namings.get(id)?.score ?? 0),
    others: concepts.map(({ id }) => {
      const [first, second] = ranked.filter(([other]) => other !== id)
      const { strength = 0, coverage = 0, score = 0 } = first?.[1] ?? {}
      return { strength, coverage, score, second: second?.[1].score ?? 0 }
    }),
  }
})

/** What holds of a place whichever concept is asked for, and whatever stands in it. */
function absolute({ heading, parent, previous, next }: Place, order: number, share: number): number[] {
  return [
    ...forms.map(form => (heading.form === form ? 1 : 0)),
    parent ? (parent.parent ? 2 : 1) : 0,
    countWords(heading.text),
    heading.text.endsWith('?') ? 1 : 0,
    /\d/.test(heading.text) ? 1 : 0,
    share,
    order,
    previous ? 0 : 1,
    next ? 0 : 1,
  ]
}
