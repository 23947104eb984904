import { stemmer } from 'stemmer'

// Words that change nothing about which part of a memo a heading names.
const fillers = new Set(
  'a an the of and or for to in on at by with this that these those it its our your my their is are was were be been being do does did will would should could can may might we i you they optional required section proposed please provide e g i e etc if any vs'.split(
    ' ',
  ),
)

/**
 * The stems of a text's words in their order: lower case, without numbering, emoji and punctuation.
 * Stemming is Porter's (1980).
 */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem)
}

/** The same for the words that carry meaning; for all where nothing else stands there (“What is it”). */
export function termsOf(text: string): string[] {
  const words = wordsOf(text)
  const kept = words.filter(word => !fillers.has(word))
  return (kept.length > 0 ? kept : words).map(stem)
}

/** Tells whether some of a text's words are such as {@link termsOf} leaves out. */
export function hasFillers(text: string): boolean {
  return wordsOf(text).some(word => fillers.has(word))
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
  )
}

const cache = new Map<string, string>()

/** Who does a thing and what is done are different sections; to Porter, proposer and proposal are one word. */
const isAgent = /^(?:propos|decid|approv|own|review|implement|develop|maintain|design|lead|manag)ers?$/

function stem(word: string): string {
  let found = cache.get(word)
  if (found === undefined) {
    found = isAgent.test(word) ? word.replace(/s$/, '') : stemmer(word)
    // A memo has a few hundred different heading words; a hostile one must not fill the memory.
    if (cache.size < 20_000) cache.set(word, found)
  }
  return found
}

/** Where a phrase's stems stand in a text's, side by side; -1 where they do not. */
export function indexOfPhrase(stems: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= stems.length; at += 1)
    if (phrase.every((stem, index) => stems[at + index] === stem)) return at
  return -1
}
