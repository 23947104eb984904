import type { Html, ListItem, Nodes, Paragraph, RootContent, Table, Text } from 'mdast'
import type { Position } from 'unist'
import type { Chunk, Chunks } from './chunks.ts'
import type { FrontMatter } from './front-matter.ts'
import { keptWith, rememberedOf } from './remember.ts'
import { settledBy } from './settled.ts'
import { aligned, contentOf, endOf, type Locate, plain, positionOf, startOf } from './text.ts'

/**
 * How an author wrote a heading. Those before `lead` part a document whatever they say; the others are
 * headings only where they name a part of a memo.
 */
export type HeadingForm = 'atx' | 'setext' | 'html' | 'bold' | 'lead' | 'row' | 'key'

/** Something that stands as a heading. */
export interface Heading {
  form: HeadingForm
  /** What it is written in: the same object as long as it stands unchanged. */
  node: object
  /** As plain text, without a closing colon. */
  text: string
  /** 1 to 6 for real headings, 7 for the others. */
  depth: number
  position: Position
  /** What stands under it, up to the next heading. */
  content: Nodes[]
}

/** 0-based offset after the last character that belongs to a heading alone. */
export function endOfHeading({ content, position }: Heading): number {
  const last = content.at(-1)
  return last ? endOf(last) : position.end.offset!
}

/** The depth of what looks like a heading but is none to Markdown. */
const pseudoDepth = 7

/** Forms that part a document whatever they say. */
export function isStructural(form: HeadingForm): boolean {
  return form === 'atx' || form === 'setext' || form === 'html' || form === 'bold'
}

/**
 * Every heading of a document in its order. Code, comments and quotations hold none. Those of a chunk are the same objects
 * as long as it is the same.
 */
export function headingsOf(
  chunks: Chunks,
  text: string,
  frontMatter: FrontMatter,
  locate: Locate,
): Heading[] {
  const headings = [...keysOf(frontMatter)]
  const all = chunks.of(lastOf)
  for (let order = 0; order < all.length; order += 1) {
    const last = all[order]!
    const found = last.headings ?? headingsIn(chunks.all[order]!, text, locate)
    if (!last.headings && found.every(movesAlone)) last.headings = found
    for (const heading of found) headings.push(heading)
  }
  return headings
}

const lastOf = rememberedOf((_: Chunk): { headings?: readonly Heading[] } => ({}))

/** Whether all that is told of a heading moves with the nodes that it is taken from; the rest is located anew. */
function movesAlone({ form, node, content, position }: Heading): boolean {
  return form !== 'html' && (node as Found).position === position && !settledBy(content)
}

const keysOf = keptWith(({ fields }: FrontMatter): readonly Heading[] =>
  inOrder(
    [...fields.values()].map(field => ({
      form: 'key',
      node: field,
      text: field.key,
      depth: pseudoDepth,
      position: field.keyPosition,
      content: [{ type: 'text', value: field.values.join(', '), position: field.valuePosition }],
    })),
  ),
)

function inOrder(headings: Heading[]): Heading[] {
  return headings.sort((a, b) => a.position.start.offset! - b.position.start.offset!)
}

function headingsIn({ nodes }: Chunk, text: string, locate: Locate): Heading[] {
  const headings: Heading[] = []
  let structural: Heading | undefined
  let lead: Heading | undefined
  const open = (found: Found) => {
    const heading = headingOf(found, text, locate)
    headings.push(heading)
    if (isStructural(heading.form)) {
      structural = heading
      lead = undefined
    } else lead = heading
  }

  for (const node of nodes) {
    if (node.type === 'yaml' || node.type === 'definition') continue
    if (node.type === 'html') {
      const found = htmlHeadings(node, locate)
      for (const heading of found) {
        headings.push(heading)
        structural = heading
        lead = undefined
      }
      if (found.length > 0) continue
    }
    const heading = structuralHeading(node)
    if (heading) {
      open(heading)
      continue
    }
    const label = openLabel(node)
    if (label) {
      structural?.content.push(node)
      open(label)
      continue
    }
    // A lead ends where the next one begins; what it holds belongs to the section around it as well.
    const leads = structural === undefined || structural.depth === 1 ? leadsOnTop(node) : leadsBelow(node)
    if (leads.length > 0 && node.type === 'paragraph') lead = undefined
    structural?.content.push(node)
    lead?.content.push(node)
    for (const found of leads) headings.push(headingOf(found, text, locate))
    if (leads.length > 0 && node.type === 'paragraph') lead = headings.at(-1)
  }
  return inOrder(headings)
}

/** A heading as a block holds it: the same as long as the block is. */
interface Found {
  form: HeadingForm
  text: string
  depth: number
  /** Where it stands; it moves along with the nodes that it is taken from. */
  position: Position
  /** Where it is but a part of a text: from which index in its value to which, and `position` is that of the text. */
  within: { node: Text; start: number; end: number } | undefined
  /** What stands under it in the same block. */
  content: readonly Nodes[]
}

function headingOf(found: Found, text: string, locate: Locate): Heading {
  const { form, depth, within, content } = found
  const offsetOf = within && aligned(within.node, text)
  const position = offsetOf
    ? locate(offsetOf(within.start), offsetOf(within.start) + within.end - within.start)
    : found.position
  return { form, node: found, text: found.text, depth, position, content: [...content] }
}

const structuralHeading = rememberedOf((node: RootContent): Found | undefined => {
  const found = (form: HeadingForm, depth: number): Found => ({
    ...{ form, depth, text: tidy(plain([node])), position: positionOf(node) },
    ...{ within: undefined, content: [] },
  })
  if (node.type === 'heading') {
    const { start, end } = positionOf(node)
    return found(start.line === end.line ? 'atx' : 'setext', node.depth)
  }
  return node.type === 'paragraph' && isBoldAlone(node) ? found('bold', pseudoDepth) : undefined
})

/** A paragraph of nothing but strong text, as authors write who choose a heading by its looks. */
function isBoldAlone({ children }: Paragraph): boolean {
  const [first, second, ...rest] = children
  if (first?.type !== 'strong' || rest.length > 0) return false
  const name = plain([first])
  if (/[.!?…]$/.test(name) && !name.endsWith('?')) return false
  if (second && !(second.type === 'text' && /^\s*(?::\s*)?$/.test(second.value))) return false
  return isShort(name, 14)
}

const htmlHeading = /<h([1-6])(?:\s[^<>]*)?>([^<]*(?:<(?!\/?h[1-6])[^<]*)*)<\/h\1\s*>/gi

function htmlHeadings(node: Html, locate: Locate): Heading[] {
  // Blanked, not cut: the offsets of what follows a comment stay true.
  const value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, comment => ' '.repeat(comment.length))
  const base = startOf(node)
  const matches = [...value.matchAll(htmlHeading)]
  return matches.map((match, order) => {
    const end = match.index + match[0].length
    const name = match[2]!.replace(/<[^<>]*>/g, '')
    const at = locate(base + match.index, base + end)
    const made: Heading = {
      ...{ form: 'html', node, text: tidy(name), depth: Number(match[1]) },
      ...{ position: at, content: [] },
    }
    // What follows without a blank line is one piece of HTML with its heading.
    const below = value.slice(end, matches[order + 1]?.index)
    if (below.replace(/<(?!img|table)[^<>]*>/gi, '').trim() === '') return made
    const position = locate(base + end, base + end + below.trimEnd().length)
    return { ...made, content: [{ type: 'html', value: below, position }] }
  })
}

/** A line that ends in a colon and opens what follows: `Background:`. */
const openLabel = rememberedOf((node: RootContent): Found | undefined => {
  if (node.type !== 'paragraph') return undefined
  const words = plain([node])
  return words.endsWith(':') && isShort(words, 6) ? lead('lead', words, positionOf(node), []) : undefined
})

function lead(
  form: HeadingForm,
  name: string,
  position: Position,
  content: readonly Nodes[],
  within?: Found['within'],
): Found {
  return { form, text: tidy(name), depth: pseudoDepth, position, within, content }
}

const leadsOnTop = rememberedOf((node: RootContent) => leadsOf(node, true))
const leadsBelow = rememberedOf((node: RootContent) => leadsOf(node, false))
const none: readonly Found[] = []

/**
 * Bold leads (`**Risks:** we may …`), labels on top of a document (`Deciders: Ana, Bo`), and the row labels of
 * a table that lays the document out.
 */
function leadsOf(node: RootContent, onTop: boolean): readonly Found[] {
  if (node.type === 'paragraph') return paragraphLeads(node, [], onTop)
  if (node.type === 'list') return node.children.flatMap(item => itemLeads(item, onTop))
  if (node.type === 'table') return rowLabels(node)
  return none
}

function itemLeads({ children: [first, ...rest] }: ListItem, onTop: boolean): readonly Found[] {
  return first?.type === 'paragraph' ? paragraphLeads(first, rest, onTop) : none
}

const label = /^[ \t]*(\p{L}[\p{L}\p{N}'’/&() -]{1,40}?)[ \t]*:(?=\s|$)/u

function paragraphLeads({ children }: Paragraph, rest: readonly Nodes[], onTop: boolean): Found[] {
  const starts: { index: number; name: string; within?: Found['within'] }[] = []
  for (const [index, child] of children.entries()) {
    if (child.type === 'strong' && (index === 0 || opensLine(children[index - 1]!))) {
      const name = plain([child])
      const after = children[index + 1]
      const parted =
        /[:.?]$/.test(name) || (after?.type === 'text' && /^\s*[:–—-]|^[ \t]*[\r\n]/.test(after.value))
      if ((parted || onTop) && isShort(name, name.endsWith('?') ? 14 : 8)) starts.push({ index, name })
    } else if (child.type === 'text' && onTop && (index === 0 || opensLine(children[index - 1]!))) {
      for (const { name, start } of labelledLines(child.value, index === 0))
        starts.push({ index, name, within: { node: child, start, end: start + name.length } })
    }
  }
  return starts.map(({ index, name, within }, order) => {
    const next = starts[order + 1]
    const content = children.slice(index, next ? Math.max(next.index, index + 1) : undefined)
    return lead('lead', name, positionOf(children[index]!), next ? content : [...content, ...rest], within)
  })
}

function* labelledLines(value: string, first: boolean) {
  let index = 0
  for (const line of value.split(/(?<=\n|\r(?!\n))/)) {
    const name = (first || index > 0) && label.exec(line)?.[1]
    if (name) yield { name, start: index + line.indexOf(name) }
    index += line.length
  }
}

function opensLine(previous: Nodes): boolean {
  return (
    previous.type === 'break' ||
    (previous.type === 'text' && /[\r\n]/.test(previous.value.slice(previous.value.trimEnd().length)))
  )
}

/** The first cells of a two-column table whose second cells carry the text. */
function rowLabels(table: Table): readonly Found[] {
  if (!table.children.every(row => row.children.length <= 2)) return none
  return table.children.flatMap(row => {
    const [name, body] = row.children
    const words = name ? plain([name]) : ''
    return name && body && words && isShort(words, 6) ? [lead('row', words, contentOf(name), [body])] : []
  })
}

function isShort(name: string, words: number): boolean {
  return name.length > 1 && name.length < 120 && name.split(/\s+/).length <= words
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim().replace(/ ?:$/, '')
}
