/** A kind of text that keeps programs busy, of any size. */
export interface Family {
  /** Makes one of about so many characters. */
  text: (size: number) => string
  /** Whether some of its lines are left unread. */
  unread?: boolean
}

/** The same again and again. */
export const many = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length))

/** Parts that are all different. */
export const parts =
  (part: (number: number) => string, before = '') =>
  (size: number) => {
    let text = before
    for (let number = 0; text.length < size; number += 1) text += part(number)
    return text
  }

/** Numbers as letters: A, B, …, Z, AA, AB, … */
export function letters(number: number): string {
  const rest = Math.floor(number / 26) - 1
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (number % 26))
}

/** A table of so many characters below a heading. */
export const table = (heading: string, columns: readonly string[], row: (number: number) => string) =>
  parts(
    number => `| ${row(number)} |\n`,
    `## ${heading}\n\n| ${columns.join(' | ')} |\n|${' - |'.repeat(columns.length)}\n`,
  )
