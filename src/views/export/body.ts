import GithubSlugger from 'github-slugger'
import type { ElementContent, Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import type { Html, Parents } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Memo } from '../../memo/memo.ts'

/** What Markdown can say, and nothing else. Links lead to pages and mail alone. */
const schema: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'em', 'strong', 'code', 'img'],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style'],
  required: {},
  clobber: ['id', 'name'],
}

const comment = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/
const lineBreak = /^<br\s*\/?>$/i

/** HTML in a memo is shown as what it is, text; comments are not for readers, and a line break is one. */
function shown(
  _state: unknown,
  { value, position }: Html,
  parent: Parents | undefined,
): ElementContent | undefined {
  if (comment.test(value)) return undefined
  if (lineBreak.test(value.trim())) return { type: 'element', tagName: 'br', properties: {}, children: [] }
  const text = { type: 'text' as const, value }
  const isInline = parent?.type === 'paragraph' || parent?.type === 'heading' || isPhrasing(parent)
  return isInline
    ? text
    : { type: 'element', tagName: 'p', properties: {}, children: [text], ...(position && { position }) }
}

function isPhrasing(parent: Parents | undefined): boolean {
  return ['emphasis', 'strong', 'link', 'linkReference', 'delete', 'tableCell'].includes(parent?.type ?? '')
}

/**
 * The body of a memo as a tree of HTML that holds nothing but what Markdown can say; the nodes of its root know the
 * lines that they come from. Links that lead anywhere else than to a page, to mail or within the memo lead nowhere.
 */
export function bodyOf({ tree }: Memo): Root {
  const body = sanitize(toHast(tree, { handlers: { html: shown } }), schema) as Root
  visit(body, 'element', node => {
    if (node.tagName === 'a' && !isSafe(node.properties.href)) delete node.properties.href
  })
  anchor(body)
  return body
}

function isSafe(href: unknown): boolean {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:|#)/i.test(href)
}

/** Gives headings the anchors that links within a memo lead to. */
function anchor(body: Root): void {
  const slugger = new GithubSlugger()
  visit(body, 'element', node => {
    if (!/^h[1-6]$/.test(node.tagName)) return
    const id = slugger.slug(textOf(node))
    if (id) node.properties.id = id
  })
}
