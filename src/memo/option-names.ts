import { stemsOf } from './stems.ts'

/** Names that go on with the same words, and the first place of those that end here and of those that go on. */
interface Branch {
  next: Map<string, Branch>
  /** Of names without a number, and of all. */
  ending: Places
  passing: Places
}
type Places = [unnumbered: number, all: number]

const nowhere = Number.POSITIVE_INFINITY

/**
 * Options by their names: “Option 1” and “Option 1: MkDocs” are one option, as “Buy” and “Buy it” are. Kept by their
 * words one after the other, so that thousands of them are not compared each with each.
 */
export class OptionNames {
  readonly #root = branch()
  readonly #numbers = new Map<string, number>()
  readonly #wordless = new Map<string, number>()

  /** @param place later than those that were added before. */
  add(name: string, place: number): void {
    const [number, stems] = [numberOf(name), stemsOf(name)]
    if (number && !this.#numbers.has(number)) this.#numbers.set(number, place)
    if (stems.length === 0) {
      if (!this.#wordless.has(name.trim())) this.#wordless.set(name.trim(), place)
      return
    }
    let here = this.#root
    for (const stem of stems) {
      const next = here.next.get(stem) ?? branch()
      here.next.set(stem, next)
      here = next
      note(here.passing, place, number)
    }
    note(here.ending, place, number)
  }

  /** The place of the first that means the same; undefined where none does. */
  placeOf(name: string): number | undefined {
    const [number, stems] = [numberOf(name), stemsOf(name)]
    if (stems.length === 0) return this.#wordless.get(name.trim())
    // Of two that are numbered, the numbers tell.
    const which = number ? 0 : 1
    let first = (number === undefined ? undefined : this.#numbers.get(number)) ?? nowhere
    let here: Branch | undefined = this.#root
    for (const stem of stems) {
      here = here.next.get(stem)
      if (!here) break
      first = Math.min(first, here.ending[which])
    }
    if (here) first = Math.min(first, here.passing[which])
    return first === nowhere ? undefined : first
  }
}

function branch(): Branch {
  return { next: new Map(), ending: [nowhere, nowhere], passing: [nowhere, nowhere] }
}

function note(places: Places, place: number, number: string | undefined): void {
  if (!number) places[0] = Math.min(places[0], place)
  places[1] = Math.min(places[1], place)
}

function numberOf(name: string): string | undefined {
  return /^(?:options?|alternatives?|approach|solution)\s*#?(\d+\w?|[A-Z])\b/i.exec(name)?.[1]?.toLowerCase()
}
