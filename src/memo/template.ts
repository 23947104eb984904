import type { Concept } from './concepts.ts'
import { isStructural } from './headings.ts'
import { type Memo, memoOf, type Section } from './memo.ts'
import type { Profile } from './profiles.ts'
import { insertionOf } from './skeleton.ts'

/**
 * The template of a profile that starts from another's: its own name on top, its sections in its order and
 * under its headings, and a blank for whatever else it owes.
 *
 * @param profile one that still has the template of the profile it extends.
 * @param order of its concepts, those among them that it does not owe.
 */
export function composed(profile: Profile, order: readonly Concept[]): string {
  let text = withFields(profile)
  for (const { concept } of profile.sections) {
    const memo = memoOf(text, profile)
    const insertion = !memo.serves(concept) && insertionOf(memo, concept)
    if (insertion) text = text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset)
  }
  return withSections(text, profile, order)
}

function withFields({ id, template, fields }: Profile): string {
  const { frontMatter } = memoOf(template)
  const end = frontMatter.position?.end.offset
  if (end === undefined) return template
  const kind = frontMatter.fields.get('memo')?.valuePosition
  const fence = template.lastIndexOf('\n', end - 1) + 1
  const missing = fields.filter(key => !frontMatter.fields.has(key)).map(key => `${key}: {${key}}\n`)
  return (
    template.slice(0, kind?.start.offset) +
    (kind ? id + template.slice(kind.end.offset, fence) : '') +
    missing.join('') +
    template.slice(fence)
  )
}

/** Puts the sections that a template has in the order of the profile, and its own headings over them. */
function withSections(text: string, profile: Profile, order: readonly Concept[]): string {
  const memo = memoOf(text, profile)
  const parts = memo.sections.filter(({ form, parent }) => isStructural(form) && !parent)
  const first = parts[0]?.at.start.offset
  if (first === undefined) return text
  let last = -1
  const ranked = parts.map(section => {
    // What has no place of its own, or another section serves already, stays behind its neighbour.
    const place = order.findIndex(concept => memo.serving(concept)[0] === section)
    if (place >= 0) last = place
    return { rank: last, text: titled(memo, section, profile) }
  })
  return `${text.slice(0, first)}${ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
    .join('\n\n')}\n`
}

/** A section of a template under the heading that the profile's authors use. */
function titled({ text, serving }: Memo, section: Section, { headings = {} }: Profile): string {
  const { at, end, concepts } = section
  const own = concepts.filter(concept => serving(concept)[0] === section).flatMap(id => headings[id] ?? [])[0]
  const heading = text.slice(at.start.offset, at.end.offset)
  return (own ? `${/^#+/.exec(heading)?.[0] ?? '##'} ${own}` : heading) + text.slice(at.end.offset, end)
}
