import { type Heading, type HeadingForm, isStructural } from './headings.ts'
import { clearNaming, namingsOf } from './naming.ts'
import { plain } from './text.ts'

/** A heading among its neighbours. */
export interface Place {
  heading: Heading
  /** 0-based, among all places of the document. */
  order: number
  /** The document's own title names no part of it. */
  isTitle: boolean
  parent: Place | undefined
  /** The neighbours under the same parent that are written in the same form. */
  previous: Place | undefined
  next: Place | undefined
  parts: Place[]
}

/** Puts the headings of a document among their neighbours. Front-matter keys that say nothing are left out. */
export function placesOf(headings: readonly Heading[]): Place[] {
  const title = titleOf(headings)
  const places: Place[] = []
  const open: Place[] = []
  const last = new Map<Place | undefined, Place>()
  for (const heading of headings) {
    if (saysNothing(heading)) continue
    const place: Place = {
      heading,
      order: places.length,
      isTitle: heading === title,
      parent: undefined,
      previous: undefined,
      next: undefined,
      parts: [],
    }
    places.push(place)
    if (place.isTitle) continue
    if (heading.form !== 'key') {
      while (open.length > 0 && rankOf(open.at(-1)!.heading) >= rankOf(heading)) open.pop()
      place.parent = open.at(-1)
      place.parent?.parts.push(place)
      open.push(place)
    }
    const neighbour = last.get(place.parent)
    if (neighbour?.heading.form === heading.form) {
      place.previous = neighbour
      neighbour.next = place
    }
    last.set(place.parent, place)
  }
  return places
}

function saysNothing({ form, content }: Heading): boolean {
  return form === 'key' && plain(content) === ''
}

/**
 * Puts the headings of the next version in the places of those that say the same. Tells the places of those that are not
 * the very same, and the places around them; undefined where one says something else.
 */
export function changedAmong(places: readonly Place[], headings: readonly Heading[]): Set<Place> | undefined {
  const said = headings.filter(heading => !saysNothing(heading))
  if (said.length !== places.length) return undefined
  const changed = places.filter(({ heading, order }) => heading !== said[order])
  if (!changed.every(({ heading, order }) => isAlike(heading, said[order]!))) return undefined
  const touched = new Set<Place>()
  for (const place of changed) {
    place.heading = said[place.order]!
    for (let around: Place | undefined = place; around; around = around.parent) touched.add(around)
  }
  return touched
}

function isAlike(one: Heading, other: Heading): boolean {
  const isIndented = ({ position }: Heading) => position.start.column > 1
  return (
    one.form === other.form &&
    one.depth === other.depth &&
    one.text === other.text &&
    isIndented(one) === isIndented(other)
  )
}

/** Leads and rows stand inside a bold heading, though neither has a depth in Markdown. */
function rankOf({ form, depth }: Heading): number {
  return isStructural(form) ? depth : depth + 1
}

/**
 * The heading that names the whole document: the first real one, unless it names a part itself, as where every
 * section is a first-level heading, or where a memo has only just begun with “## Risks”.
 */
export function titleOf<Named extends Pick<Heading, 'form' | 'text' | 'depth'>>(
  headings: readonly Named[],
): Named | undefined {
  const [first, ...others] = headings.filter(({ form }) => isStructural(form))
  if (!first) return undefined
  const isAlone = others.every(({ depth }) => depth > first.depth)
  if (first.depth > 1) return isAlone && !namesAPart(first) ? first : undefined
  return isAlone || !namesAPart(first) ? first : undefined
}

function namesAPart({ text, form }: Pick<Heading, 'form' | 'text'>): boolean {
  return (
    isAppendix({ heading: text, form }) ||
    [...namingsOf(text).values()].some(({ score }) => score >= clearNaming)
  )
}

const appendixName =
  /^(?:\d+\.?\s*)?(?:appendi(?:x|ces)|annex(?:es)?|attachments?|supplement(?:ary material)?)\b/i

/** Tells whether a heading opens what stands beyond the page. */
export function isAppendix({ heading, form }: { heading: string; form: HeadingForm }): boolean {
  return isStructural(form) && appendixName.test(heading)
}
