import type { Nodes, Parents, PhrasingContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { location } from 'vfile-location'

/** Every node that the parser makes has a position; this says so to the type checker. */
export function positionOf(node: Nodes): Position {
  return node.position!
}

/** 0-based offset of a node's first character. */
export function startOf(node: Nodes): number {
  return positionOf(node).start.offset!
}

/** 0-based offset after a node's last character. */
export function endOf(node: Nodes): number {
  return positionOf(node).end.offset!
}

/** Where the words of a node stand: a table cell's without its bars and padding. */
export function contentOf(node: Parents): Position {
  const [first, last] = [node.children[0], node.children.at(-1)]
  return first && last ? { start: positionOf(first).start, end: positionOf(last).end } : positionOf(node)
}

/** Turns ranges of offsets (0-based, end excluded) of one text into positions. */
export type Locate = (start: number, end: number) => Position

/** Makes a {@link Locate} for a text. */
export function locator(text: string): Locate {
  const places = location(text)
  const point = (offset: number) => places.toPoint(Math.max(0, Math.min(offset, text.length)))!
  return (start, end) => ({ start: point(start), end: point(end) })
}

/** What a person reads of some nodes: no code, no HTML, one space between blocks. */
export function plain(nodes: readonly Nodes[]): string {
  return nodes.map(read).join(' ').replace(/\s+/g, ' ').trim()
}

function read(node: Nodes): string {
  if (node.type === 'code' || node.type === 'html' || node.type === 'yaml') return ''
  if (node.type === 'break') return ' '
  if (!('children' in node)) return textOf(node)
  // Phrasing runs together, blocks do not.
  const phrasing = node.type === 'paragraph' || node.type === 'heading' || isPhrasing(node)
  return (node.children as Nodes[]).map(read).join(phrasing ? '' : ' ')
}

const phrasingParents = new Set(['emphasis', 'strong', 'link', 'linkReference', 'delete', 'tableCell'])

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasingParents.has(node.type)
}

/** How many words a text has: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0
  for (const run of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) count += 1
  return count
}

/**
 * Visits the words that the author says in his own voice: not code, not comments, not quotations, not link
 * targets. `offsetOf` turns an index in the node's value into an offset of the document, or gives the node's
 * start where the source is escaped and no longer lines up.
 */
export function* prose(
  nodes: readonly Nodes[],
  source: string,
): Generator<{ node: Text; offsetOf: (index: number) => number }> {
  for (const node of nodes) {
    if (node.type === 'text') {
      const start = startOf(node)
      const exact = source.startsWith(node.value, start)
      yield { node, offsetOf: index => (exact ? start + index : start) }
    } else if (node.type !== 'blockquote' && 'children' in node) {
      yield* prose(node.children, source)
    }
  }
}
