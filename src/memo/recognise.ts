import * as l10n from '@vscode/l10n'
import { type ClueFinder, clueFinder, clueNames } from './clues.ts'
import { type Concept, conceptOf, concepts, isConcept } from './concepts.ts'
import { isStructural } from './headings.ts'
import { inSentence } from './language.ts'
import { judgeOf, type Model } from './model.ts'
import { type Naming, namingsOf } from './naming.ts'
import type { Place } from './places.ts'
import type { Profile } from './profiles.ts'
import { memoised, rememberedOf, rememberedWhile } from './remember.ts'
import { settledBy } from './settled.ts'
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

/** Says what headings serve; a heading that nobody asks about costs nothing. */
export interface Recogniser {
  /** The concepts that a heading is taken to serve, the surest first. */
  conceptsOf(place: Place): readonly Concept[]
  /** Every concept that was weighed, best first. */
  mappingsOf(place: Place): Mapping[]
  /** Forgets what was found of a place: something else stands in it now, below a heading that says the same. */
  forget(place: Place): void
}

/**
 * Weighs which concepts the headings of a document serve: by their words, what stands below them, and what
 * stands around them. An author settles it with a comment below the heading (`<!-- memo: risks -->`), a team
 * with headings of its own.
 */
export function recognise(
  places: readonly Place[],
  own: Profile['headings'] = {},
  model: Model = trained,
): Recogniser {
  const clues = clueFinder(places)
  const scoresOf = scorer(clues, model)
  const ownConcepts = new Map(
    Object.entries(own).flatMap(([concept, headings]) =>
      headings.map(heading => [termsOf(heading).join(' '), concept as Concept] as const),
    ),
  )
  const wordOf = memoised(({ heading, isTitle }: Place): Word | undefined => {
    if (isTitle) return { concepts: [], reason: '' }
    const said = settledBy(heading.content)?.names.map(({ name }) => name)
    if (said) return { concepts: said.filter(isConcept), reason: l10n.t('the author says so') }
    const team = ownConcepts.size > 0 ? ownConcepts.get(termsOf(heading.text).join(' ')) : undefined
    return team && { concepts: [team], reason: l10n.t('the profile calls it so') }
  })
  const finalOf = memoised((place: Place): Scores => {
    const word = wordOf(place)
    return word
      ? Float64Array.from(concepts, ({ id }) =>
          word.concepts.includes(id) ? settled : Number.NEGATIVE_INFINITY,
        )
      : yielding(place, lifted(place, scoresOf(place), finalOf), finalOf)
  })
  return {
    conceptsOf: place => wordOf(place)?.concepts ?? served(finalOf(place)),
    mappingsOf: place => {
      const word = wordOf(place)
      return word
        ? word.concepts.map(concept => byWord(concept, word.reason))
        : mappingsOf(place, scoresOf(place), finalOf, clues, model)
    },
    forget(place) {
      wordOf.forget(place)
      finalOf.forget(place)
      clues.forget(place)
    },
  }
}

/** What author or team say of a heading: they have the last word. */
interface Word {
  concepts: readonly Concept[]
  reason: string
}

/** The scores of a heading by the order of the concepts. */
type Scores = Float64Array

const order = new Map(concepts.map(({ id }, place) => [id, place]))

const rememberedScores = rememberedOf((_: Model) => rememberedWhile<Scores>())

/** Scores places; what has the same clues as in the version before keeps its scores. */
function scorer(clues: ClueFinder, model: Model): (place: Place) => Scores {
  const judge = judgeOf(model)
  const remembered = rememberedScores(model)
  return place =>
    remembered(place.heading.node, clues.basisOf(place, judge.stepOf), () => {
      const scores = judge.scores(clues.all(place))
      if (stands(place))
        for (const [id, naming] of namingsOf(place.heading.text))
          if (isExact(naming)) scores[order.get(id)!] = Math.max(exact, scores[order.get(id)!]!)
      return scores
    })
}

function isExact({ strength, coverage }: Naming): boolean {
  return strength === 3 && coverage === 1
}

const served = rememberedOf((scores: Scores): readonly Concept[] => {
  const found: number[] = []
  for (let at = 0; at < scores.length; at += 1) if (scores[at]! > 0) found.push(at)
  return found.sort((a, b) => scores[b]! - scores[a]!).map(at => concepts[at]!.id)
})

function mappingsOf(
  place: Place,
  alone: Scores,
  finalOf: (place: Place) => Scores,
  clues: ClueFinder,
  model: Model,
): Mapping[] {
  const final = finalOf(place)
  const namings = namingsOf(place.heading.text)
  const mappings = concepts.map(({ id: concept }, at): Mapping => {
    const score = final[at]!
    const naming = namings.get(concept)
    const because = (reason: string) => ({ concept, score, why: () => [{ reason, weight: score }] })
    if (score < 0 && alone[at]! > 0)
      return because(l10n.t('leaves it to “{0}”', clearerPart(place, at, finalOf)!.heading.text))
    if (score !== alone[at]) return because(l10n.t('its sub-headings are a series of them'))
    if (score === exact && naming && isExact(naming)) return because(l10n.t('is called “{0}”', naming.words))
    return { concept, score, why: () => reasons(model, place, concept, naming, clues.of(place, concept)) }
  })
  return mappings.sort((a, b) => b.score - a.score)
}

const numbered = /\b(?:\d+[a-z]?|[A-E]|one|two|three|four)\b/

/** Where the parts of a section are a series, as “Phase 1” and “Phase 2” are, what they serve the section does. */
function lifted({ parts }: Place, own: Scores, finalOf: (place: Place) => Scores): Scores {
  const real = parts.filter(({ heading }) => isStructural(heading.form))
  const series = real.filter(part => numbered.test(part.heading.text))
  if (series.length < 2 || series.length * 2 <= real.length) return own
  return own.map((score, at) => {
    if (score > 0) return score
    const scores = series.map(part => finalOf(part)[at]!).filter(score => score > 0)
    return scores.length < 2 || scores.length * 2 <= real.length ? score : Math.min(...scores)
  })
}

/** A plan is made of its phases and a team of its members; only what sums up can leave it to others. */
const summing = (['context', 'recommendation'] as const).map(id => order.get(id)!)

const yielded = -0.1

/** A heading such as “Overview” leaves a concept to the sub-heading that names it more clearly. */
function yielding(place: Place, own: Scores, finalOf: (place: Place) => Scores): Scores {
  const leaves = summing.filter(at => own[at]! > 0 && own[at]! < exact && clearerPart(place, at, finalOf))
  return leaves.length === 0 ? own : own.map((score, at) => (leaves.includes(at) ? yielded : score))
}

function clearerPart(
  { heading, parts }: Place,
  at: number,
  finalOf: (place: Place) => Scores,
): Place | undefined {
  const clearness = (text: string) => namingsOf(text).get(concepts[at]!.id)?.score ?? 0
  return parts.find(part => clearness(part.heading.text) > clearness(heading.text) && finalOf(part)[at]! > 0)
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
  add(l10n.t('how rare such sections are'), model.base - model.threshold)
  for (const tree of model.trees) {
    let node = tree[0]!
    add(l10n.t('how rare such sections are'), node.at(-1)!)
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
  const quoted = (other: Place | undefined) =>
    other ? l10n.t('“{0}”', other.heading.text) : l10n.t('nothing')
  switch (subject.split('.')[0]) {
    case 'own':
      return naming
        ? l10n.t('says “{0}”', naming.words)
        : l10n.t('no word of it names the {0}', inSentence(l10n.t(conceptOf(concept).title)))
    case 'other':
    case 'second':
    case 'says':
      return l10n.t('what else its words name')
    case 'parent':
    case 'grandparent':
      return place.parent ? l10n.t('stands under {0}', quoted(place.parent)) : l10n.t('stands under no other')
    case 'previous':
    case 'previous2':
      return l10n.t('stands after {0}', quoted(place.previous))
    case 'next':
    case 'next2':
      return l10n.t('stands before {0}', quoted(place.next))
    case 'elsewhere':
    case 'before':
    case 'document':
      return l10n.t('what other headings of the document name')
    case 'parts':
      return l10n.t('what its sub-headings name')
    case 'topic':
    case 'opens':
      return l10n.t('speaks of: {0}', detail)
    case 'dates':
      return l10n.t('whether it holds dates')
    case 'money':
      return l10n.t('whether it holds money')
    case 'percent':
      return l10n.t('whether it holds percent')
    case 'handles':
      return l10n.t('whether it holds handles')
    case 'table':
      return l10n.t('whether it holds table')
    case 'list':
      return l10n.t('whether it holds list')
    case 'code':
      return l10n.t('whether it holds code')
    case 'form':
    case 'heading':
      return l10n.t('how the heading is written')
    case 'words':
      return l10n.t('how long it is')
    case 'for':
      return l10n.t('how rare such sections are')
    default:
      return l10n.t('its place in the document')
  }
}
