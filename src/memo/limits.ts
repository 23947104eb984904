import { openedBy } from './cuts.ts'

/**
 * What no author writes, and what takes a parser the square of its length or deeper than its stack: so many marks of
 * emphasis, or brackets, in one paragraph, so many quotations and lists inside each other, so many lines that go on with
 * one without its mark, and so many characters that it goes through again where lists and quotations end or begin inside
 * each other: each time all that stand above, in the same block. And so many characters in one block: nothing can
 * interrupt the parser, and it takes a second for them; the longest of two hundred real documents has 7,000.
 */
export const limits = {
  ...{ marks: 1000, brackets: 2000, nested: 100, unmarked: 500 },
  ...{ again: 15_000_000, block: 120_000 },
} as const

/** Which of {@link limits} some lines pass, so that they are not parsed. */
export type Excess = keyof typeof limits

const container = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])`
// So many blanks and no more, or a line of blanks would be gone through again and again.
const nested = new RegExp(`^(?:${container}){${limits.nested + 1}}|^[ \\t]{400}${container}`, 'm')
const prefix = new RegExp(`^(?:${container})+`)
/** Begins a block of its own wherever it stands at the margin. */
const begins = /^ {0,3}(?:#{1,6}[ \t]|[-+*] +\S)/
/** An item that holds nothing yet: it ends at a blank line. */
const emptyItem = /^(?:[-+*]|\d{1,9}[.)])$/
const rule = /^(?:\*[ \t]*)+$|^(?:_[ \t]*)+$/
const delimiterRow = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t:-]*)+$/

/** Tells, before they are parsed, what some lines have too much of. */
export function excessIn(source: string): Excess | undefined {
  if (source.length > limits.nested && nested.test(source)) return 'nested'
  if (source.length < limits.marks) return undefined
  let isEnd: ReturnType<typeof openedBy>
  let isTable = false
  let isHeld = false
  let likeList = false
  let isEmptyItem = false
  // What a line of HTML begins takes no time.
  const isHtml = /^ {0,3}</.test(source)
  let [read, holder] = [0, '']
  let [marks, brackets, unmarked, again, above, depth] = [0, 0, 0, 0, 0, 0]
  for (const line of source.split(/\r\n|[\r\n]/)) {
    const isDelimiter = delimiterRow.test(line)
    // A table whose delimiter row begins as a list does is no list, but the parser looks at all of it for each row.
    likeList = line.trim() !== '' && (likeList || (isDelimiter && prefix.test(line)))
    if (likeList) again += above
    const { length: marked } = (!isDelimiter && prefix.exec(line)?.[0]) || ''
    const text = line.slice(marked).trim()
    const isMarked = marked > 0
    above += line.length
    if (isEmptyItem && text === '') again += 2 * above
    isEmptyItem = emptyItem.test(text)
    // Where a quotation or an item ends, so does the fence in it: that is gone through twice.
    if (isEnd && holder !== '' && !goesOn(holder, line)) {
      isEnd = undefined
      again += 2 * above
    }
    if (isEnd) {
      if (isEnd(text)) isEnd = undefined
      continue
    }
    isEnd = openedBy(text)
    holder = line.slice(0, marked)
    if (!isHtml) read += line.length
    // An item beside a quotation stands no deeper, though its mark is longer.
    if (isMarked && Math.abs(marked - depth) > 1) again += above
    if (isMarked) depth = marked
    isTable = text !== '' && (isTable || delimiterRow.test(text))
    // A cell of a table is read by itself.
    if (text === '' || isTable || begins.test(line)) [marks, brackets] = [0, 0]
    if (isMarked || text === '' || begins.test(line)) unmarked = 0
    else if (isHeld) unmarked += 1
    isHeld = text !== '' && (isMarked || isHeld)
    if (unmarked > limits.unmarked) return 'unmarked'
    // A run may open or close as many as it has pairs, each inside the next; alone on its line, it is a rule.
    if (rule.test(text)) marks = 0
    else for (const [run] of line.matchAll(/\*+|_+/g)) marks += Math.ceil(run.length / 2)
    brackets += line.match(/[[\]]/g)?.length ?? 0
    if (marks > limits.marks) return 'marks'
    if (brackets > limits.brackets) return 'brackets'
    if (again > limits.again) return 'again'
    if (read > limits.block) return 'block'
  }
  return undefined
}

/** Tells whether a line goes on with what the marks of another hold. */
function goesOn(holder: string, line: string): boolean {
  return holder.includes('>') ? /^[ \t]*>/.test(line) : !/^\S/.test(line)
}
