import type { RootContent } from 'mdast'
import type { Point } from 'unist'

/** What stands before some lines. */
export interface Place {
  /** How many line ends, and how many characters. */
  line: number
  offset: number
}

/** Blocks, and every point that they hold. */
export interface Blocks extends Place {
  nodes: RootContent[]
  points: readonly Point[]
  /** How many line ends their source holds, and how many characters follow the last. */
  lines: number
  rest: number
}

/** Thrown where lines are not surely understood: they are for remark-parse. */
export const doubt = Symbol('doubt')

/** A line, or what a list item leaves of one. Offsets are 0-based, in the source of the page. */
export interface Line {
  /** How many lines stand above it. */
  order: number
  /** Its first character in the source. */
  begin: number
  /** Its first character behind the indentation of the list item that it stands in. */
  start: number
  /** Where it ends, before its line end. */
  end: number
  /** Whether it may only go on with a paragraph, since it is not indented as far as that. */
  isLazy: boolean
}

/** A block, and the index of the line below it. */
export interface Block<Node = RootContent> {
  node: Node
  next: number
}

/** The blocks of a document or of a list item, and whether a blank line parts them. */
export interface Content {
  nodes: RootContent[]
  isSpread: boolean
}

/** Some lines, and where they stand in a document. */
export class Page {
  /** Every point that was made: all move together. */
  readonly points: Point[] = []
  readonly source: string
  readonly lines: readonly Line[]
  readonly #place: Place
  readonly #found = new Map<string, number>()

  constructor(source: string, place: Place) {
    this.source = source
    this.lines = linesOf(source)
    this.#place = place
  }

  /** The place of a character of a line. */
  point({ order, begin }: Line, at: number): Point {
    const point = {
      line: this.#place.line + order + 1,
      column: at - begin + 1,
      offset: this.#place.offset + at,
    }
    this.points.push(point)
    return point
  }

  /** What was read of it. */
  blocks(nodes: RootContent[]): Blocks {
    const { begin, end } = this.lines.at(-1)!
    const { line, offset } = this.#place
    return { line, offset, nodes, points: this.points, lines: this.lines.length - 1, rest: end - begin }
  }

  /** Where the first character of a line stands that is no space; its end where there is none. */
  first({ start, end }: Line): number {
    let at = start
    while (at < end && this.source.charCodeAt(at) === space) at += 1
    return at
  }

  /** Where the spaces begin that a stretch of a line ends with. */
  trimmed(start: number, end: number): number {
    let at = end
    while (at > start && this.source.charCodeAt(at - 1) === space) at -= 1
    return at
  }

  isBlank(line: Line): boolean {
    return this.first(line) === line.end
  }

  /**
   * Where some characters stand next; behind everything where they do not. They are asked for from the first line to
   * the last, so that the source is searched once.
   */
  next(characters: string, from: number): number {
    let found = this.#found.get(characters) ?? -1
    if (found < from) {
      found = this.source.indexOf(characters, from)
      if (found < 0) found = this.source.length
      this.#found.set(characters, found)
    }
    return found
  }

  /** What a pattern with the flag `y` finds at a place, within the line that ends there. */
  match(pattern: RegExp, at: number, end: number): RegExpExecArray | undefined {
    pattern.lastIndex = at
    const found = pattern.exec(this.source)
    return found && pattern.lastIndex <= end ? found : undefined
  }
}

const [space, lineFeed, carriageReturn] = [32, 10, 13]

/** The lines of a source; what follows its last line end is one of them. */
function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let begin = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) continue
    lines.push({ order: lines.length, begin, start: begin, end: at, isLazy: false })
    if (code === carriageReturn && source.charCodeAt(at + 1) === lineFeed) at += 1
    begin = at + 1
  }
  lines.push({ order: lines.length, begin, start: begin, end: source.length, isLazy: false })
  return lines
}
