import type { Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import { type Chunk, chunksOf } from './chunks.ts'
import type { Concept } from './concepts.ts'
import { type Entry, type EntryConcept, entriesOf, holdsEntries, type Part } from './entries.ts'
import { frontMatterOf } from './front-matter.ts'
import { type Heading, type HeadingForm, headingsOf, isStructural } from './headings.ts'
import { parse, withoutMark } from './parse.ts'
import { isAppendix, type Place, placesOf } from './places.ts'
import { type Profile, profileOf, profiles } from './profiles.ts'
import { noticing, reads } from './reads.ts'
import { type Recogniser, recognise, settledBy } from './recognise.ts'
import { memoised, rememberedFor, rememberedOf, rememberedWhile } from './remember.ts'
import { type Memo, type Section, statuses } from './shape.ts'
import { atOnce, type Sliced } from './slices.ts'
import { aligned, type Locate, locator, startOf, wordsIn } from './text.ts'

export { type Memo, type Section, type Status, statuses } from './shape.ts'

// A memo's own keys say what it is; they stand for no section of it.
const ownKeys = new Set(['memo', 'title', 'owner', 'decider', 'decide-by', 'status'])

/**
 * Reads a document as a memo.
 *
 * @param source Markdown; a leading byte-order mark is taken away.
 * @param profile What it owes; where left out, what its front matter says (`memo: …`), else the first profile.
 */
export function memoOf(source: string, profile?: Profile | ProfileFor): Memo {
  const text = withoutMark(source)
  return memoIn(parse(text), text, profile)
}

/** Says what a memo owes by the kind that its front matter names; undefined where it names none. */
export type ProfileFor = (kind: string | undefined) => Profile

/** Reads the tree of a text without a byte-order mark as a memo. */
export function memoIn(tree: Root, text: string, profile?: Profile | ProfileFor): Memo {
  return atOnce(readingMemo(tree, text, profile))
}

/** The same, with a pause after each heading. */
export function* readingMemo(
  tree: Root,
  text: string,
  profile: Profile | ProfileFor = usualProfile,
): Sliced<Memo> {
  const locate = locator(text)
  const frontMatter = frontMatterOf(tree, text, locate)
  const field = (key: string) => frontMatter.fields.get(key)?.values.join(', ') || undefined
  const kind = typeof profile === 'function' ? profile(field('memo')) : profile
  const places = placesOf(headingsOf(tree, text, frontMatter, locate))
  const title = places.find(({ isTitle }) => isTitle)?.heading
  const sections = yield* sectionsOf(places, kind, field('memo') !== undefined, text, locate)
  const appendix = sections.find(isAppendix)?.at.start.offset ?? text.length
  const byConcept = sectionsByConcept(sections)
  const serving = (concept: Concept) => byConcept.get(concept) ?? []
  const entries = memoised((concept: EntryConcept) => {
    const joined = joinedOf(serving(concept).map(section => entriesIn(concept, section)))
    return joined.length > 0 ? joined : undefined
  }) as Memo['entries']
  const status = statuses.find(status => status === field('status')?.toLowerCase()) ?? 'review'
  const titled = {
    text: field('title') ?? title?.text ?? '',
    at: title?.position ?? frontMatter.fields.get('title')?.position ?? locate(0, firstLineEnd(text)),
  }
  const words = chunksOf(tree).reduce((sum, chunk) => sum + wordsBefore(appendix, chunk), 0)
  const parts = { text, tree, frontMatter, profile: kind, status, title: titled, sections, appendix, words }
  return noticing(parts, {
    locate,
    near: parts,
    serving(concept) {
      reads(parts, `serving ${concept}`)
      return serving(concept)
    },
    entries(concept) {
      reads(parts, `serving ${concept}`)
      return entries(concept)
    },
    field(key) {
      reads(parts, `field ${key}`)
      return field(key)
    },
  })
}

function wordsBefore(appendix: number, chunk: Chunk): number {
  const { nodes } = chunk
  if (startOf(nodes.at(-1)!) < appendix) return wordsInChunk(chunk)
  return wordsIn(nodes.filter(node => startOf(node) < appendix))
}

const wordsInChunk = rememberedOf(({ nodes }: Chunk) => wordsIn(nodes))

function usualProfile(kind = ''): Profile {
  return profileOf(kind) ?? profiles[0]!
}

function* sectionsOf(
  places: readonly Place[],
  profile: Profile,
  isMemo: boolean,
  text: string,
  locate: Locate,
): Sliced<Section[]> {
  const recogniser = recognise(places, profile.headings)
  const made = new Map<Place, Section>()
  const sections: Section[] = []
  for (const place of places) {
    yield
    const { heading, isTitle } = place
    if (isTitle || (heading.form === 'key' && isMemo && ownKeys.has(heading.text))) continue
    const parent = sectionAround(place, made)
    if (heading.form === 'row' && isAmongEntries(parent)) continue
    const concepts = recogniser.conceptsOf(place)
    if (!isStructural(heading.form) && concepts.length === 0) continue
    const section = new Placed(place, parent, concepts, settledNames(heading, text, locate), recogniser)
    made.set(place, section)
    parent?.parts.push(section)
    sections.push(section)
  }
  // A section reaches as far as the last of its parts.
  for (const section of sections.toReversed())
    if (section.parent) section.parent.end = Math.max(section.parent.end, section.end)
  for (const section of sections) section.end = Math.min(section.end, text.length)
  return sections
}

const rememberedIdentity = rememberedWhile<object>()

/** A section by the place that its heading has. */
class Placed implements Section {
  readonly heading: string
  readonly form: HeadingForm
  readonly depth: number
  readonly at: Position
  readonly content: readonly Nodes[]
  end: number
  readonly parts: Section[] = []
  readonly #place: Place
  readonly #recogniser: Recogniser
  #identity: object | undefined

  constructor(
    place: Place,
    readonly parent: Section | undefined,
    readonly concepts: readonly Concept[],
    readonly settledBy: Section['settledBy'],
    recogniser: Recogniser,
  ) {
    const { text, form, depth, position, content, end } = place.heading
    this.heading = text
    this.form = form
    this.depth = depth
    this.at = position
    this.content = content
    this.end = end
    this.#place = place
    this.#recogniser = recogniser
  }

  get identity() {
    this.#identity ??= rememberedIdentity(this.#place.heading.node, this.#basis(), () => ({}))
    return this.#identity
  }

  #basis(): unknown[] {
    const { heading, form, depth, concepts, settledBy, content, parts } = this
    const basis: unknown[] = [heading, form, depth, concepts.join(), settledBy.length, ...content]
    for (const part of parts) basis.push(part.identity)
    for (let { parent } = this as Section; parent; parent = parent.parent)
      basis.push(parent.heading, parent.form, parent.concepts.join())
    return basis
  }

  /** Seldom asked for, and dear to lay out. */
  get mappings() {
    return this.#recogniser.mappingsOf(this.#place)
  }
}

function settledNames(heading: Heading, text: string, locate: Locate): Section['settledBy'] {
  const settled = settledBy(heading)
  if (!settled) return none
  const offsetOf = aligned(settled.node, text)
  return settled.names.map(({ name, index }) => ({
    name,
    at: locate(offsetOf(index), offsetOf(index + name.length - 1) + 1),
  }))
}

const none: Section['settledBy'] = []

/** The nearest section around a place; what looks like a heading and is none to the memo is passed over. */
function sectionAround({ parent }: Place, made: ReadonlyMap<Place, Section>): Section | undefined {
  return parent && (made.get(parent) ?? sectionAround(parent, made))
}

/** A table of risks or options lays out those, not the document: its rows are entries, whatever they are called. */
function isAmongEntries(parent: Section | undefined): boolean {
  return parent !== undefined && (parent.concepts.some(holdsEntries) || isAmongEntries(parent.parent))
}

function sectionsByConcept(sections: readonly Section[]): Map<Concept, Section[]> {
  const found = new Map<Concept, Section[]>()
  for (const section of sections)
    for (const concept of section.concepts) {
      if (isInside(section, concept)) continue
      const others = found.get(concept)
      if (others) others.push(section)
      else found.set(concept, [section])
    }
  return found
}

function isInside({ parent }: Section, concept: Concept): boolean {
  return parent !== undefined && (parent.concepts.includes(concept) || isInside(parent, concept))
}

function partOf({ heading, at, content, parts }: Section): Part {
  return { heading, at, content, parts: parts.filter(({ form }) => isStructural(form)).map(partOf) }
}

const rememberedEntries = memoised((_: EntryConcept) => rememberedWhile<readonly Entry[]>())

/** The entries of a section: those of the version before, as long as it holds the same nodes. */
function entriesIn(concept: EntryConcept, section: Section): readonly Entry[] {
  const part = partOf(section)
  const remembered = rememberedEntries(concept)
  return remembered(section.at.start, basisOf(part), () => entriesOf(concept, part) ?? [])
}

/** The nodes under their headings; each heading is known by its point, which moves along with it. */
function basisOf({ heading, at, content, parts }: Part): unknown[] {
  return [heading, at.start, content.length, ...content, parts.length, ...parts.flatMap(basisOf)]
}

/** An option named in one section and weighed in another is one option; what is said of it is joined. */
function joinedOf(lists: readonly (readonly Entry[])[]): Entry[] {
  const joined: Entry[] = []
  const places = new Map<string, number>()
  for (const list of lists) {
    const before = joined.length
    for (const entry of list) {
      const place = places.get(bare(entry.name)) ?? before
      const first = entry.name === '' || place >= before ? undefined : joined[place]
      if (!first) joined.push(entry)
      else if (first.position.start.offset !== entry.position.start.offset)
        joined[place] = {
          ...first,
          text: `${first.text} ${entry.text}`,
          fields: new Map([...entry.fields, ...first.fields]),
        }
    }
    for (let place = before; place < joined.length; place += 1) places.set(bare(joined[place]!.name), place)
  }
  return joined
}

const bare = rememberedFor((name: string): string => {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words || name
})

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/)
  return end < 0 ? text.length : end
}
