import type { Table } from 'mdast'
import { delimiterEnd, withColumns } from '../lint/fill-in.ts'
import type { Edit } from '../lint/rule.ts'
import { endOf, eolOf, lineStart, plain, startOf } from '../memo/text.ts'
import type { EntryBlanks } from './entry-blanks.ts'

/**
 * A row of blanks, one for each column of the header, below a row of the table or at its end.
 *
 * @param below where that row starts (0-based); undefined for the end.
 */
export function newRow(text: string, table: Table, below: number | undefined, blanks: EntryBlanks): Edit {
  const [header, ...rows] = table.children
  const row = rows.find(row => startOf(row) === below) ?? rows.at(-1)
  const end = row ? endOf(row) : delimiterEnd(text, endOf(header!))
  const at = end + /^[ \t]*/.exec(text.slice(end))![0].length
  // The line below the header: a header may open an item of a list.
  const line = text.slice(lineStart(text, delimiterEnd(text, endOf(header!))), at)
  const inside = /^[ \t>]*/.exec(line)![0]
  const cells = header!.children.map(cell => blanks.inColumn(plain([cell]))).join(' | ')
  const barred = text.startsWith('|', startOf(header!))
  return { start: at, end: at, text: eolOf(text) + inside + (barred ? `| ${cells} |` : cells) }
}

/** A column of blanks at the right, for options that are compared side by side. */
export function newColumn(text: string, table: Table, blanks: EntryBlanks): Edit[] | undefined {
  return withColumns(text, table, [{ field: 'name', label: blanks.forField('name'), blank: '{…}' }])
}
