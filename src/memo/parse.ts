import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/**
 * GFM tables alone. The whole of GFM would double the time of a parse: its autolink literals look at every
 * letter, and a memo needs none of them.
 */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(tables).freeze()

/**
 * Parses Markdown with front matter and tables.
 *
 * @param text Markdown without a byte-order mark ({@link withoutMark}): with one, every offset would be one short.
 * @returns mdast; positions are unist's (1-based line and column, 0-based offset, in UTF-16 code units).
 */
export function parse(text: string): Root {
  return processor.parse(text)
}

/** Takes away a leading byte-order mark, as an editor does when it opens a file. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
