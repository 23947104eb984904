/** What a character is to the marks of emphasis beside it. */
export const [white, punctuation, other] = [1, 2, 3]

const known = new Uint8Array(0x10000)

/** The kind of a UTF-16 code unit; half of a pair is neither white space nor punctuation to the parser. */
export function kindOf(code: number): number {
  if (known[code] === 0) known[code] = kindOfCharacter(String.fromCharCode(code))
  return known[code]!
}

function kindOfCharacter(character: string): number {
  return /\s/.test(character) ? white : /\p{P}|\p{S}/u.test(character) ? punctuation : other
}
