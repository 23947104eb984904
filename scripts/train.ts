// `npm run train` grows the recogniser's trees on the labelled corpus. With --check it writes nothing, and says how
// trees do on documents of repositories that they have not seen.
import { writeFileSync } from 'node:fs'
import { Chunks } from '../src/memo/chunks.ts'
import { clueFinder } from '../src/memo/clues.ts'
import { type Concept, concepts } from '../src/memo/concepts.ts'
import { frontMatterOf } from '../src/memo/front-matter.ts'
import { headingsOf } from '../src/memo/headings.ts'
import type { Model } from '../src/memo/model.ts'
import { packed } from '../src/memo/packed.ts'
import { parse, withoutMark } from '../src/memo/parse.ts'
import { type Place, placesOf } from '../src/memo/places.ts'
import { recognise } from '../src/memo/recognise.ts'
import { locator } from '../src/memo/text.ts'
import { type BoostOptions, boost } from './boost.ts'
import { type Labelled, printScore, readCorpus, type Said, score } from './corpus.ts'

const options: BoostOptions = {
  trees: 150,
  depth: 5,
  rate: 0.1,
  leaf: 8,
  lambda: 3,
  rows: 0.8,
  columns: 0.4,
  seed: 11,
}

/** By cross-validation: a little below even odds finds more than it invents. */
const threshold = -0.7

/** How often the repositories are dealt anew for the figure. */
const folds = 6

interface Document {
  labelled: Labelled
  places: Place[]
  clues: Map<Place, Map<Concept, Float64Array>>
}

function read(labelled: Labelled): Document {
  const text = withoutMark(labelled.text)
  const tree = parse(text)
  const locate = locator(text)
  const places = placesOf(
    headingsOf(new Chunks(tree.children), text, frontMatterOf(tree, text, locate), locate),
  )
  const finder = clueFinder(places)
  const clues = new Map(
    places.map(place => [place, new Map(concepts.map(({ id }) => [id, finder.of(place, id)]))]),
  )
  return { labelled, places, clues }
}

const lineOf = (place: Place) => place.heading.position.start.line

/** What a reader says of a heading; undefined where nobody asked: hesitations, and parts of what is labelled. */
function labelOf({ labelled }: Document, place: Place, concept: Concept): boolean | undefined {
  const labels = labelled.sections.filter(label => label.concept === concept)
  const label = labels.find(({ line }) => line === lineOf(place))
  if (label) return label.sure ? true : undefined
  for (let { parent } = place; parent; { parent } = parent)
    if (labels.some(({ line }) => line === lineOf(parent!))) return undefined
  return false
}

function train(documents: readonly Document[]): Model {
  const rows: Float64Array[] = []
  const answers: boolean[] = []
  for (const document of documents)
    for (const place of document.places)
      if (!place.isTitle)
        for (const { id } of concepts) {
          const answer = labelOf(document, place, id)
          if (answer === undefined) continue
          rows.push(document.clues.get(place)!.get(id)!)
          answers.push(answer)
        }
  return { ...boost(rows, answers, options), threshold }
}

/** The headings that are taken to serve a concept, those apart that stand inside another of the same. */
function said(model: Model, { places }: Document): Said[] {
  const recogniser = recognise(places, {}, model)
  const holds = (place: Place, concept: Concept) => recogniser.conceptsOf(place).includes(concept)
  const isInside = ({ parent }: Place, concept: Concept): boolean =>
    parent !== undefined && (holds(parent, concept) || isInside(parent, concept))
  return places.flatMap(place =>
    concepts
      .filter(({ id }) => holds(place, id) && !isInside(place, id))
      .map(({ id }) => ({ concept: id, heading: place.heading.text, line: lineOf(place) })),
  )
}

const documents = readCorpus()
  .filter(({ decision }) => decision)
  .map(read)
if (process.argv.includes('--check')) {
  const repos = [...new Set(documents.map(({ labelled }) => labelled.repo))].sort()
  // Dealt by a stride, so that no fold is made of neighbours in the alphabet.
  const foldOf = ({ labelled }: Document) => (repos.indexOf(labelled.repo) * 7) % folds
  const outlines = new Map<Labelled, Said[]>()
  for (let fold = 0; fold < folds; fold += 1) {
    const model = train(documents.filter(document => foldOf(document) !== fold))
    for (const document of documents)
      if (foldOf(document) === fold) outlines.set(document.labelled, said(model, document))
  }
  const result = score([...outlines.keys()], labelled => outlines.get(labelled)!)
  if (process.argv.includes('--misses')) for (const miss of result.misses.sort()) console.log(miss)
  printScore(result)
} else {
  const { base, threshold, trees } = train(documents)
  const short = (figure: number) => Number(figure.toFixed(3))
  const rounded = {
    base: short(base),
    threshold,
    trees: trees.map(tree => tree.map(node => node.map(short))),
  }
  writeFileSync(
    'src/memo/trees.ts',
    `// Written by \`npm run train\`.\nimport { unpacked } from './packed.ts'\n\n// biome-ignore format: data\nexport const model = unpacked(${JSON.stringify(packed(rounded as unknown as Model))})\n`,
  )
}
