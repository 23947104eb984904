import type { Edit } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'

/** What a snippet would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/**
 * Edits as VS Code snippets that belong together: Tab walks their blanks, each of which keeps its braces, so that
 * one that is skipped is still seen as unfinished. Undefined where there is no blank to walk to.
 *
 * @param edits in the order of their places.
 */
export function asSnippets(edits: readonly Edit[]): Edit[] | undefined {
  let stop = 0
  const snippets = edits.map(({ text, ...place }) => {
    let snippet = ''
    let from = 0
    for (const { index, text: blank } of blanksIn(text)) {
      if (!blank.startsWith('{')) continue
      stop += 1
      snippet += `${escaped(text.slice(from, index))}\${${stop}:${escaped(blank)}}`
      from = index + blank.length
    }
    return { ...place, text: snippet + escaped(text.slice(from)) }
  })
  return stop > 0 ? snippets : undefined
}

/** One text as a snippet; the same text, escaped, where it has no blank. */
export function asSnippet(text: string): string {
  const [only] = asSnippets([{ start: 0, end: 0, text }]) ?? []
  return only?.text ?? escaped(text)
}
