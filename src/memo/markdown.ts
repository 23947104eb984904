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

/** Markdown without front matter: what stands below the first lines of a document. */
export const blocks = unified().use(remarkParse).use(tables).freeze()

/** A whole document at once. */
export const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(tables).freeze()

function noContainers(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['list', 'blockQuote'] } },
  ]
}

/** Markdown without lists and quotations. */
const flow = unified().use(remarkParse).use(tables).use(noContainers).freeze()

const parsers = { top: whole, usual: blocks, flow }

/**
 * How some lines are read: as the top of a document, where front matter may be; as Markdown; or as Markdown without
 * lists and quotations, which is all that the parser sees below front matter that is never closed.
 */
export type Kind = keyof typeof parsers

/** Parses lines of one kind. */
export function parseAs(kind: Kind, text: string): Root {
  return parsers[kind].parse(text)
}
