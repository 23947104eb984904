import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'

/**
 * GFM tables alone. The whole of GFM would double the time of a parse: its autolink literals look at every
 * letter, and a memo needs none of them.
 */
const tables = { syntax: gfmTable(), tree: gfmTableFromMarkdown() }
const front = { syntax: frontmatter(['yaml']), tree: frontmatterFromMarkdown(['yaml']) }
const noContainers = { disable: { null: ['list', 'blockQuote'] } }

/** What remark-parse hands to the parser, for each kind of lines. */
const kinds = {
  top: { extensions: [front.syntax, tables.syntax], mdastExtensions: [front.tree, tables.tree] },
  usual: { extensions: [tables.syntax], mdastExtensions: [tables.tree] },
  flow: { extensions: [tables.syntax, noContainers], mdastExtensions: [tables.tree] },
}

/**
 * How some lines are read: as the top of a document, where front matter may be; as Markdown; or as Markdown without
 * lists and quotations, which is all that the parser sees below front matter that is never closed.
 */
export type Kind = keyof typeof kinds

/** Parses lines of one kind. */
export function parseAs(kind: Kind, text: string): Root {
  return fromMarkdown(text, kinds[kind])
}
