import * as l10n from '@vscode/l10n'
import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { toString as textOf } from 'mdast-util-to-string'
import type { Memo } from '../../memo/memo.ts'

/** What the front matter says of a decision. */
export function factsOf(memo: Memo): { name: string; value: string }[] {
  const facts: [string, string | undefined][] = [
    [l10n.t('Status'), memo.field('status')],
    [l10n.t('Owner'), memo.field('owner')],
    [l10n.t('Decider'), memo.field('decider')],
    [l10n.t('Decide by'), memo.field('decide-by')],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** The blocks of a body with the facts below its title, which is put on top where the text has none. */
export function withHead(
  { children }: Root,
  title: string,
  facts: readonly ElementContent[],
): ElementContent[] {
  const nodes = children.filter(node => node.type !== 'doctype').map(framed)
  const first = nodes.findIndex(node => node.type === 'element')
  // A badge or a note may stand above the title.
  const at = nodes.findIndex(
    (node, index) => isTitle(node) && (index === first || textOf(node).trim() === title),
  )
  if (at < 0) return [h('h1', title), ...facts, ...nodes]
  return [...nodes.slice(0, at + 1), ...facts, ...nodes.slice(at + 1)]
}

function isTitle(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'h1'
}

/** A broad table scrolls by itself. */
function framed(node: ElementContent): ElementContent {
  return node.type === 'element' && node.tagName === 'table' ? h('div', { className: ['table'] }, node) : node
}
