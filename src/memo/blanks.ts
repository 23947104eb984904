/**
 * What an author leaves to fill in later: `{…}` as templates write it, TBD, TODO, FIXME, XXX, `???`, `[name]`
 * as other templates write it. Case matters for the words: “todo” may be a product's feature.
 */
const blank =
  /\{[^{}\n]{1,120}\}|\{\}|\bT(?:BD|BC|BA|ODO)\b|\bFIXME\b|\bXXX\b|\?\?\?+|\blorem ipsum\b|<(?:insert|your|add|fill)\b[^<>\n]{0,80}>|\[(?:insert|your|add|fill in|tbd|todo)\b[^\]\n]{0,80}\](?!\()/gi

const shouted = /^(?:T(?:BD|BC|BA|ODO)|FIXME|XXX)$/

/** The blanks in a text: 0-based index and the blank as written. */
export function blanksIn(text: string): { index: number; text: string }[] {
  return [...text.matchAll(blank)]
    .filter(({ 0: found, index }) => {
      if (/^[a-z]+$/i.test(found)) return shouted.test(found)
      // `/teams/{id}`, `${HOME}` and `f{x}` are code that the author did not mark as such.
      return !found.startsWith('{') || !isGlued(text[index - 1], text[index + found.length])
    })
    .map(match => ({ index: match.index, text: match[0] }))
}

function isGlued(before = ' ', after = ' '): boolean {
  return /[\p{L}\p{N}/$#%@&?=_\\-]/u.test(before) || /[\p{L}\p{N}/_=\\-]/u.test(after)
}

/** Tells whether a text says nothing but that it is still to be written. */
export function isBlank(text: string): boolean {
  const rest = blanksIn(text).reduce((left, { text: found }) => left.replace(found, ''), text)
  return !/[\p{L}\p{N}]/u.test(rest) && rest !== text
}
