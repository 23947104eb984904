import { rememberedFor } from './remember.ts'

/**
 * What an author leaves to fill in later: `{…}` as templates write it, TBD, TODO, FIXME, XXX, `???`, “to be
 * determined” at the end of what it says, `xxx` and `YYYY-MM-DD` where a value should stand, `[name]` as other
 * templates write it, and what a template says of itself: “this section should describe”. Case matters for the words: “todo” may be a product's feature.
 */
const blank =
  /\{[^{}\n]{0,400}\}|(?<=^|: ?)(?:xxx+|yyy+|yyyy-mm-dd)(?= ?$)|(?<shouted>\b(?:T(?:BD|BC|BA|ODO)|FIXME|XXX)\b)|\?\?\?+|\blorem ipsum\b|\bto be (?:determined|confirmed|announced)\b(?= ?(?:[.,;)]|$))|\bthis section (?:must|should) (?:be (?:completed|filled in)|contain|describe|detail|explain|include|list)\b|<(?:insert|your|add|fill)\b[^<>\n]{0,80}>|\[(?:insert|your|add|fill in|tbd|todo)\b[^\]\n]{0,80}\](?!\()/gim

/** The blanks in a text: 0-based index and the blank as written. */
export function blanksIn(text: string): readonly Blank[] {
  return mayHold.test(text) ? known(text) : none
}

/** What nearly every text lacks altogether. */
const mayHold = /[{<[]|\?\?\?|xxx|yyy|tb[abcd]|todo|fixme|lorem|to be |this section/i
const none: readonly Blank[] = []

interface Blank {
  index: number
  text: string
}

const known = rememberedFor((text: string): readonly Blank[] =>
  [...text.matchAll(blank)]
    .filter(({ 0: found, index, groups }) => {
      if (found.startsWith('{'))
        return asks(found.slice(1, -1).trim()) && !isGlued(text, index, index + found.length)
      return !groups?.shouted || found === found.toUpperCase()
    })
    .map(match => ({ index: match.index, text: match[0] })),
)

/**
 * Tells whether words in braces ask for something. `{h,cpp}`, `{"id":1}`, `{0.5}`, `{#anchor}`, `{% raw %}` and
 * `{:.wide}` are what shells, formulas and publishing tools read.
 */
function asks(inner: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(inner)) return /^[\s.…?_–—-]*$/.test(inner)
  return (
    /^[^#%:.@!"'$=\\]/.test(inner) &&
    /\p{L}/u.test(inner) &&
    !/[=\\]|[\p{L}\p{N}],[\p{L}\p{N}]|":|;$/u.test(inner)
  )
}

/** `/teams/{id}`, `${HOME}`, `f{x}`, `:::{note}` and `{name}.txt` are code that the author did not mark as such. */
function isGlued(text: string, start: number, end: number): boolean {
  return (
    /(?:[\p{L}\p{N}/$#%@&?=_^.\\-]|::)$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[\p{L}\p{N}/_=[\\-]|\.\p{L})/u.test(text.slice(end, end + 3))
  )
}

/** Tells whether a text says nothing but that it is still to be written. */
export function isBlank(text: string): boolean {
  const rest = withoutBlanks(text)
  return !/[\p{L}\p{N}]/u.test(rest) && rest !== text
}

/** What is left of a text beside its blanks. */
export function withoutBlanks(text: string): string {
  let rest = ''
  let from = 0
  for (const { index, text: found } of blanksIn(text)) {
    rest += `${text.slice(from, index)} `
    from = index + found.length
  }
  return from === 0 ? text : rest + text.slice(from)
}
