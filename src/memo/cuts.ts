/** Tells from a line whether it ends what an earlier line has opened. */
type IsEnd = (line: string) => boolean

/**
 * Where a text may be cut next so that its pieces, parsed one by one, give what the whole gives: before an unindented
 * line below a blank one or an unindented rule, and before an unindented heading. Whatever is open ends there, with four
 * exceptions. A list goes on with another item, and an indented line may belong to anything, so no cut stands before
 * either. A fence and HTML stay open: those that are easily seen are passed over here, the rest is for the caller to see
 * in the tree. Lines that all begin with a letter are a paragraph, which a line below them may make a heading.
 *
 * Source: CommonMark 0.31.2, sections 2.1 (blank lines), 4.1 (rules), 4.2 and 4.3 (headings), 4.5 (fences), 4.6 (HTML),
 * 5.2 (lists).
 *
 * @param from 0-based offset of the line to begin with
 * @returns 0-based offset of the first character of a line; the end of the text where no cut follows
 */
export function cutAfter(text: string, from: number): number {
  let isBelowEnd = false
  let isProse = true
  let isEnd: IsEnd | undefined
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const first = afterIndent(text, start)
    const isBlank = first === text.length || isLineEnd(text.charCodeAt(first))
    if (isEnd) {
      if (!isBlank && isEnd(lineAt(text, first))) isEnd = undefined
    } else if (!isBlank) {
      const mayBegin = first === start && start > from
      if (mayBegin && (isBelowEnd ? !matchesAt(noBegin, text, start) : matchesAt(heading, text, start)))
        return start
      if (mayOpen.has(text[first]!)) isEnd = openedBy(lineAt(text, first))
    }
    isBelowEnd =
      isBlank || (first === start && matchesAt(isProse && start > from ? underline : rule, text, start))
    isProse &&= letter.test(text[start]!)
  }
  return text.length
}

const mayOpen = new Set(['`', '~', '<'])
const fence = /^(?:(`{3,})[^`]*$|(~{3,}))/
const comment = /^<!--/

/** How a line tells the end of what it opens: a fence, or a comment. */
export function openedBy(line: string): IsEnd | undefined {
  const [, ticks, tildes] = fence.exec(line) ?? []
  const marks = ticks ?? tildes
  if (marks) return closing => closing.startsWith(marks) && closing.trimEnd().replaceAll(marks[0]!, '') === ''
  if (comment.test(line) && !line.includes('-->')) return closing => closing.includes('-->')
  return undefined
}

/** A list may go on with such a line, and a parser drops a byte-order mark that it begins with. */
const noBegin = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\uFEFF/y

const rule = /-{3,}[ \t]*(?=[\r\n]|$)/y
const underline = /(?:-+|=+)[ \t]*(?=[\r\n]|$)/y
const letter = /[a-z]/i

const heading = /#{1,6}(?=[ \t\r\n]|$)/y

function matchesAt(pattern: RegExp, text: string, start: number): boolean {
  pattern.lastIndex = start
  return pattern.test(text)
}

function afterIndent(text: string, start: number): number {
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end += 1
  return end
}

const [lineFeed, carriageReturn] = [10, 13]

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn
}

function endOfLine(text: string, start: number): number {
  let end = start
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1
  return end
}

function nextLine(text: string, start: number): number {
  const end = endOfLine(text, start)
  const isPair = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed
  return end + (isPair ? 2 : 1)
}

function lineAt(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start))
}
