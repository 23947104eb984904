import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Reads Markdown; what remark-parse calls, without the files and the plug-ins around it. */
type Read = (text: string) => Root

/**
 * GFM tables alone. The whole of GFM would double the time of a parse: its autolink literals look at every
 * letter, and a memo needs none of them.
 */
const tables = { syntax: gfmTable(), tree: gfmTableFromMarkdown() }

/** Markdown without front matter: what stands below the first lines of a document. */
export const blocks: Read = text =>
  fromMarkdown(text, { extensions: [tables.syntax], mdastExtensions: [tables.tree] })

const front = { syntax: frontmatter(['yaml']), tree: frontmatterFromMarkdown(['yaml']) }

/** A whole document at once. */
export const whole: Read = text =>
  fromMarkdown(text, {
    extensions: [front.syntax, tables.syntax],
    mdastExtensions: [front.tree, tables.tree],
  })

const noContainers = { disable: { null: ['list', 'blockQuote'] } }

/** Markdown without lists and quotations. */
export const flow: Read = text =>
  fromMarkdown(text, { extensions: [tables.syntax, noContainers], mdastExtensions: [tables.tree] })
