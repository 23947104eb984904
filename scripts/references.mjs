// The names of characters in HTML, at half the size of a table.
import { characterEntities } from 'character-entities'

/** What 2,231 names stand for, those of one character in a line: how far it is from the one before, what follows it, names. */
function packedReferences() {
  const names = new Map()
  for (const [name, text] of Object.entries(characterEntities))
    names.set(text, [...(names.get(text) ?? []), name])
  const codeOf = text => text.codePointAt(0)
  let last = 0
  return [...names]
    .sort(([one], [other]) => codeOf(one) - codeOf(other))
    .map(([text, names]) => {
      const step = codeOf(text) - last
      last += step
      const rest = text.slice(String.fromCodePoint(last).length)
      return `${step === 1 ? '' : step}${rest && `+${rest} `}${names.join(' ')}`
    })
    .join('\n')
}

/** Stands in the bundle as it is here. */
function unpacked(lines) {
  let last = 0
  return new Map(
    lines.split('\n').flatMap(line => {
      const [, step, rest = '', names] = /^(\d*)(?:\+([^ ]+) )?(.+)$/.exec(line)
      last += step === '' ? 1 : Number(step)
      return names.split(' ').map(name => [name, String.fromCodePoint(last) + rest])
    }),
  )
}

/** A module that takes the place of decode-named-character-reference. */
export const references = `
  let references
  export function decodeNamedCharacterReference(name) {
    references ??= unpacked(${JSON.stringify(packedReferences())})
    return references.get(name) ?? false
  }
  ${unpacked}`
