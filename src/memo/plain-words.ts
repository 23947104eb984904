import type { PhrasingContent } from 'mdast'
import type { Point } from 'unist'
import { kindOf, other, punctuation, white } from './plain-characters.ts'
import { doubt, type Line, type Page } from './plain-page.ts'

/** A stretch of a line that holds words. */
export interface Span {
  line: Line
  /** 0-based offsets in the source of the page, end excluded. */
  start: number
  end: number
}

/**
 * Reads the words of a paragraph, a heading or a cell. What is opened must be closed in order, by marks that can do
 * nothing but close: then all that CommonMark says of nesting and precedence comes to the same.
 *
 * Source: CommonMark 0.31.2, chapter 6.
 */
export function phrasingOf(page: Page, spans: readonly Span[]): PhrasingContent[] {
  return new Phrasing(page, spans).read()
}

/** What is opened by `*` or `_`, once or twice, or by `[`. */
interface Open {
  mark: string
  start: Point
  /** What stands before it. */
  outer: PhrasingContent[]
}

class Phrasing {
  readonly #page: Page
  readonly #source: string
  readonly #spans: readonly Span[]
  /** Where all of it ends. */
  readonly #last: number
  readonly #holdsLinks: boolean
  readonly #open: Open[] = []
  #isInLink = false
  #nodes: PhrasingContent[] = []

  /** The line that is read, from where to where, and the place reached in it. */
  #line: Line
  #start = 0
  #end = 0
  #at = 0

  /** Words that are not yet a node, and where they stand. */
  #said = ''
  #saidFrom: Point | undefined
  #saidLine: Line
  #saidTo = 0

  constructor(page: Page, spans: readonly Span[]) {
    this.#page = page
    this.#source = page.source
    this.#spans = spans
    this.#line = spans[0]!.line
    this.#saidLine = this.#line
    this.#last = spans.at(-1)!.end
    this.#holdsLinks = page.next('](', spans[0]!.start) < this.#last
  }

  read(): PhrasingContent[] {
    for (let order = 0; order < this.#spans.length; order += 1) {
      const { line, start, end } = this.#spans[order]!
      this.#line = line
      this.#start = start
      this.#end = this.#page.trimmed(start, end)
      this.#at = start
      while (this.#at < this.#end) this.#readOn()
      const next = this.#spans[order + 1]
      if (next) this.#endLine(end, next.line)
    }
    this.#flush()
    if (this.#open.length > 0) throw doubt
    return this.#nodes
  }

  #readOn(): void {
    const from = this.#at
    let to = from
    while (to < this.#end && !isMark(this.#source.charCodeAt(to))) to += 1
    if (to > from) this.#say(this.#source.slice(from, to), to)
    else this.#readMark(this.#source[from]!)
  }

  #readMark(mark: string): void {
    if (mark === '*' || mark === '_') this.#readAttention(mark)
    else if (mark === '`') this.#readCode()
    else if (mark === '\\') this.#readEscape()
    else if (mark === '&') this.#readReference()
    else if (mark === '<') this.#readAngle()
    // Where no link ends, brackets are words: a definition would be known to remark-parse alone.
    else if (!this.#holdsLinks) this.#sayOne()
    else if (mark === '!') this.#readImage()
    else if (mark === '[') this.#openLink()
    else this.#closeLink()
  }

  /** Says words that stand from here to a place of the line. */
  #say(words: string, to: number): void {
    this.#saidFrom ??= this.#here()
    this.#said = this.#said === '' ? words : this.#said + words
    this.#saidLine = this.#line
    this.#saidTo = to
    this.#at = to
  }

  #sayOne(): void {
    this.#say(this.#source[this.#at]!, this.#at + 1)
  }

  #flush(): void {
    const start = this.#saidFrom
    if (!start) return
    const end = this.#page.point(this.#saidLine, this.#saidTo)
    this.#nodes.push({ type: 'text', value: this.#said, position: { start, end } })
    this.#said = ''
    this.#saidFrom = undefined
  }

  /** The end of a line is words as well; two spaces before it break the line. */
  #endLine(end: number, next: Line): void {
    if (end - this.#end > 1) {
      this.#flush()
      const start = this.#here()
      this.#nodes.push({ type: 'break', position: { start, end: this.#page.point(next, next.begin) } })
      return
    }
    this.#at = end
    this.#say(this.#source.slice(end, next.begin), end)
    this.#saidLine = next
    this.#saidTo = next.begin
  }

  #readAttention(mark: '*' | '_'): void {
    const from = this.#at
    let to = from + 1
    while (to < this.#end && this.#source[to] === mark) to += 1
    const before = from === this.#start ? white : kindOf(this.#source.charCodeAt(from - 1))
    const after = to === this.#end ? white : kindOf(this.#source.charCodeAt(to))
    const leads = after === other || (after === punctuation && before !== other)
    const trails = before === other || (before === punctuation && after !== other)
    const opens = leads && (mark === '*' || before !== other || !trails)
    const closes = trails && (mark === '*' || after !== other || !leads)
    const marks = this.#source.slice(from, to)
    if (!opens && !closes) this.#say(marks, to)
    else if (marks.length > 2 || (opens && closes)) throw doubt
    else if (opens) this.#enter(marks)
    else this.#leave(marks, to, children => ({ type: marks.length === 2 ? 'strong' : 'emphasis', children }))
  }

  #enter(mark: string): void {
    this.#flush()
    this.#open.push({ mark, start: this.#here(), outer: this.#nodes })
    this.#nodes = []
    this.#at += mark.length
  }

  /** Closes what was opened last, and goes on at a place of the line. */
  #leave(mark: string, to: number, node: (children: PhrasingContent[]) => PhrasingContent): void {
    const open = this.#open.pop()
    if (open?.mark !== mark) throw doubt
    this.#flush()
    const made = node(this.#nodes)
    this.#nodes = open.outer
    this.#at = to
    made.position = { start: open.start, end: this.#here() }
    this.#nodes.push(made)
  }

  /** Puts a node that reaches from here to a place of the line. */
  #put(node: PhrasingContent, to: number): void {
    this.#flush()
    const start = this.#here()
    this.#at = to
    node.position = { start, end: this.#here() }
    this.#nodes.push(node)
  }

  #readCode(): void {
    const start = this.#afterTicks(this.#at)
    let [end, to] = [start, start]
    do {
      end = this.#source.indexOf('`', to)
      if (end < 0 || end >= this.#end) throw doubt
      to = this.#afterTicks(end)
    } while (to - end !== start - this.#at)
    const code = this.#source.slice(start, end)
    const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code)
    this.#put({ type: 'inlineCode', value: isPadded ? code.slice(1, -1) : code }, to)
  }

  #afterTicks(at: number): number {
    let end = at
    while (end < this.#end && this.#source[end] === '`') end += 1
    return end
  }

  #readEscape(): void {
    // What ends a line may break it.
    if (this.#at + 1 === this.#end) throw doubt
    const escaped = this.#source[this.#at + 1]!
    if (escapable.test(escaped)) this.#say(escaped, this.#at + 2)
    else this.#sayOne()
  }

  #readReference(): void {
    const [all = '', name = ''] = this.#match(reference) ?? []
    const character = characters.get(name)
    if (name === '') this.#sayOne()
    else if (character === undefined) throw doubt
    else this.#say(character, this.#at + all.length)
  }

  #readAngle(): void {
    const mayClose = this.#page.next('>', this.#at) < this.#last
    const html = mayClose ? this.#match(tagOrComment)?.[0] : undefined
    if (!mayClose) this.#sayOne()
    else if (html === undefined) throw doubt
    else this.#put({ type: 'html', value: html }, this.#at + html.length)
  }

  #openLink(): void {
    if (this.#isInLink) throw doubt
    this.#isInLink = true
    this.#enter('[')
  }

  #closeLink(): void {
    const [all, url = ''] = this.#match(destination, this.#at + 1) ?? []
    // The parser takes away the spaces that words in brackets end with.
    if (all === undefined || this.#source[this.#at - 1] === ' ') throw doubt
    this.#isInLink = false
    this.#leave('[', this.#at + 1 + all.length, children => ({ type: 'link', title: null, url, children }))
  }

  #readImage(): void {
    const [all, alt = '', url = ''] = this.#match(image) ?? []
    if (all !== undefined) this.#put({ type: 'image', title: null, url, alt }, this.#at + all.length)
    else if (this.#source[this.#at + 1] === '[') throw doubt
    else this.#sayOne()
  }

  #here(): Point {
    return this.#page.point(this.#line, this.#at)
  }

  /** What a pattern finds at a place, within the line. */
  #match(pattern: RegExp, at = this.#at): RegExpExecArray | undefined {
    return this.#page.match(pattern, at, this.#end)
  }
}

const marks = Array.from({ length: 128 }, (_, code) => '*_`\\&<![]'.includes(String.fromCharCode(code)))

function isMark(code: number): boolean {
  return code < 128 && marks[code]!
}

const escapable = /[!-/:-@[-`{-~]/
const reference = /&(#?[\da-z]+);/iy
const characters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
])
const tagOrComment = /<(?:[a-z][a-z\d-]* *\/?|\/[a-z][a-z\d-]* *|!--(?!-?>)(?:[^-\r\n]|-(?!->))*--)>/iy
const destination = /\(([^\s()<>\\&\p{Cc}]*)\)/uy
const image = /!\[([^[\]\\&`*_<!\r\n]*[^[\]\\&`*_<!\s]|)\]\(([^\s()<>\\&\p{Cc}]*)\)/uy
