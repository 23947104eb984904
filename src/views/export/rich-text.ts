import * as l10n from '@vscode/l10n'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Memo } from '../../memo/memo.ts'
import { endOf } from '../../memo/text.ts'
import { bodyOf } from './body.ts'
import { factsOf, withHead } from './head.ts'
import { embedImages, type ReadImage } from './images.ts'

/** A memo as mail and documents take it from the clipboard. */
export interface RichText {
  /** A fragment whose style stands in its elements: mail keeps no other. */
  html: string
  /** The same as a tree without any style, to be shown. */
  shown: ElementContent[]
  /** The Markdown below the front matter, for where only plain text goes. */
  text: string
}

const font = 'font-family: Calibri, Arial, Helvetica, sans-serif; font-size: 11pt; line-height: 1.35'
const cell = 'border: 1px solid #b8bfc6; padding: 4px 8px; vertical-align: top'

const styles: Readonly<Record<string, string>> = {
  h1: 'font-size: 17pt; line-height: 1.2; margin: 0 0 8pt',
  h2: 'font-size: 13pt; line-height: 1.2; margin: 14pt 0 4pt',
  h3: 'font-size: 11.5pt; line-height: 1.2; margin: 10pt 0 3pt',
  p: 'margin: 0 0 7pt',
  ul: 'margin: 0 0 7pt',
  ol: 'margin: 0 0 7pt',
  table: 'border-collapse: collapse; margin: 0 0 8pt',
  td: cell,
  th: `${cell}; background-color: #eef1f4; font-weight: bold`,
  blockquote: 'border-left: 3px solid #b8bfc6; margin: 0 0 7pt; padding-left: 10px',
  code: 'font-family: Consolas, monospace',
  pre: 'background-color: #f3f5f7; padding: 8px',
}

/**
 * A memo as rich text, its tables whole. Pictures are left out: mail shows no SVG, and what they show stands in the
 * tables.
 */
export async function richTextOf(memo: Memo, readImage?: ReadImage): Promise<RichText> {
  const body = bodyOf(memo)
  await embedImages(body, readImage ?? (async () => undefined))
  const title = memo.title.text || l10n.t('Memo')
  const facts = factsOf(memo).flatMap(({ name, value }, index) => [
    ...(index > 0 ? [' · '] : []),
    `${name}: `,
    h('strong', value),
  ])
  const shown = withHead(body, title, facts.length > 0 ? [h('p', facts)] : [])
  const mail = h('div', { style: font }, structuredClone(shown))
  visit(mail, 'element', (node, _index, parent) => {
    if (parent) forMail(node)
  })
  return { shown, html: toHtml(mail), text: withoutFrontMatter(memo) }
}

function forMail({ tagName, properties }: Element): void {
  // What a mail holds has no anchors.
  delete properties.id
  delete properties.className
  if (tagName === 'a' && String(properties.href ?? '').startsWith('#')) delete properties.href
  if (tagName === 'table') Object.assign(properties, { border: 1, cellSpacing: 0, cellPadding: 4 })
  const style = styles[/^h[4-6]$/.test(tagName) ? 'h3' : tagName]
  const align = properties.align ? `; text-align: ${properties.align}` : ''
  if (style) properties.style = `${style}${/^t[dh]$/.test(tagName) ? align || '; text-align: left' : ''}`
}

function withoutFrontMatter({ text, tree }: Memo): string {
  const [first] = tree.children
  return (first?.type === 'yaml' ? text.slice(endOf(first)) : text).trim()
}
