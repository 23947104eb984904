import type { PhrasingContent } from 'mdast'
import type { Point } from 'unist'
import { doubt, type Line, type Page } from './page.ts'

/** What is opened by a mark. */
interface Open {
  mark: string
  start: Point
  /** What stands before it. */
  outer: PhrasingContent[]
}

/** Phrasing as far as it has been read: nodes, what is open around them, and words that are not yet a node. */
export class Phrases {
  protected readonly page: Page
  protected readonly source: string
  /** The line that is read, and the place reached in it. */
  protected line: Line
  protected at = 0

  readonly #open: Open[] = []
  #nodes: PhrasingContent[] = []
  #words = ''
  #wordsStart: Point | undefined
  #wordsLine: Line
  #wordsEnd = 0

  constructor(page: Page, line: Line) {
    this.page = page
    this.source = page.source
    this.line = line
    this.#wordsLine = line
  }

  /** Takes words that stand from here to a place of the line. */
  protected say(words: string, to: number): void {
    this.#wordsStart ??= this.#here()
    this.#words = this.#words === '' ? words : this.#words + words
    this.#wordsLine = this.line
    this.#wordsEnd = to
    this.at = to
  }

  protected sayOne(): void {
    this.say(this.source[this.at]!, this.at + 1)
  }

  /** Takes the end of the line as words; what follows on the next one may be another node. */
  protected sayLineEnd(next: Line): void {
    this.at = this.line.end
    this.say(this.source.slice(this.line.end, next.begin), next.begin)
    this.#wordsLine = next
  }

  /** Puts a break that reaches from here to the next line. */
  protected breakLine(next: Line): void {
    this.#flush()
    const position = { start: this.#here(), end: this.page.point(next, next.begin) }
    this.#nodes.push({ type: 'break', position })
  }

  /** Puts a node that reaches from here to a place of the line. */
  protected put(node: PhrasingContent, to: number): void {
    this.#flush()
    const start = this.#here()
    this.at = to
    node.position = { start, end: this.#here() }
    this.#nodes.push(node)
  }

  /** Opens a node by a mark that stands here. */
  protected enter(mark: string): void {
    this.#flush()
    this.#open.push({ mark, start: this.#here(), outer: this.#nodes })
    this.#nodes = []
    this.at += mark.length
  }

  /** Closes the node that a mark has opened, as the last one, at a place of the line. */
  protected leave(mark: string, to: number, nodeOf: (children: PhrasingContent[]) => PhrasingContent): void {
    const open = this.#open.pop()
    if (open?.mark !== mark) throw doubt
    this.#flush()
    const node = nodeOf(this.#nodes)
    this.at = to
    node.position = { start: open.start, end: this.#here() }
    this.#nodes = open.outer
    this.#nodes.push(node)
  }

  /** All of it. */
  protected close(): PhrasingContent[] {
    this.#flush()
    if (this.#open.length > 0) throw doubt
    return this.#nodes
  }

  #flush(): void {
    const start = this.#wordsStart
    if (!start) return
    const end = this.page.point(this.#wordsLine, this.#wordsEnd)
    this.#nodes.push({ type: 'text', value: this.#words, position: { start, end } })
    this.#words = ''
    this.#wordsStart = undefined
  }

  #here(): Point {
    return this.page.point(this.line, this.at)
  }
}
