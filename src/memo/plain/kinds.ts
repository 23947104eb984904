import { doubt, type Line, type Page } from './page.ts'
import { isDelimiterRow } from './tables.ts'

/** What a line begins, as far as it tells that by itself. */
export type Kind = 'words' | 'heading' | 'break' | 'list' | 'quote' | 'fence' | 'comment'

/** Reads what a line begins. */
export function kindOf(page: Page, line: Line): Kind {
  const at = page.first(line)
  if (at - line.start > 3) throw doubt
  const is = (pattern: RegExp) => page.match(pattern, at, line.end) !== undefined
  switch (page.source[at]) {
    case '#':
      return is(heading) ? 'heading' : 'words'
    case '-':
    case '*':
    case '_':
    case '+':
      return is(thematicBreak) ? 'break' : is(marker) ? 'list' : 'words'
    case '`':
    case '~':
      return is(fence) ? 'fence' : 'words'
    case '<':
      if (is(comment)) return 'comment'
      throw doubt
    case '>':
      return 'quote'
  }
  return is(marker) ? 'list' : 'words'
}

/** What a heading begins with. */
export const heading = /#{1,6}(?=[ \r\n]|$)/y
const thematicBreak = /(?:-(?: *-){2,}|\*(?: *\*){2,}|_(?: *_){2,}) *(?=[\r\n]|$)/y
const marker = /(?:[-+*]|\d{1,9}[.)])(?=[ \r\n]|$)/y
const fence = /`{3}|~{3}/y
const comment = /<!--/y

/** Tells whether a line that could go on with a paragraph begins something else. */
export function interrupts(page: Page, line: Line): boolean {
  const kind = kindOf(page, line)
  const at = page.first(line)
  const hasDoubt =
    page.match(underline, at, line.end) ||
    isDelimiterRow(page, line) ||
    (kind === 'list' && !page.match(interruptingItem, at, line.end))
  if (hasDoubt) throw doubt
  return kind !== 'words'
}

/** Makes a heading of the lines above. */
const underline = /(?:-+|=+) *(?=[\r\n]|$)/y
/** Other numbers than 1 may begin a line by chance. */
const interruptingItem = /(?:[-+*]|1[.)]) +(?![ \r\n]|$)/y
