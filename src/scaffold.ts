import type { Profile } from './memo/profiles.ts'
import { scalarOf } from './memo/yaml.ts'

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
  const complete = withKeys(template, [...known.keys()])
  const bodyAt = complete.indexOf('\n---\n', 3) + 1
  let result = ''
  let from = 0
  for (const match of complete.matchAll(blank)) {
    const name = match[1]!
    const answer = known.get(name)?.replace(/\s+/g, ' ').trim()
    const written = match.index < bodyAt && answer !== undefined ? scalarOf(answer) : answer
    result +=
      literal(complete.slice(from, match.index)) + (written === undefined ? open(name) : literal(written))
    from = match.index + match[0].length
  }
  return result + literal(complete.slice(from))
}

/** An answer for which a template has no blank gets a key in its front matter: nothing that was asked for is lost. */
function withKeys(template: string, names: readonly string[]): string {
  const end = template.startsWith('---\n') ? template.indexOf('\n---\n', 3) : -1
  if (end < 0) return template
  const head = template.slice(0, end)
  const keys = new Set(head.split('\n').map(line => line.split(':', 1)[0]))
  const homeless = names.filter(name => !template.includes(`{${name}}`) && !keys.has(name))
  return head + homeless.map(name => `\n${name}: {${name}}`).join('') + template.slice(end)
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
