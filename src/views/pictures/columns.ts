import type { TableRow } from 'mdast'
import type { Entry } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { tableAt } from '../../memo/tables.ts'
import { plain } from '../../memo/text.ts'

/** The row of a table that an entry was read from, with the names of the columns. */
export function rowOf(memo: Memo, { form, position }: Entry): { names: string[]; row: TableRow } | undefined {
  if (form !== 'row') return undefined
  const [header, ...rows] = tableAt(memo.tree, position)?.children ?? []
  const row = rows.find(({ position: at }) => at?.start.line === position.start.line)
  return header && row && { names: header.children.map(cell => plain([cell])), row }
}

/** What stands in the column of an entry’s row whose name fits; undefined where there is no such column. */
export function cellIn(memo: Memo, entry: Entry, name: RegExp): string | undefined {
  const found = rowOf(memo, entry)
  const column = found?.names.findIndex(one => name.test(one)) ?? -1
  if (!found || column < 0) return undefined
  const cell = found.row.children[column]
  return cell ? plain([cell]) : ''
}

/** What the column is called that a field was read from. */
export function columnName(memo: Memo, entry: Entry, field: string): string {
  const found = rowOf(memo, entry)
  const cell = (entry.fields as ReadonlyMap<string, { position: { start: { column: number } } }>).get(field)
  const column = found?.row.children.findIndex(
    ({ position: at }) =>
      at!.start.column <= (cell?.position.start.column ?? 0) &&
      (cell?.position.start.column ?? 0) < at!.end.column,
  )
  return (column !== undefined && found?.names[column]) || ''
}
