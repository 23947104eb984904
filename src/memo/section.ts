import type { Concept } from './concepts.ts'
import { endOfHeading, isStructural } from './headings.ts'
import type { Place } from './places.ts'
import type { Recogniser } from './recognise.ts'
import { rememberedWhile } from './remember.ts'
import { settledBy } from './settled.ts'
import type { Section } from './shape.ts'
import { aligned, type Locate } from './text.ts'

/** The text of a version, and the places in it. */
export interface Located {
  text: string
  locate: Locate
}

const rememberedIdentity = rememberedWhile<object>()
const none: Section['settledBy'] = []

/** A section by the place that its heading has; what stands in it may change from version to version. */
export class PlacedSection implements Section {
  readonly parts: Section[] = []
  settledBy: Section['settledBy'] = none
  readonly #place: Place
  readonly #recogniser: Recogniser
  #identity: object | undefined

  constructor(
    place: Place,
    /** 0-based, among all of the document. */
    readonly order: number,
    readonly parent: Section | undefined,
    readonly concepts: readonly Concept[],
    recogniser: Recogniser,
    version: Located,
  ) {
    this.#place = place
    this.#recogniser = recogniser
    this.renew(version)
  }

  /** To be called where something else stands in it or in one of its parts. */
  renew({ text, locate }: Located): void {
    this.#identity = undefined
    const settled = settledBy(this.content)
    const offsetOf = settled && aligned(settled.node, text)
    this.settledBy = offsetOf
      ? settled.names.map(({ name, index }) => ({
          name,
          at: locate(offsetOf(index), offsetOf(index + name.length - 1) + 1),
        }))
      : none
  }

  get heading() {
    return this.#place.heading.text
  }

  get form() {
    return this.#place.heading.form
  }

  get depth() {
    return this.#place.heading.depth
  }

  get at() {
    return this.#place.heading.position
  }

  get content() {
    return this.#place.heading.content
  }

  /** A section reaches as far as the last of its parts; leads stand in what it holds itself. */
  get end(): number {
    const last = this.parts.findLast(({ form }) => isStructural(form))
    return last ? last.end : endOfHeading(this.#place.heading)
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
