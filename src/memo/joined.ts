import { type Entry, entriesOf, type Part } from './entries.ts'
import type { EntryConcept } from './field-names.ts'
import { isStructural } from './headings.ts'
import { memoised, rememberedFor, rememberedWhile } from './remember.ts'
import type { Section } from './shape.ts'
import { bareWords } from './text.ts'

/** The entries of all sections that serve a concept. */
export function joinedEntries(concept: EntryConcept, sections: readonly Section[]): Entry[] {
  return joinedOf(sections.map(section => entriesIn(concept, section)))
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

const bare = rememberedFor((name: string): string => bareWords(name) || name)
