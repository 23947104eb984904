import type { Nodes } from 'mdast'
import { isDoingNothing } from './choices.ts'
import type { Option } from './entries.ts'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'
import { indexOfPhrase, termsOf } from './stems.ts'
import { plain } from './text.ts'

const choosing =
  /^(?:\d+\.?\s*)?(?:(?:our|the|my|final|proposed|draft|initial)\s+)?(?:recommend\w*(?:\s+(?:option|decision|approach|solution))?|decisions?|decision outcome|decided approach|(?:option|solution) chosen|chosen (?:option|solution|approach)|choice|selection|selected (?:option|solution|approach)|verdict|outcome|proposal|bottom line|decision and (?:rationale|reasons?|justification))$/i

/** The sections that say which way to go; a long design is a way of its own. */
export const choosingSections = derivedOf(findChoosingSections)

function findChoosingSections(memo: Memo): Section[] {
  return memo.serving('recommendation').filter(({ heading, form, at }) => {
    if (form === 'key' || !choosing.test(heading.replace(/[^\p{L}\p{N}\s.]+/gu, '').trim())) return false
    // “Proposal: Non-blocking collection” on the first line is what the document is called.
    return form !== 'lead' || !/^proposal/i.test(memo.near.text.slice(at.start.offset))
  })
}

/** What stands in a section and in its parts, in the author's own voice. */
export function saidIn({ heading, form, content, parts }: Section): string {
  const own = (nodes: readonly Nodes[]) => plain(nodes.filter(({ type }) => type !== 'blockquote'))
  const below = parts.filter(({ form }) => isStructural(form)).map(part => `${part.heading}. ${saidIn(part)}`)
  const said = own(content)
  // A lead stands in the paragraph that it opens.
  const rest =
    form === 'lead' && said.startsWith(heading) ? said.slice(heading.length).replace(/^[\s:.–—-]+/, '') : said
  return [rest, ...below].join(' ').trim()
}

const opening =
  /^(?:(?:chosen|selected|recommended|preferred) (?:option|solution|approach)|decision|recommendation|(?:(?:we|i|the team) (?:therefore |thus |strongly )?(?:will |should |would |have |has )?(?:recommend\w*|propos\w*|chose\w*|choose|decided?|selected?|adopt\w*|go|went|pick\w*|suggest\w*|agreed?)|recommend|choose|go|adopt|select|pick|take)\b)(?:\s+(?:to|on|for|with|that|we|is|should|go|going|be|option))*\s*:?\s*/i
const reason =
  /(?:[,;:(–—]|\.(?:\s|$)|\s-\s|\b(?:because|since|so that|so as|as (?:it|this|they|we)|due to|for (?:the|its|these)|which|in order|until|given|while|although|but)\b)/i

/** The words in which a recommendation names its choice, or undefined where it does not begin with one. */
export function choiceIn(text: string): { words: string; clear: boolean } | undefined {
  const lead = opening.exec(text)?.[0] ?? ''
  const rest = text.slice(lead.length)
  const words = rest
    .slice(0, reason.exec(rest)?.index ?? rest.length)
    .replace(/^["“”'‘«*\s]+|(?<!["“”'’»*\s])["“”'’»*\s]+$/g, '')
  // “Yes” and “approve it” name nothing.
  if (
    /^(?:yes|no|approv\w*|proceed|accept\w*|agree\w*|see|it|this|that|do it)?\b\W*$/i.test(words) ||
    /^(?:yes|see|approv\w*|proceed)\b/i.test(words)
  )
    return undefined
  const { length } = termsOf(words)
  return { words, clear: length <= (lead === '' ? 5 : 8) }
}

const manifold =
  /\b(?:both|all (?:of|three|four|five|options|the (?:options|above))|none|neither|hybrid\w*|combin\w+|mix\w*|first|second|third|fourth|former|latter|last|either|no option|(?:options?|alternatives?|approach|solution|number|no\.) #?(?:[a-z]|\d+))\b|^\W*(?:[a-z]|\d+)\W*$/i

/** The options that a choice names, by their words; undefined where it may mean any. */
export function chosenAmong<Named extends Pick<Option, 'name'>>(
  words: string,
  options: readonly Named[],
): Named[] | undefined {
  const said = termsOf(words)
  if (manifold.test(words) || said.length === 0) return undefined
  const names = options.map(({ name }) => termsOf(name))
  // What several options have in common tells none of them from the others.
  const own = names.map(name => name.filter(stem => names.filter(other => other.includes(stem)).length === 1))
  const shares = options.map((option, place) => ({
    option,
    share: overlap(said, own[place]!.length > 0 ? own[place]! : names[place]!),
  }))
  const best = Math.max(...shares.map(({ share }) => share))
  if (best >= 0.5) return shares.filter(({ share }) => share === best).map(({ option }) => option)
  const still = options.filter(isDoingNothing)
  return still.length > 0 && isDoingNothing({ name: words }) ? still : []
}

/** Tells whether a text holds the whole name of an option, its words side by side. */
export function namesWhole(text: string, { name }: Pick<Option, 'name'>): boolean {
  const stems = termsOf(name)
  return stems.length > 0 && indexOfPhrase(termsOf(text), stems) >= 0
}

/** The share of the shorter one's words that both have. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const [short, long] = [new Set(one), new Set(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ]
  if (short.size === 0) return 1
  return [...short].filter(stem => long.has(stem)).length / short.size
}
