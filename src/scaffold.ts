import { stringify } from 'yaml'
import type { Profile } from './memo/profiles.ts'

/** What is known of a memo before it is written. What is left out stays a blank. */
export type Answers = Partial<Record<'title' | 'owner' | 'decider' | 'decide-by', string>>

const blank = /\{([^{}\n]+)\}/g

/** A new memo: the profile's template with the answers filled in, the other blanks left as `{…}`. */
export function scaffold(profile: Profile, answers: Answers): string {
  return fill(profile.template, answers, text => text)
}

/**
 * The same as a VS Code snippet, so that Tab walks the blanks; equal blanks are filled in together. The blanks
 * keep their braces: one that is skipped is still seen as unfinished.
 */
export function scaffoldSnippet(profile: Profile, answers: Answers): string {
  const stops = new Map<string, number>()
  const stopOf = (name: string) => {
    if (!stops.has(name)) stops.set(name, stops.size + 1)
    return stops.get(name)!
  }
  // Where an answer holds braces they are the author's, not a blank: escape first, then set the stops.
  const marked = fill(
    profile.template,
    answers,
    escapeSnippet,
    name => `\${${stopOf(name)}:${escapeSnippet(`{${name}}`)}}`,
  )
  return `${marked}$0`
}

function fill(
  template: string,
  answers: Answers,
  literal: (text: string) => string,
  open: (name: string) => string = name => `{${name}}`,
): string {
  const known = new Map(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''))
  const bodyAt = template.indexOf('\n---\n', 3) + 1
  let result = ''
  let from = 0
  for (const match of template.matchAll(blank)) {
    const name = match[1]!
    const answer = known.get(name)?.replace(/\s+/g, ' ').trim()
    const written = match.index < bodyAt && answer !== undefined ? scalar(answer) : answer
    result +=
      literal(template.slice(from, match.index)) + (written === undefined ? open(name) : literal(written))
    from = match.index + match[0].length
  }
  return result + literal(template.slice(from))
}

/** Quoted where YAML would read it as something else than text. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
