import * as l10n from '@vscode/l10n'
import type { ConfigProblem } from '../lint/config.ts'
import { nearest } from '../lint/config.ts'
import type { Concept } from '../memo/concepts.ts'
import { normaliseKey } from '../memo/front-matter.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { composed } from '../memo/template.ts'
import type { ProfileData } from './schema.ts'

/**
 * Makes a team's own profile.
 *
 * @param known the profiles that it may extend, by name.
 * @param template the text of its own template, where it has one.
 * @returns the part of it that fits, and what does not, by the keys of the profile
 */
export function ownProfile(
  id: string,
  data: ProfileData,
  known: ReadonlyMap<string, Profile>,
  template: string | undefined,
): { profile: Profile; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const from = data.extends ?? (known.has(id) ? id : profiles[0]!.id)
  const base = known.get(from)
  if (!base)
    problems.push({
      path: ['extends'],
      message: l10n.t('No profile above is called “{0}”.{1}', from, nearest(from, known.keys())),
    })
  const above = base ?? profiles[0]!
  const { sections, fields, words, headings } = above

  const owed = new Map(sections.map(section => [section.concept, section.owed]))
  const said = new Set<string>()
  for (const how of ['required', 'recommended', 'optional'] as const)
    for (const [index, concept] of (data[how] ?? []).entries()) {
      if (said.has(concept))
        problems.push({
          path: [how, String(index)],
          message: l10n.t('“{0}” is named twice; it is either required, recommended or optional.', concept),
        })
      said.add(concept)
      if (how === 'optional') owed.delete(concept as Concept)
      else owed.set(concept as Concept, how)
    }
  // An optional section has its place as well, though nobody misses it.
  const first = (data.order ?? []) as Concept[]
  const usual = sections.map(({ concept }) => concept)
  const order = [...new Set([...first, ...usual, ...owed.keys()])]
  const own = {
    id,
    title: oneLine(data.title ?? '') || (base?.id === id ? above.title : titleFrom(id)),
    sections: [...owed]
      .map(([concept, owed]) => ({ concept, owed }))
      .sort((a, b) => order.indexOf(a.concept) - order.indexOf(b.concept)),
    fields: data.fields?.map(normaliseKey) ?? fields,
    words: data.words ?? words,
    headings: joined(data.headings ?? {}, headings ?? {}),
  }
  let text = template
  const profile: Profile = {
    ...own,
    // Made when somebody asks for it: that takes longer than all else of a config.
    get template() {
      text ??= composed({ ...own, template: above.template }, order)
      return text
    },
  }
  return { profile, problems }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** `security-brief` → “Security brief”. */
function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}

/** A team's own headings for each concept, before those that the profile knows already. */
function joined(
  own: Record<string, string[]>,
  known: NonNullable<Profile['headings']>,
): NonNullable<Profile['headings']> {
  const all: Partial<Record<Concept, readonly string[]>> = { ...known }
  for (const [id, headings] of Object.entries(own)) {
    const concept = id as Concept
    const said = headings.map(oneLine).filter(heading => /[\p{L}\p{N}]/u.test(heading))
    all[concept] = [...said, ...(known[concept] ?? [])]
  }
  return all
}
