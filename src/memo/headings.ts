import type { Html, List, ListItem, Nodes, Paragraph, Root, RootContent, Table } from 'mdast'
import type { Position } from 'unist'
import type { FrontMatter } from './front-matter.ts'
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
  /** 0-based offset after the last character that belongs to it alone. */
  end: number
}

/** The depth of what looks like a heading but is none to Markdown. */
const pseudoDepth = 7

/** Forms that part a document whatever they say. */
export function isStructural(form: HeadingForm): boolean {
  return form === 'atx' || form === 'setext' || form === 'html' || form === 'bold'
}

/** Every heading of a tree in document order. Code, comments and quotations hold none. */
export function headingsOf(tree: Root, text: string, frontMatter: FrontMatter, locate: Locate): Heading[] {
  const headings: Heading[] = []
  for (const field of frontMatter.fields.values())
    headings.push({
      form: 'key',
      node: field,
      text: field.key,
      depth: pseudoDepth,
      position: field.keyPosition,
      content: [{ type: 'text', value: field.values.join(', '), position: field.valuePosition }],
      end: field.position.end.offset!,
    })

  let structural: Heading | undefined
  let lead: Heading | undefined
  const open = (heading: Heading) => {
    headings.push(heading)
    if (isStructural(heading.form)) {
      structural = heading
      lead = undefined
    } else lead = heading
  }
  const take = (node: RootContent) => {
    for (const heading of [structural, lead])
      if (heading) {
        heading.content.push(node)
        heading.end = endOf(node)
      }
  }

  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'definition') continue
    const found = structuralHeadings(node, locate)
    if (found.length > 0) {
      for (const heading of found) open(heading)
      continue
    }
    const label = node.type === 'paragraph' ? openLabel(node, locate) : undefined
    if (label) {
      structural?.content.push(node)
      if (structural) structural.end = endOf(node)
      open(label)
      continue
    }
    // A lead ends where the next one begins; what it holds belongs to the section around it as well.
    const leads = leadsOf(node, text, locate, structural === undefined || structural.depth === 1)
    if (leads.length > 0 && node.type === 'paragraph') lead = undefined
    take(node)
    for (const heading of leads) headings.push(heading)
    if (leads.length > 0 && node.type === 'paragraph') lead = leads.at(-1)
  }
  return headings.sort((a, b) => a.position.start.offset! - b.position.start.offset!)
}

function structuralHeadings(node: RootContent, locate: Locate): Heading[] {
  const heading = (form: HeadingForm, name: string, depth: number, position: Position): Heading => ({
    form,
    node,
    text: tidy(name),
    depth,
    position,
    content: [],
    end: position.end.offset!,
  })
  if (node.type === 'heading') {
    const { start, end } = positionOf(node)
    const form = start.line === end.line ? 'atx' : 'setext'
    return [heading(form, plain([node]), node.depth, positionOf(node))]
  }
  if (node.type === 'html') return htmlHeadings(node, locate, heading)
  if (node.type === 'paragraph' && isBoldAlone(node))
    return [heading('bold', plain([node]), pseudoDepth, positionOf(node))]
  return []
}

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

function htmlHeadings(
  node: Html,
  locate: Locate,
  heading: (form: HeadingForm, name: string, depth: number, position: Position) => Heading,
): Heading[] {
  // Blanked, not cut: the offsets of what follows a comment stay true.
  const value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, comment => ' '.repeat(comment.length))
  const base = startOf(node)
  const matches = [...value.matchAll(htmlHeading)]
  return matches.map((match, order) => {
    const end = match.index + match[0].length
    const name = match[2]!.replace(/<[^<>]*>/g, '')
    const made = heading('html', name, Number(match[1]), locate(base + match.index, base + end))
    // What follows without a blank line is one piece of HTML with its heading.
    const below = value.slice(end, matches[order + 1]?.index)
    if (below.replace(/<(?!img|table)[^<>]*>/gi, '').trim() === '') return made
    const position = locate(base + end, base + end + below.trimEnd().length)
    return { ...made, content: [{ type: 'html', value: below, position }], end: position.end.offset! }
  })
}

/** A line that ends in a colon and opens what follows: `Background:`. */
function openLabel(node: Paragraph, locate: Locate): Heading | undefined {
  const words = plain([node])
  if (!words.endsWith(':') || !isShort(words, 6)) return undefined
  return leadHeading('lead', node, words, startOf(node), endOf(node), [], locate)
}

function leadHeading(
  form: HeadingForm,
  node: Nodes,
  name: string,
  start: number,
  end: number,
  content: Nodes[],
  locate: Locate,
): Heading {
  const last = content.at(-1)
  return {
    form,
    node,
    text: tidy(name),
    depth: pseudoDepth,
    position: locate(start, end),
    content,
    end: last ? endOf(last) : end,
  }
}

/**
 * Bold leads (`**Risks:** we may …`), labels on top of a document (`Deciders: Ana, Bo`), and the row labels of
 * a table that lays the document out.
 */
function leadsOf(node: RootContent, text: string, locate: Locate, onTop: boolean): Heading[] {
  if (node.type === 'paragraph') return paragraphLeads(node, [], text, locate, onTop)
  if (node.type === 'list') return listLeads(node, text, locate, onTop)
  if (node.type === 'table') return rowLabels(node, locate)
  return []
}

function listLeads(list: List, text: string, locate: Locate, onTop: boolean): Heading[] {
  return list.children.flatMap((item: ListItem) => {
    const [first, ...rest] = item.children
    return first?.type === 'paragraph' ? paragraphLeads(first, rest, text, locate, onTop) : []
  })
}

const label = /^[ \t]*(\p{L}[\p{L}\p{N}'’/&() -]{1,40}?)[ \t]*:(?=\s|$)/u

function paragraphLeads(
  paragraph: Paragraph,
  rest: Nodes[],
  text: string,
  locate: Locate,
  onTop: boolean,
): Heading[] {
  const leads: Heading[] = []
  const { children } = paragraph
  const starts: { index: number; name: string; start: number; end: number }[] = []
  for (const [index, child] of children.entries()) {
    if (child.type === 'strong' && (index === 0 || opensLine(children[index - 1]!))) {
      const name = plain([child])
      const after = children[index + 1]
      const parted =
        /[:.?]$/.test(name) || (after?.type === 'text' && /^\s*[:–—-]|^[ \t]*[\r\n]/.test(after.value))
      if ((parted || onTop) && isShort(name, name.endsWith('?') ? 14 : 8))
        starts.push({ index, name, start: startOf(child), end: endOf(child) })
    } else if (child.type === 'text' && onTop && (index === 0 || opensLine(children[index - 1]!))) {
      for (const line of labelledLines(child.value, aligned(child, text), index === 0))
        starts.push({ index, ...line })
    }
  }
  for (const [order, { index, name, start, end }] of starts.entries()) {
    const next = starts[order + 1]
    const content = children.slice(index, next ? Math.max(next.index, index + 1) : undefined)
    leads.push(
      leadHeading('lead', children[index]!, name, start, end, next ? content : [...content, ...rest], locate),
    )
  }
  return leads
}

function* labelledLines(value: string, offsetOf: (index: number) => number, first: boolean) {
  let index = 0
  for (const line of value.split(/(?<=\n|\r(?!\n))/)) {
    const name = (first || index > 0) && label.exec(line)?.[1]
    if (name) {
      const start = offsetOf(index + line.indexOf(name))
      yield { name, start, end: start + name.length }
    }
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
function rowLabels(table: Table, locate: Locate): Heading[] {
  if (!table.children.every(row => row.children.length <= 2)) return []
  return table.children.flatMap(row => {
    const [name, body] = row.children
    const words = name ? plain([name]) : ''
    if (!name || !body || !words || !isShort(words, 6)) return []
    const { start, end } = contentOf(name)
    return [leadHeading('row', name, words, start.offset!, end.offset!, [body], locate)]
  })
}

function isShort(name: string, words: number): boolean {
  return name.length > 1 && name.length < 120 && name.split(/\s+/).length <= words
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim().replace(/ ?:$/, '')
}
