import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

/** Markdown without front matter, as remark reads it: what stands below the first lines of a document. */
export const blocks = unified().use(remarkParse).use(tables).freeze()

/** A whole document at once, as remark reads it: what our reading is held against. */
export const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(tables).freeze()
