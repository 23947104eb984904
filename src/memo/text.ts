import type { Html, Nodes, Parents, PhrasingContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { location } from 'vfile-location'
import { rememberedOf } from './remember.ts'
import { firstWhere } from './search.ts'

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

/** How the lines of a text end: as its first one does. */
export function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** 0-based offset of the first character of the line that an offset lies in. */
export function lineStart(text: string, offset: number): number {
  // What is searched from before the start is searched from the start on.
  if (offset === 0) return 0
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** Where the words of a node stand: a table cell's without its bars and padding. */
export function contentOf(node: Parents): Position {
  const [first, last] = [node.children[0], node.children.at(-1)]
  return first && last ? { start: positionOf(first).start, end: positionOf(last).end } : positionOf(node)
}

/** The index of the first of some neighbours that ends at an offset or behind it; their number where none does. */
export function firstReaching(neighbours: readonly Nodes[], offset: number): number {
  return firstWhere(neighbours, node => endOf(node) >= offset)
}

/** The innermost node of a type that holds an offset. */
export function enclosing<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
  offset: number,
): Extract<Nodes, { type: Type }> | undefined {
  if (offset < startOf(node) || offset > endOf(node)) return undefined
  if ('children' in node) {
    const first = firstReaching(node.children, offset)
    // Of two that touch, the first.
    for (const child of node.children.slice(first, first + 2)) {
      const found = enclosing(child, type, offset)
      if (found) return found
    }
  }
  return node.type === type ? (node as Extract<Nodes, { type: Type }>) : undefined
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
  let all = ''
  for (const node of nodes) {
    const said = plainOf(node)
    if (said !== '') all += all === '' ? said : ` ${said}`
  }
  return all
}

const plainOf = rememberedOf((node: Nodes) => read(node).replace(spaces, ' ').trim())

const spaces = /\s{2,}|[^\S ]/g

function read(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'code':
    case 'html':
    case 'yaml':
      return ''
    case 'break':
      return ' '
  }
  if (!('children' in node)) return textOf(node)
  const { children } = node as { children: Nodes[] }
  if (children.length === 1) return read(children[0]!)
  // Phrasing runs together, blocks do not.
  const phrasing = node.type === 'paragraph' || node.type === 'heading' || isPhrasing(node)
  return children.map(read).join(phrasing ? '' : ' ')
}

const phrasingParents = new Set(['emphasis', 'strong', 'link', 'linkReference', 'delete', 'tableCell'])

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasingParents.has(node.type)
}

/** How many words a text has: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0
  let isCounted = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? kindAt(text, at)
    if (kind === blank) isCounted = false
    else if (kind === worded && !isCounted) {
      count += 1
      isCounted = true
    }
  }
  return count
}

/** How many words a person reads in some nodes. */
export function wordsIn(nodes: readonly Nodes[]): number {
  return nodes.reduce((sum, node) => sum + wordsOf(node), 0)
}

const wordsOf = rememberedOf((node: Nodes) => countWords(plainOf(node)))

const [other, blank, worded] = [0, 1, 2]

/** What each character of ASCII is to a word. */
const kinds = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)))

function kindOf(character: string): number {
  return /\s/.test(character) ? blank : /[\p{L}\p{N}]/u.test(character) ? worded : other
}

function kindAt(text: string, at: number): number {
  return kindOf(String.fromCodePoint(text.codePointAt(at)!))
}

/** A run of words that the author says in his own voice. */
export interface Run {
  node: Text
  /** Turns an index in the node's value into an offset of the document. */
  offsetOf: (index: number) => number
}

/** The words that the author says in his own voice: not code, not comments, not quotations, not link targets. */
export function* prose(nodes: readonly Nodes[], source: string): Generator<Run> {
  for (const node of nodes)
    if (node.type !== 'blockquote') for (const text of textsIn(node)) yield runOf(text, source)
}

/** A text node as a run of the document's source. */
export function runOf(node: Text, source: string): Run {
  let offsetOf: Run['offsetOf'] | undefined
  return {
    node,
    offsetOf(index) {
      offsetOf ??= aligned(node, source)
      return offsetOf(index)
    },
  }
}

/** The text nodes in a block, those in quotations left out. */
export const textsIn = rememberedOf((block: Nodes): readonly Text[] => {
  const texts: Text[] = []
  const collect = (node: Nodes) => {
    if (node.type === 'text') texts.push(node)
    else if (node.type !== 'blockquote' && 'children' in node) node.children.forEach(collect)
  }
  collect(block)
  return texts
})

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

/**
 * Where each character of a node's value stands in the source, which may hold more: the indentation and
 * quotation marks of a line and, in text, the backslash of an escape and the rest of a character reference.
 */
export function aligned(node: Text | Html, source: string): (index: number) => number {
  const start = startOf(node)
  if (last?.node !== node || last.start !== start || last.source !== source)
    last = { node, start, source, offsetOf: align(node, source) }
  return last.offsetOf
}

/** Whoever asks for one place in a long text asks for hundreds. */
let last: { node: Nodes; start: number; source: string; offsetOf: (index: number) => number } | undefined

function align({ type, value, position }: Text | Html, source: string): (index: number) => number {
  const start = position!.start.offset!
  if (source.startsWith(value, start)) return index => start + index
  const end = position!.end.offset!
  const offsets: number[] = []
  let from = start
  for (let index = 0; index < value.length; index += 1) {
    if (type === 'text' && source[from] === '\\' && source[from + 1] === value[index]) from += 1
    reference.lastIndex = from
    const named = type === 'text' && source[from] === '&' ? reference.exec(source)?.[0] : undefined
    if (named && !value.startsWith(named, index)) {
      offsets.push(from)
      // A character beyond the basic plane takes two places in the value, and one reference in the source.
      if (value.codePointAt(index)! > 0xffff) {
        offsets.push(from)
        index += 1
      }
      from += named.length
      continue
    }
    while (from < end && source[from] !== value[index]) from += 1
    offsets.push(from)
    from += 1
  }
  return index => offsets[index] ?? end
}

/** The words of a name in lower case with single blanks between them, and no sign: “Follow-up:” is “follow up”. */
export function bareWords(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
