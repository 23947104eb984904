import type { PhrasingContent } from 'mdast'
import { kindOf, other, punctuation, white } from './characters.ts'
import { aside, autolink, characters, destination, image, reference, tagOrComment } from './marks.ts'
import { doubt, type Line, type Page } from './page.ts'
import { Phrases } from './phrases.ts'

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
  return new Reader(page, spans).read()
}

class Reader extends Phrases {
  readonly #spans: readonly Span[]
  /** Where all of it ends. */
  readonly #last: number
  readonly #holdsLinks: boolean
  #isInLink = false
  /** Where the words of the line begin and end. */
  #start = 0
  #end = 0

  constructor(page: Page, spans: readonly Span[]) {
    const first = spans[0]!
    super(page, first.line)
    this.#spans = spans
    this.#last = spans.at(-1)!.end
    this.#holdsLinks = page.next('](', first.start) < this.#last
  }

  read(): PhrasingContent[] {
    for (let order = 0; order < this.#spans.length; order += 1) {
      const { line, start, end } = this.#spans[order]!
      this.line = line
      this.at = start
      this.#start = start
      this.#end = this.page.trimmed(start, end)
      while (this.at < this.#end) this.#readOn()
      const next = this.#spans[order + 1]?.line
      if (next && end - this.#end < 2) this.sayLineEnd(next)
      else if (next) this.breakLine(next)
    }
    return this.close()
  }

  #readOn(): void {
    let to = this.at
    while (to < this.#end && !isMark(this.source.charCodeAt(to))) to += 1
    if (to > this.at) this.say(this.source.slice(this.at, to), to)
    else this.#readMark(this.source[to]!)
  }

  #readMark(mark: string): void {
    if (mark === '*' || mark === '_') this.#readAttention(mark)
    else if (mark === '`') this.#readCode()
    else if (mark === '\\') this.#readEscape()
    else if (mark === '&') this.#readReference()
    else if (mark === '<') this.#readAngle()
    else if (mark === '!') this.#readImage()
    else if (mark === '[') this.#readOpening()
    else this.#readClosing()
  }

  #readAttention(mark: '*' | '_'): void {
    const from = this.at
    const to = this.#afterRun(mark, from)
    const before = from === this.#start ? white : kindOf(this.source.charCodeAt(from - 1))
    const after = to === this.#end ? white : kindOf(this.source.charCodeAt(to))
    const leads = after === other || (after === punctuation && before !== other)
    const trails = before === other || (before === punctuation && after !== other)
    const opens = leads && (mark === '*' || before !== other || !trails)
    const closes = trails && (mark === '*' || after !== other || !leads)
    const marks = this.source.slice(from, to)
    if (!opens && !closes) this.say(marks, to)
    else if (marks.length > 2 || (opens && closes)) throw doubt
    else if (opens) this.enter(marks)
    else this.leave(marks, to, children => ({ type: marks.length === 2 ? 'strong' : 'emphasis', children }))
  }

  #readCode(): void {
    const start = this.#afterRun('`', this.at)
    let [end, to] = [start, start]
    do {
      end = this.source.indexOf('`', to)
      if (end < 0 || end >= this.#end) throw doubt
      to = this.#afterRun('`', end)
    } while (to - end !== start - this.at)
    const code = this.source.slice(start, end)
    const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code)
    this.put({ type: 'inlineCode', value: isPadded ? code.slice(1, -1) : code }, to)
  }

  #afterRun(mark: string, at: number): number {
    let end = at
    while (end < this.#end && this.source[end] === mark) end += 1
    return end
  }

  #readEscape(): void {
    // What ends a line may break it.
    if (this.at + 1 === this.#end) throw doubt
    const escaped = this.source[this.at + 1]!
    if (/[!-/:-@[-`{-~]/.test(escaped)) this.say(escaped, this.at + 2)
    else this.sayOne()
  }

  #readReference(): void {
    const [all = '', name = ''] = this.#match(reference) ?? []
    const character = characters.get(name)
    if (name === '') this.sayOne()
    else if (character === undefined) throw doubt
    else this.say(character, this.at + all.length)
  }

  #readAngle(): void {
    const mayClose = this.source[this.at + 1] !== ' ' && this.page.next('>', this.at) < this.#last
    const html = mayClose ? this.#match(tagOrComment)?.[0] : undefined
    const link = mayClose ? this.#match(autolink)?.[1] : undefined
    if (!mayClose) this.#sayMark(/[a-z!/?]/i)
    else if (html !== undefined) this.put({ type: 'html', value: html }, this.at + html.length)
    else if (link !== undefined) this.#putAutolink(link)
    else throw doubt
  }

  #putAutolink(url: string): void {
    this.enter('<')
    this.say(url, this.at + url.length)
    this.leave('<', this.at + 1, children => ({ type: 'link', title: null, url, children }))
  }

  #readImage(): void {
    const [all, alt = '', url = '', title = null] = this.#match(image) ?? []
    if (all !== undefined) this.put({ type: 'image', title, url, alt }, this.at + all.length)
    else if (this.#holdsLinks && this.source[this.at + 1] === '[') throw doubt
    else this.sayOne()
  }

  /** Brackets that no link needs are words: what a definition makes of them, remark-parse is asked. */
  #readOpening(): void {
    const words = this.#holdsLinks ? this.#match(aside)?.[0] : '['
    if (words !== undefined) this.say(words, this.at + words.length)
    else if (this.#isInLink) throw doubt
    else {
      this.#isInLink = true
      this.enter('[')
    }
  }

  #readClosing(): void {
    if (this.#holdsLinks) this.#closeLink()
    else this.#sayMark(/\[/)
  }

  #closeLink(): void {
    const [all, url = '', title = null] = this.#match(destination, this.at + 1) ?? []
    // The parser takes away the spaces that words in brackets end with.
    if (all === undefined || this.source[this.at - 1] === ' ') throw doubt
    this.#isInLink = false
    this.leave('[', this.at + 1 + all.length, children => ({ type: 'link', title, url, children }))
  }

  /** Takes a mark as a word. Before some characters, the parser has looked for its end on the next lines, and it shows. */
  #sayMark(before: RegExp): void {
    const isLast = this.line === this.#spans.at(-1)!.line
    if (!isLast && before.test(this.source[this.at + 1] ?? '')) throw doubt
    this.sayOne()
  }

  /** What a pattern finds at a place, within the line. */
  #match(pattern: RegExp, at = this.at): RegExpExecArray | undefined {
    return this.page.match(pattern, at, this.#end)
  }
}

const marks = Array.from({ length: 128 }, (_, code) => '*_`\\&<![]'.includes(String.fromCharCode(code)))

function isMark(code: number): boolean {
  return code < 128 && marks[code]!
}
