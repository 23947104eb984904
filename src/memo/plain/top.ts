import { type Blocks, Page } from './page.ts'

const opening = /^---[ \t]*(?:\r\n|[\r\n])/
const closing = /(?:\r\n|[\r\n])---[ \t]*(?:\r\n|[\r\n]|$)/g

/** Tells whether a text begins as front matter does that is never closed. */
export function staysOpen(text: string): boolean {
  return opening.test(text) && frontMatterEnd(text) === 0
}

/** 0-based offset of the line below front matter; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  if (!opening.test(text)) return 0
  // The end of the first line may be the one that the closing fence stands below.
  closing.lastIndex = 3
  return closing.test(text) ? closing.lastIndex : 0
}

/** Front matter as remark-frontmatter gives it; undefined where some lines are not that alone. */
export function frontMatterIn(source: string): Blocks | undefined {
  if (frontMatterEnd(source) !== source.length || source.includes('\0')) return undefined
  const page = new Page(source, { line: 0, offset: 0 })
  const closes = page.lines.findLast(({ end, begin }) => end > begin)!
  const value = source.slice(page.lines[0]!.end, closes.begin).replace(/^(?:\r?\n|\r)|(?:\r?\n|\r)$/g, '')
  const position = { start: page.point(page.lines[0]!, 0), end: page.point(closes, closes.end) }
  return page.blocks([{ type: 'yaml', value, position }])
}
