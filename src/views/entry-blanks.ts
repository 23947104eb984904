import type { Table } from 'mdast'
import { blanksIn } from '../memo/blanks.ts'
import { type EntryConcept, type EntryFields, fieldNamed } from '../memo/field-names.ts'
import { parse } from '../memo/parse.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { skeletonOf } from '../memo/skeleton.ts'
import { tablesIn } from '../memo/tables.ts'
import { endOf, plain, startOf } from '../memo/text.ts'

/** The blanks of a new entry: what to write in a column, and for a field. */
export interface EntryBlanks {
  inColumn(label: string): string
  forField(field: EntryFields[EntryConcept] | 'name'): string
  /** The table that the template has, with its blanks. */
  table: string
}

/** The blanks of a concept's entries, as the template of a profile has them; another's where its own has no table. */
export function entryBlanks(profile: Profile, concept: EntryConcept): EntryBlanks {
  const { table, text } = templateTable(profile, concept)
  const [header, ...rows] = table.children
  const cells = rows.at(-1)!.children.map(cell => plain([cell]))
  const columns = header!.children.map((cell, index) => {
    const label = plain([cell])
    return { label, field: fieldNamed(concept, label), blank: cells[index] ?? '{…}' }
  })
  return {
    table: text,
    forField: field => columns.find(column => column.field === field)?.blank ?? '{…}',
    inColumn(label) {
      const same = (other: string) => other.toLowerCase() === label.trim().toLowerCase()
      const field = fieldNamed(concept, label)
      const known =
        columns.find(column => same(column.label)) ??
        (field && columns.find(column => column.field === field))
      if (known) return known.blank
      const own = `{${label.trim().toLowerCase()}}`
      return blanksIn(own)[0]?.text === own ? own : '{…}'
    },
  }
}

function templateTable(profile: Profile, concept: EntryConcept): { table: Table; text: string } {
  for (const candidate of [profile, ...profiles]) {
    const skeleton = skeletonOf(candidate, concept) ?? ''
    const [table] = tablesIn([parse(skeleton)])
    if (table && table.children.length > 1)
      return { table, text: skeleton.slice(startOf(table), endOf(table)) }
  }
  throw new Error(`No template has a table of ${concept}.`)
}
