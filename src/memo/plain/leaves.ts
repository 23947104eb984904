import type { Code, Heading, Html, Paragraph, ThematicBreak } from 'mdast'
import { heading, interrupts } from './kinds.ts'
import { type Block, doubt, type Line, type Page } from './page.ts'
import { phrasingOf, type Span } from './words.ts'

/** Reads a paragraph, up to a blank line or to what interrupts it. */
export function paragraphIn(page: Page, lines: readonly Line[], at: number): Block<Paragraph> {
  const spans: Span[] = []
  let next = at
  do {
    const line = lines[next]!
    spans.push({ line, start: page.first(line), end: line.end })
    next += 1
  } while (next < lines.length && !page.isBlank(lines[next]!) && !interrupts(page, lines[next]!))
  const [first, last] = [spans[0]!, spans.at(-1)!]
  if (page.source[first.start] === '[' && page.next(']:', first.start) < last.end) throw doubt
  const start = page.point(first.line, first.start)
  const children = phrasingOf(page, spans)
  const position = { start, end: page.point(last.line, last.end) }
  return { node: { type: 'paragraph', children, position }, next }
}

/** Reads a heading of one line. */
export function headingOf(page: Page, line: Line): Heading {
  const at = page.first(line)
  const depth = page.match(heading, at, line.end)![0].length as Heading['depth']
  const start = page.first({ ...line, start: at + depth })
  const isEmpty = start === line.end
  // A sequence may close it.
  if (!isEmpty && page.source[page.trimmed(start, line.end) - 1] === '#') throw doubt
  const children = isEmpty ? [] : phrasingOf(page, [{ line, start, end: line.end }])
  const position = { start: page.point(line, at), end: page.point(line, line.end) }
  return { type: 'heading', depth, children, position }
}

/** Reads a line that parts what stands above and below. */
export function breakOf(page: Page, line: Line): ThematicBreak {
  const position = { start: page.point(line, page.first(line)), end: page.point(line, line.end) }
  return { type: 'thematicBreak', position }
}

const opening = /(`{3,}|~{3,}(?!~))(?: *([^\s`\\&]+))? *(?=[\r\n])/y

/** Reads code between fences, with its language alone behind the first. */
export function codeIn(page: Page, lines: readonly Line[], at: number): Block<Code> {
  const line = lines[at]!
  const [, marks, lang] = page.match(opening, line.start, line.end) ?? []
  if (!marks) throw doubt
  let next = at + 1
  while (next < lines.length && !closes(page, lines[next]!, marks)) next += 1
  if (next === lines.length) throw doubt
  const [first, last, end] = [lines[at + 1]!, lines[next - 1]!, lines[next]!]
  const value = next === at + 1 ? '' : page.source.slice(first.begin, last.end)
  const position = { start: page.point(line, line.start), end: page.point(end, end.end) }
  return { node: { type: 'code', lang: lang || null, meta: null, value, position }, next: next + 1 }
}

function closes(page: Page, line: Line, marks: string): boolean {
  const at = page.first(line)
  const closing = page.source.slice(at, page.trimmed(at, line.end))
  return at - line.start <= 3 && closing.startsWith(marks) && closing.replaceAll(marks[0]!, '') === ''
}

/** Reads the lines of a comment, and what follows it on the last. */
export function commentIn(page: Page, lines: readonly Line[], at: number): Block<Html> {
  const line = lines[at]!
  const end = page.next('-->', line.start + 2)
  if (page.source[line.start] !== '<' || end === page.source.length) throw doubt
  let next = at
  while (lines[next]!.end < end) next += 1
  const last = lines[next]!
  const position = { start: page.point(line, line.start), end: page.point(last, last.end) }
  return {
    node: { type: 'html', value: page.source.slice(line.start, last.end), position },
    next: next + 1,
  }
}
