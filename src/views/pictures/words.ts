import type { ElementContent } from 'hast'
import { s } from 'hastscript'

const narrow = /[ijltfrI.,:;'’|!()[\]\s/-]/
const broad = /[mwMW@%—…]/
const full =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F000}-\u{1FAFF}]/u

/**
 * About how wide a text is, a little on the wide side: nothing that draws it can be asked, so every font must fit.
 *
 * @param size the height of its letters
 */
export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const letter of text)
    if (full.test(letter)) sum += 1.05
    else if (narrow.test(letter)) sum += 0.36
    else if (broad.test(letter)) sum += 0.92
    else sum += /\p{Lu}/u.test(letter) ? 0.7 : 0.58
  return sum * size
}

/** Breaks a text into lines that fit; what is left after the last of them becomes an ellipsis. */
export function wrapped(text: string, room: number, size: number, lines: number): string[] {
  const made: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size) <= room || line === '') line = longer
    else {
      made.push(line)
      line = word
    }
  }
  made.push(line)
  const [kept, rest] = [made.slice(0, lines), made.slice(lines)]
  return kept.map((one, index) =>
    cut(rest.length > 0 && index === lines - 1 ? `${one} ${rest.join(' ')}` : one, room, size),
  )
}

function cut(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Words in a drawing. */
export interface Words {
  lines: readonly string[]
  /** What they say where they were cut short. */
  whole: string
  size: number
  className: string
}

/** The height of a line for letters of a size. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.3)
}

/** Writes lines below each other, the first with its middle at `y`; the whole text comes up in a tooltip. */
export function written(x: number, y: number, { lines, whole, size, className }: Words): ElementContent[] {
  const isCut = lines.join(' ') !== whole.trim().replace(/\s+/g, ' ')
  return lines.map((line, index) =>
    s('text', { x: round(x), y: round(y + index * lineHeight(size) + size * 0.35), className: [className] }, [
      ...(isCut ? [s('title', whole)] : []),
      line,
    ]),
  )
}

/** A coordinate as it is written: nobody sees a hundredth of a unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
