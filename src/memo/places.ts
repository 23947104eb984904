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
    if (heading.form === 'key' && plain(heading.content) === '') continue
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
