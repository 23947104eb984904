/** More marks than this in one block nobody writes, and a parser of Markdown takes their square to think about. */
const mostMarks = 5000

/**
 * Tells whether a text would keep a parser of Markdown busy for longer than anybody waits: it holds a block, from one
 * empty line to the next, with thousands of marks that may each belong to any other.
 */
export function isTangled(text: string): boolean {
  let marks = 0
  let isLineEmpty = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) {
      if (isLineEmpty) marks = 0
      isLineEmpty = true
    } else if (code !== 32 && code !== 9) {
      isLineEmpty = false
      if (isMark[code]) marks += 1
      if (marks > mostMarks) return true
    }
  }
  return false
}

const isMark = Array.from({ length: 128 }, (_, code) => '*_[]<>`!&'.includes(String.fromCharCode(code)))
