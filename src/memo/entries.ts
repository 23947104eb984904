import type { List, ListItem, Nodes, Paragraph, Table, TableCell } from 'mdast'
import type { Position } from 'unist'
import { type EntryConcept, type EntryFields, fieldNamed, isFieldName } from './field-names.ts'
import { contentOf, plain, positionOf, startOf } from './text.ts'

/** What stands in one field of an entry. */
export interface Cell {
  text: string
  position: Position
}

/** How the author wrote an entry. */
export type EntryForm = 'row' | 'column' | 'item' | 'heading' | 'lead'

/** One option, milestone, risk, metric or stakeholder. */
export interface Entry<C extends EntryConcept = EntryConcept> {
  concept: C
  form: EntryForm
  name: string
  /** Where its name stands. */
  at: Position
  /** Everything said of it, its name included. */
  text: string
  position: Position
  /** What the author set apart by a column, a label or a sub-heading. A field that stands empty is there, with an empty text. */
  fields: ReadonlyMap<EntryFields[C], Cell>
}

export type Option = Entry<'options'>
export type Milestone = Entry<'timeline'>
export type Risk = Entry<'risks'>
export type Metric = Entry<'metrics'>
export type Stakeholder = Entry<'stakeholders'>

/** A part of a document that may hold entries: what stands under a heading, and its sub-headings. */
export interface Part {
  heading: string
  at: Position
  content: readonly Nodes[]
  parts: readonly Part[]
}

/**
 * The entries that a part of a document holds, or undefined where it is prose that nobody can count.
 * Tables come before sub-headings, those before bold leads, those before lists: an author who sets options
 * apart by headings writes their pros and cons as lists below them.
 */
export function entriesOf<C extends EntryConcept>(concept: C, part: Part): Entry<C>[] | undefined {
  const tables = part.content.filter((node): node is Table => node.type === 'table')
  const rows = tables.flatMap(table => fromTable(concept, table))
  if (rows.length > 0) return rows
  // Sub-headings that only sort what stands below them (“Pros”, “Mitigation”) are no entries.
  const named = part.parts.filter(sub => !isFieldName(concept, sub.heading, 'heading'))
  if (named.length > 0) {
    const nested = part.parts.flatMap(sub => (tableIn(sub) ? (entriesOf(concept, sub) ?? []) : []))
    return nested.length > 0 ? nested : named.map(sub => fromPart(concept, sub))
  }
  const below = [...part.content, ...part.parts.flatMap(sub => sub.content)]
  const leads = fromLeads(concept, below)
  if (leads.length > 1) return leads
  const lists = below.filter((node): node is List => node.type === 'list')
  const items = lists.flatMap(list => fromList(concept, list))
  if (items.length > 0) return items
  return leads.length > 0 ? leads : undefined
}

function tableIn(part: Part): boolean {
  return part.content.some(node => node.type === 'table')
}

function entry<C extends EntryConcept>(
  concept: C,
  form: EntryForm,
  name: string,
  at: Position,
  nodes: readonly Nodes[],
  fields: Map<string, Cell>,
): Entry<C> {
  const [first, last] = [nodes[0], nodes.at(-1)]
  // The name may stand in any column; the entry begins with its row.
  const start = first && startOf(first) < at.start.offset! ? positionOf(first).start : at.start
  return {
    concept,
    form,
    name: name.replace(/\s+/g, ' ').trim(),
    at,
    text: plain(nodes),
    position: last ? { start, end: positionOf(last).end } : at,
    fields: fields as Map<EntryFields[C], Cell>,
  }
}

function cellOf(node: TableCell): Cell {
  return { text: plain([node]), position: contentOf(node) }
}

function fromTable<C extends EntryConcept>(concept: C, table: Table): Entry<C>[] {
  const [header, ...others] = table.children
  const rows = others.filter(row => plain([row]) !== '')
  if (!header || rows.length === 0) return []
  const names = header.children.map(cell => plain([cell]))
  const fields = names.map(name => fieldNamed(concept, name))
  const known = new Set(fields.filter(field => field !== undefined && field !== 'name'))
  // A comparison: the criteria stand in the rows, the options in the columns.
  if (concept === 'options' && names.length > 2 && known.size === 0 && fields[0] !== 'name')
    return fromColumns(concept, table)
  if (known.size === 0 && !fields.includes('name')) return []
  const nameColumn = fields.includes('name') ? fields.indexOf('name') : fields.indexOf(undefined)
  return rows.map(row => {
    const cells = new Map<string, Cell>()
    for (const [column, field] of fields.entries()) {
      if (field === undefined || column === nameColumn || cells.has(field)) continue
      const cell = row.children[column]
      // A row may be shorter than its header; then the field stands empty at the row's end.
      cells.set(
        field,
        cell
          ? cellOf(cell)
          : { text: '', position: { start: positionOf(row).end, end: positionOf(row).end } },
      )
    }
    const name = row.children[Math.max(nameColumn, 0)] ?? row.children[0]
    return entry(concept, 'row', name ? plain([name]) : '', contentOf(name ?? row), row.children, cells)
  })
}

function fromColumns<C extends EntryConcept>(concept: C, table: Table): Entry<C>[] {
  const [header, ...rows] = table.children
  return header!.children.slice(1).map((head, index) => {
    const cells = new Map<string, Cell>()
    const nodes: Nodes[] = [head]
    for (const row of rows) {
      const field = row.children[0] && fieldNamed(concept, plain([row.children[0]]))
      const cell = row.children[index + 1]
      if (cell) nodes.push(cell)
      if (field && cell && !cells.has(field)) cells.set(field, cellOf(cell))
    }
    // Cells of one column stand far apart: the entry is where its name is.
    return {
      ...entry(concept, 'column', plain([head]), contentOf(head), nodes, cells),
      position: contentOf(head),
    }
  })
}

function fromPart<C extends EntryConcept>(concept: C, part: Part): Entry<C> {
  const cells = labelledIn(concept, part.content)
  for (const sub of part.parts) {
    const field = fieldNamed(concept, sub.heading)
    if (field && field !== 'name' && !cells.has(field))
      cells.set(field, { text: plain(sub.content), position: sub.at })
  }
  const nodes = [...part.content, ...part.parts.flatMap(sub => sub.content)]
  const made = entry(concept, 'heading', part.heading, part.at, nodes, cells)
  return { ...made, text: `${part.heading}. ${made.text}` }
}

/** Paragraphs that open with a bold name each. */
function fromLeads<C extends EntryConcept>(concept: C, nodes: readonly Nodes[]): Entry<C>[] {
  const found: { lead: Paragraph; nodes: Nodes[] }[] = []
  for (const node of nodes)
    if (
      node.type === 'paragraph' &&
      node.children[0]?.type === 'strong' &&
      !isFieldName(concept, plain([node.children[0]]), 'lead')
    )
      found.push({ lead: node, nodes: [node] })
    else found.at(-1)?.nodes.push(node)
  return found.map(({ lead, nodes }) => {
    const strong = lead.children[0]!
    const name = nameIn(plain([strong]))
    return entry(concept, 'lead', name, positionOf(strong), nodes, labelledIn(concept, nodes, name))
  })
}

function fromList<C extends EntryConcept>(concept: C, list: List): Entry<C>[] {
  return list.children.flatMap((item: ListItem) => {
    const first = item.children[0]
    if (!first) return []
    const head = plain([first]).replace(checkbox, '')
    const strong =
      first.type === 'paragraph' && first.children[0]?.type === 'strong' ? first.children[0] : undefined
    const name = nameIn(strong ? plain([strong]) : head)
    return [
      entry(
        concept,
        'item',
        name,
        strong ? positionOf(strong) : positionOf(first),
        item.children,
        labelledIn(concept, item.children, name),
      ),
    ]
  })
}

const checkbox = /^\[[ xX]\]\s+/

/** What stands before the first colon, dash or full stop. */
function nameIn(text: string): string {
  return text.split(/[:;]\s|\s[–—-]\s|\.\s|\s?[:.]$/)[0]!.trim()
}

const labelled = /(?:^|[\n.;,:(|]|\s[–—-]\s) ?(\p{L}[\p{L} ’'-]{1,28}?) ?:/gmu
/** What stands behind a label, up to the next, a stop or the end of the line. */
const behindLabel = /\s*([^\n;|]*?)(?=[;|\n)]|(?:[.,]\s+|\s?\()\p{L}[\p{L} ]{1,28}:|\.?$)/muy

/** “Owner: Priya; likelihood: high” in the text of an entry or in the list below it. */
function labelledIn(concept: EntryConcept, nodes: readonly Nodes[], name?: string): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const node of blocks(nodes)) {
    const text = plain([node])
    labelled.lastIndex = 0
    for (let match = labelled.exec(text); match; match = labelled.exec(text)) {
      const [, label] = match
      const field = label === name ? undefined : fieldNamed(concept, label!)
      if (!field || field === 'name') {
        // “Lock-in: likelihood: high”: what follows the name of an entry is a label of its own.
        labelled.lastIndex -= 1
        continue
      }
      behindLabel.lastIndex = labelled.lastIndex
      const value = behindLabel.exec(text)?.[1] ?? ''
      labelled.lastIndex = Math.max(labelled.lastIndex, behindLabel.lastIndex)
      if (!cells.has(field)) cells.set(field, { text: value.trim(), position: positionOf(node) })
    }
  }
  return cells
}

function* blocks(nodes: readonly Nodes[]): Generator<Nodes> {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'tableCell') yield node
    else if (node.type !== 'blockquote' && 'children' in node) yield* blocks(node.children)
  }
}
