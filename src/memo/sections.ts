import type { Concept } from './concepts.ts'
import type { Entry } from './entries.ts'
import { type EntryConcept, holdsEntries } from './field-names.ts'
import { type Heading, isStructural } from './headings.ts'
import { joinedEntries } from './joined.ts'
import { changedAmong, isAppendix, type Place, placesOf } from './places.ts'
import type { Profile } from './profiles.ts'
import { type Recogniser, recognise } from './recognise.ts'
import { isSame, memoised } from './remember.ts'
import { type Located, PlacedSection } from './section.ts'
import type { Found, Section } from './shape.ts'
import type { Sliced } from './slices.ts'

// A memo's own keys say what it is; they stand for no section of it.
const ownKeys = new Set(['memo', 'title', 'owner', 'decider', 'decide-by', 'status'])

/** What a version is, beside its headings, by which its sections are told. */
interface Kind {
  profile: Profile
  /** Whether its front matter calls it a memo. */
  isMemo: boolean
}

/**
 * The sections of a document. From one version to the next they stay the same objects as long as the headings say and
 * serve the same, as they do while somebody writes below one of them: only what stands there is another.
 */
export class Sections implements Found {
  readonly all: PlacedSection[] = []
  readonly title: Place | undefined
  /** What those of a concept hold; undefined where that is nothing. */
  readonly entries = memoised((concept: EntryConcept): Entry[] | undefined => {
    const joined = joinedEntries(concept, this.serving(concept))
    return joined.length > 0 ? joined : undefined
  })
  #appendix: Section | undefined
  readonly #kind: Kind
  readonly #places: readonly Place[]
  readonly #recogniser: Recogniser
  readonly #at = new Map<Place, PlacedSection>()
  readonly #byConcept = new Map<Concept, Section[]>()
  readonly #computed = new Map<(section: Section) => unknown, unknown[]>()

  private constructor(headings: readonly Heading[], kind: Kind) {
    this.#kind = kind
    this.#places = placesOf(headings)
    this.#recogniser = recognise(this.#places, kind.profile.headings)
    this.title = this.#places.find(({ isTitle }) => isTitle)
  }

  /** Finds the sections below some headings, with a pause after each. */
  static *below(headings: readonly Heading[], kind: Kind, version: Located): Sliced<Sections> {
    const sections = new Sections(headings, kind)
    for (const place of sections.#places) {
      yield
      sections.#open(place, version)
    }
    sections.#appendix = sections.all.find(isAppendix)
    return sections
  }

  /**
   * Takes over the headings of the next version. False where they say or serve something else: then sections are to be
   * found anew, and these are good for nothing any more.
   */
  follow(headings: readonly Heading[], { profile, isMemo }: Kind, version: Located): boolean {
    if (profile !== this.#kind.profile || isMemo !== this.#kind.isMemo) return false
    const changed = changedAmong(this.#places, headings)
    if (!changed) return false
    for (const place of changed) this.#recogniser.forget(place)
    for (const place of changed) if (!this.#servesTheSame(place)) return false
    for (const place of changed) {
      const section = this.#at.get(place)
      if (!section) continue
      section.renew(version)
      for (const concept of section.concepts) if (holdsEntries(concept)) this.entries.forget(concept)
      for (const [compute, values] of this.#computed) values[section.order] = compute(section)
    }
    return true
  }

  /** Those that serve a concept, those apart that stand inside another of the same. */
  serving(concept: Concept): Section[] {
    return this.#byConcept.get(concept) ?? []
  }

  of<Value>(compute: (section: Section) => Value): readonly Value[] {
    const values = this.#computed.get(compute) ?? this.all.map(compute)
    this.#computed.set(compute, values)
    return values as Value[]
  }

  /** Where the appendix begins, if there is one. */
  get appendix(): number | undefined {
    return this.#appendix?.at.start.offset
  }

  #open(place: Place, version: Located): void {
    const concepts = this.#conceptsAt(place)
    if (!concepts) return
    const parent = this.#around(place)
    const order = this.all.length
    const section = new PlacedSection(place, order, parent, concepts, this.#recogniser, version)
    this.#at.set(place, section)
    this.all.push(section)
    parent?.parts.push(section)
    for (const concept of concepts) {
      if (isInside(section, concept)) continue
      const others = this.#byConcept.get(concept)
      if (others) others.push(section)
      else this.#byConcept.set(concept, [section])
    }
  }

  /** What the section at a place serves; undefined where its heading opens none. */
  #conceptsAt(place: Place): readonly Concept[] | undefined {
    const { form, text } = place.heading
    if (place.isTitle || (form === 'key' && this.#kind.isMemo && ownKeys.has(text))) return undefined
    if (form === 'row' && isAmongEntries(this.#around(place))) return undefined
    const concepts = this.#recogniser.conceptsOf(place)
    return isStructural(form) || concepts.length > 0 ? concepts : undefined
  }

  #servesTheSame(place: Place): boolean {
    const [before, now] = [this.#at.get(place)?.concepts, this.#conceptsAt(place)]
    return before === now || (before !== undefined && now !== undefined && isSame(before, now))
  }

  /** The nearest section around a place; what looks like a heading and is none to the memo is passed over. */
  #around({ parent }: Place): Section | undefined {
    return parent && (this.#at.get(parent) ?? this.#around(parent))
  }
}

/** A table of risks or options lays out those, not the document: its rows are entries, whatever they are called. */
function isAmongEntries(parent: Section | undefined): boolean {
  return parent !== undefined && (parent.concepts.some(holdsEntries) || isAmongEntries(parent.parent))
}

function isInside({ parent }: Section, concept: Concept): boolean {
  return parent !== undefined && (parent.concepts.includes(concept) || isInside(parent, concept))
}
