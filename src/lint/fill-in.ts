import * as l10n from '@vscode/l10n'
import type { Nodes, Table } from 'mdast'
import type { Entry } from '../memo/entries.ts'
import { allOf } from '../memo/language.ts'
import type { Memo } from '../memo/memo.ts'
import { enclosing, endOf, firstReaching, plain, startOf } from '../memo/text.ts'
import type { Edit, Fix } from './rule.ts'

/** A field that entries lack: as a column or label is called, and the blank to write there. */
export interface LackingField {
  field: string
  label: string
  blank: string
}

/** Rows up to which a table is given a column for the sake of one of them: where each asks for it, they are as many again. */
const mostRows = 200

/**
 * The fix that gives entries the fields they lack, as blanks: columns for the whole table, cells where they
 * stand empty, labels at the end of what is said of an item. Undefined where that cannot be done safely.
 */
export function fillIn(
  memo: Memo,
  entries: readonly Entry[],
  lacking: readonly LackingField[],
): Fix | undefined {
  const edits: Edit[] = []
  const tables = new Map<Table, LackingField[]>()
  for (const entry of entries) {
    const fields = entry.fields as ReadonlyMap<
      string,
      { text: string; position: { start: { offset?: number } } }
    >
    // A column may have an empty cell, but to add one is to add a row.
    if (
      entry.form === 'row' ||
      (entry.form === 'column' && lacking.every(({ field }) => fields.has(field)))
    ) {
      const table = tableAround(memo.near.tree, entry)
      if (!table) return undefined
      for (const lack of lacking) {
        const cell = fields.get(lack.field)
        if (!cell) {
          const columns = tables.get(table) ?? []
          if (!columns.includes(lack)) columns.push(lack)
          tables.set(table, columns)
          continue
        }
        const edit = inCell(memo.near.text, table, cell.position.start.offset!, lack.blank)
        if (!edit) return undefined
        edits.push(edit)
      }
      continue
    }
    const said = lacking.filter(({ field }) => !fields.has(field))
    const edit =
      entry.form === 'column' || said.length < lacking.length ? undefined : atEnd(memo, entry, said)
    if (!edit) return undefined
    edits.push(edit)
  }
  for (const [table, columns] of tables) {
    if (table.children.length > mostRows * entries.length) return undefined
    const added = withColumns(memo.near.text, table, columns)
    if (!added) return undefined
    edits.push(...added)
  }
  if (edits.length === 0) return undefined
  const what = allOf(lacking.map(({ label }) => l10n.t('“{0}”', label)))
  return { title: l10n.t('Add {0}, to be filled in', what), edits }
}

function tableAround(tree: Nodes, { position: { start, end } }: Entry): Table | undefined {
  const table = enclosing(tree, 'table', start.offset!)
  return table && endOf(table) >= end.offset! ? table : undefined
}

/** Writes into the empty cell that begins at an offset. */
export function inCell(text: string, table: Table, offset: number, blank: string): Edit | undefined {
  const row = enclosing(table, 'tableRow', offset)
  const cell = row?.children.find(cell => startOf(cell) === offset)
  // A row may be shorter than its header; then the cell is not there.
  if (!cell || plain([cell]) !== '') return undefined
  const [start, end] = [startOf(cell), endOf(cell)]
  const bars = /^(\|?)[ \t]*(\|?)$/.exec(text.slice(start, end))
  if (!bars) return undefined
  const closed = bars[2] || /^[ \t]*\|/.test(text.slice(end))
  return { start, end, text: `${bars[1]} ${blank}${closed ? ' ' : ''}${bars[2]}` }
}

/** Adds columns at the right of a table whose rows are all as long as its header. */
export function withColumns(
  text: string,
  table: Table,
  columns: readonly LackingField[],
): Edit[] | undefined {
  const [header, ...rows] = table.children
  if (!header || rows.some(row => row.children.length !== header.children.length)) return undefined
  const lines = [
    { end: endOf(header), cells: columns.map(({ label }) => label) },
    { end: delimiterEnd(text, endOf(header)), cells: columns.map(() => '---') },
    ...rows.map(row => ({ end: endOf(row), cells: columns.map(({ blank }) => blank) })),
  ]
  return lines.map(({ end, cells }) => {
    const closed = /[^\\]\|$/.test(text.slice(end - 2, end))
    return { start: end, end, text: closed ? ` ${cells.join(' | ')} |` : ` | ${cells.join(' | ')}` }
  })
}

/** The row of dashes below a header is no node of the tree. */
export function delimiterEnd(text: string, headerEnd: number): number {
  const line = /^[^\r\n]*(?:\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(headerEnd))!
  return headerEnd + line[0].trimEnd().length
}

/** Adds labels to the paragraph with which an entry ends. */
function atEnd(memo: Memo, entry: Entry, lacking: readonly LackingField[]): Edit | undefined {
  const end = entry.position.end.offset!
  if (!endsInParagraph(memo.near.tree, end)) return undefined
  const stop = /[.!?…]["”')]?\**$/.test(memo.near.text.slice(Math.max(0, end - 20), end)) ? '' : '.'
  const said = lacking.map(({ label, blank }) => ` ${label}: ${blank}.`).join('')
  return { start: end, end, text: stop + said }
}

function endsInParagraph(node: Nodes, end: number): boolean {
  if (node.type === 'blockquote' || node.type === 'table') return false
  if (node.type === 'paragraph') return endOf(node) === end
  if (!('children' in node)) return false
  const child = node.children[firstReaching(node.children, end)]
  return child !== undefined && startOf(child) < end && endsInParagraph(child, end)
}
