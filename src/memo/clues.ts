import type { Nodes } from 'mdast'
import { type Concept, concepts } from './concepts.ts'
import { type HeadingForm, isStructural } from './headings.ts'
import { clearNaming, type Naming, namingsOf } from './naming.ts'
import type { Place } from './places.ts'
import { countWords, plain } from './text.ts'

// What a section speaks of, whatever it is called. Counted by the hundred words.
const topics = {
  risk: /\b(?:risks?|mitigat\w*|drawbacks?|downsides?|concern\w*|fail\w*|break\w*|vulnerab\w*|attack\w*|harm\w*|danger\w*|worse|limitations?|caveats?|complex\w*|difficult\w*|harder|unfortunately)\b/gi,
  choice:
    /\b(?:alternative\w*|instead|options?|approach\w*|another|other|rejected|however|rather|could|pros?|cons?|advantages?|disadvantages?|versus|vs|considered)\b/gi,
  time: /\b(?:milestones?|deliver\w*|releas\w*|phases?|weeks?|months?|quarters?|sprints?|launch\w*|deadlines?|alpha|beta|schedule\w*|start\w*|complete[ds]?|v?\d+\.\d+)\b/gi,
  number:
    /\b(?:metrics?|measur\w*|targets?|kpis?|percent\w*|baselines?|benchmark\w*|success\w*|number of|increase\w*|reduc\w*|at least|monitor\w*|latency|throughput)\b/gi,
  people:
    /\b(?:teams?|owner\w*|leads?|contact|email|members?|responsib\w*|maintainers?|committee|working group|community|engineers?|founders?|managers?|contributors?|directors?)\b/gi,
  money: /\b(?:costs?|budget\w*|usd|eur|fund\w*|fte|price\w*|pay\w*|grants?|hours|money|salar\w*)\b|[$€£]/gi,
  future:
    /\b(?:future|later|next|eventually|follow[- ]?up|beyond|scope|todo|plan(?:s|ned)?|longer[- ]term)\b/gi,
  proposal:
    /\b(?:propos\w*|will|should|must|shall|recommend\w*|implement\w*|introduc\w*|add(?:s|ed|ing)?|new|use[sd]?)\b/gi,
  problem:
    /\b(?:current\w*|today|problem\w*|issue\w*|need(?:s|ed)?|lack\w*|because|why|existing|has been|have been|often|pain\w*|motivat\w*|unable|cannot|without)\b/gi,
  decision:
    /\b(?:decid\w*|decision\w*|vote\w*|approv\w*|accept\w*|agreed?|consensus|chosen|chose|selected)\b/gi,
  request: /\b(?:we ask|request\w*|please|seek\w*|asking)\b/gi,
} as const

const openings = {
  proposes:
    /\b(?:we propose|propos(?:es|al is|ed)|this (?:rfc|document|proposal|adr|memo|design)|introduces?|will be|we will|adds?)\b/i,
  lacks:
    /\b(?:current(?:ly)?|today|at the moment|there is no|does not|do not|problem|difficult|in order to|as a|since)\b/i,
  differs: /\b(?:alternativ\w*|instead|another|rather than|we could|option|we considered|rejected)\b/i,
} as const

const dates =
  /\b(?:20\d\d|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|q[1-4]\b|\d+(?:st|nd|rd|th)?\s+(?:weeks?|months?|days?|quarter))/gi

const forms: readonly HeadingForm[] = ['atx', 'setext', 'html', 'bold', 'lead', 'row', 'key']
const topicNames = Object.keys(topics) as (keyof typeof topics)[]
const openingNames = Object.keys(openings) as (keyof typeof openings)[]

/** Every clue by its name, in the order in which {@link cluesOf} gives their figures. */
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
  ...['words', 'words.own', 'dates', 'money', 'percent', 'handles', 'table', 'list', 'list.only', 'code'],
  ...topicNames.map(topic => `topic.${topic}`),
  ...openingNames.map(opening => `opens.${opening}`),
  ...concepts.map(({ id }) => `for.${id}`),
]

/** So much of a section tells what it speaks of; more would only cost time. */
const enough = 4000

interface Evidence {
  namings: ReadonlyMap<Concept, Naming>
  best: (except: Concept) => number[]
  /** What holds whichever concept is asked for. */
  absolute: number[]
}

/**
 * Makes the function that gives the clues for a place and a concept, one figure for each of {@link clueNames}.
 *
 * @param places every heading of a document, in document order
 */
export function clueFinder(places: readonly Place[]): (place: Place, concept: Concept) => Float64Array {
  const texts = textsOf(places)
  const orders = new Map(places.map((place, order) => [place, order]))
  const known = new Map(places.map((place, order) => [place, evidenceOf(place, order, places.length, texts)]))
  const says = (place: Place | undefined, concept: Concept) =>
    (place && known.get(place)!.namings.get(concept)?.score) ?? 0
  const strongest = new Map(
    concepts.map(({ id }) => {
      const scores = places
        .filter(({ isTitle }) => !isTitle)
        .map(place => ({ place, score: says(place, id) }))
      return [id, scores.sort((a, b) => b.score - a.score).slice(0, 2)]
    }),
  )
  const elsewhere = (place: Place, concept: Concept) =>
    strongest.get(concept)!.find(other => other.place !== place)?.score ?? 0
  const firstAt = new Map(
    concepts.map(({ id }) => [
      id,
      places.findIndex(place => !place.isTitle && says(place, id) >= clearNaming),
    ]),
  )

  return (place, concept) => {
    const { namings, best, absolute } = known.get(place)!
    const own = namings.get(concept)
    const others = [...namings].filter(([id]) => id !== concept).map(([, naming]) => naming)
    others.sort((a, b) => b.score - a.score)
    const relative = (other: Place | undefined) => [
      other ? 1 : 0,
      says(other, concept),
      other ? (known.get(other)!.best(concept)[0] ?? 0) : 0,
    ]
    const detailed = (other: Place | undefined) => [
      ...relative(other),
      ...concepts.map(({ id }) => says(other, id)),
    ]
    const before = firstAt.get(concept)!
    return Float64Array.from([
      own?.strength ?? 0,
      own?.coverage ?? 0,
      own?.score ?? 0,
      others[0]?.strength ?? 0,
      others[0]?.coverage ?? 0,
      others[0]?.score ?? 0,
      best(concept)[1] ?? 0,
      ...concepts.map(({ id }) => says(place, id)),
      ...detailed(place.parent),
      ...detailed(place.previous),
      ...detailed(place.next),
      ...relative(place.parent?.parent),
      ...relative(place.previous?.previous),
      ...relative(place.next?.next),
      elsewhere(place, concept),
      elsewhere(place, concept) - (own?.score ?? 0),
      before >= 0 && before < orders.get(place)! ? 1 : 0,
      place.parts.filter(({ heading }) => isStructural(heading.form)).length,
      highest(place.parts, part => says(part, concept)),
      highest(place.parts, part => known.get(part)!.best(concept)[0] ?? 0),
      place.parts.filter(part => says(part, concept) >= 2).length,
      ...concepts.map(({ id }) => elsewhere(place, id)),
      ...absolute,
      ...concepts.map(({ id }) => (id === concept ? 1 : 0)),
    ])
  }
}

function highest(places: readonly Place[], figure: (place: Place) => number): number {
  return places.reduce((most, place) => Math.max(most, figure(place)), 0)
}

function textsOf(places: readonly Place[]): Map<Place, { own: string; whole: string }> {
  const texts = new Map<Place, { own: string; whole: string }>()
  for (const place of places.toReversed()) {
    const own = plain(place.heading.content)
    const below = place.parts
      .filter(({ heading }) => isStructural(heading.form))
      .map(part => `${part.heading.text} ${texts.get(part)!.whole}`)
    texts.set(place, { own, whole: [own, ...below].join(' ') })
  }
  return texts
}

function evidenceOf(
  place: Place,
  order: number,
  count: number,
  texts: Map<Place, { own: string; whole: string }>,
): Evidence {
  const { heading } = place
  const namings = namingsOf(heading.text)
  const { own, whole } = texts.get(place)!
  const text = whole.slice(0, enough)
  const words = countWords(text)
  const hundreds = Math.max(1, words / 100)
  const has = (type: Nodes['type']) => (heading.content.some(node => node.type === type) ? 1 : 0)
  const matches = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return {
    namings,
    best: except =>
      [...namings].flatMap(([id, { score }]) => (id === except ? [] : [score])).sort((a, b) => b - a),
    absolute: [
      ...forms.map(form => (heading.form === form ? 1 : 0)),
      place.parent ? (place.parent.parent ? 2 : 1) : 0,
      countWords(heading.text),
      heading.text.endsWith('?') ? 1 : 0,
      /\d/.test(heading.text) ? 1 : 0,
      count > 1 ? order / (count - 1) : 0,
      order,
      place.previous ? 0 : 1,
      place.next ? 0 : 1,
      Math.log2(1 + countWords(whole)),
      Math.log2(1 + countWords(own)),
      Math.min(20, matches(dates)),
      /[$€£]\s?\d|\d\s?(?:usd|eur|k\b)/i.test(text) ? 1 : 0,
      /\d\s?%/.test(text) ? 1 : 0,
      /(?:^|\s)@\w+|\w@\w+\.\w/.test(text) ? 1 : 0,
      has('table'),
      has('list'),
      heading.content.length > 0 && heading.content.every(({ type }) => type === 'list') ? 1 : 0,
      has('code'),
      ...topicNames.map(topic => Math.min(10, matches(topics[topic]) / hundreds)),
      ...openingNames.map(opening => (openings[opening].test(own.slice(0, 250)) ? 1 : 0)),
    ],
  }
}
