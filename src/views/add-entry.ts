import * as l10n from '@vscode/l10n'
import type { Table } from 'mdast'
import type { Edit, Fix } from '../lint/rule.ts'
import type { Entry } from '../memo/entries.ts'
import { type EntryConcept, fieldNamed, holdsEntries } from '../memo/field-names.ts'
import { isStructural } from '../memo/headings.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { tableAt } from '../memo/tables.ts'
import { enclosing, endOf, eolOf, plain, startOf } from '../memo/text.ts'
import { newHeading, newItem, newLead } from './add-item.ts'
import { newColumn, newRow } from './add-row.ts'
import { entryBlanks } from './entry-blanks.ts'
import { sectionAt } from './tips.ts'

/**
 * The fix that adds one more option, milestone, risk, metric or stakeholder where an offset (0-based) is, as the
 * author writes them: below the one that the offset stands in, else below the last. Where a section has none, it gets
 * a table. Undefined where no such section is.
 */
export function addEntry(memo: Memo, offset: number): Fix | undefined {
  let section = sectionAt(memo, offset)
  while (section && !section.concepts.some(holdsEntries)) section = section.parent
  if (!section) return undefined
  const { start } = section.at
  const inside = (concept: EntryConcept) =>
    (memo.entries(concept) ?? []).filter(
      ({ position }) => position.start.offset! >= start.offset! && position.end.offset! <= section.end,
    )
  const around = ({ position }: Entry) =>
    position.start.offset! <= offset && offset <= lineEnd(memo.text, position.end.offset!)
  const concepts = section.concepts.filter(holdsEntries)
  const row = concepts.map(concept => rowAt(memo, concept, offset)).find(fix => fix)
  if (row) return row
  const concept = concepts.find(concept => inside(concept).some(around)) ?? concepts[0]!
  const entries = inside(concept)
  const entry = entries.find(around) ?? entries.at(-1)
  const edits = entry ? another(memo, concept, entry) : firstOf(memo, concept, section)
  if (!edits) return undefined
  return { title: entry || edits.isRow ? titles(concept).one : titles(concept).table, edits: edits.edits }
}

function another(
  memo: Memo,
  concept: EntryConcept,
  entry: Entry,
): { edits: Edit[]; isRow?: boolean } | undefined {
  const blanks = entryBlanks(memo.profile, concept)
  if (entry.form === 'row' || entry.form === 'column') {
    const table = tableAt(memo.tree, entry.at)
    if (!table) return undefined
    const edits =
      entry.form === 'row'
        ? [newRow(memo.text, table, entry.position.start.offset!, blanks)]
        : newColumn(memo.text, table, blanks)
    return edits && { edits }
  }
  const make = { item: newItem, heading: newHeading, lead: newLead }[entry.form]
  const edit = make(memo, concept, entry, blanks)
  return edit && { edits: [edit] }
}

/** A row below the one that the offset is in, whatever stands around its table. */
function rowAt(memo: Memo, concept: EntryConcept, offset: number): Fix | undefined {
  const table = enclosing(memo.tree, 'table', offset)
  if (!table || !isRegister(concept, table)) return undefined
  const row = table.children.find(row => startOf(row) <= offset && offset <= lineEnd(memo.text, endOf(row)))
  const blanks = entryBlanks(memo.profile, concept)
  return { title: titles(concept).one, edits: [newRow(memo.text, table, row && startOf(row), blanks)] }
}

/** Tells whether the entries of a table are its rows: its columns are called by what is said of them. */
function isRegister(concept: EntryConcept, { children: [header] }: Table): boolean {
  const fields = header!.children.map(cell => fieldNamed(concept, plain([cell])))
  return concept === 'options' ? fields.some(field => field && field !== 'name') : fields.some(field => field)
}

/** A row for a table that has none yet, or a table. */
function firstOf(
  memo: Memo,
  concept: EntryConcept,
  { form, at, content }: Section,
): { edits: Edit[]; isRow?: boolean } | undefined {
  if (!isStructural(form)) return undefined
  const blanks = entryBlanks(memo.profile, concept)
  const table = content.findLast(node => node.type === 'table')
  if (table) return { edits: [newRow(memo.text, table, undefined, blanks)], isRow: true }
  const last = content.at(-1)
  const end = last ? endOf(last) : at.end.offset!
  const eol = eolOf(memo.text)
  return { edits: [{ start: end, end, text: eol + eol + blanks.table.replaceAll('\n', eol) }] }
}

function lineEnd(text: string, offset: number): number {
  return offset + /^[^\r\n]*/.exec(text.slice(offset))![0].length
}

function titles(concept: EntryConcept): { one: string; table: string } {
  switch (concept) {
    case 'options':
      return { one: l10n.t('Add an option'), table: l10n.t('Add a table of options') }
    case 'timeline':
      return { one: l10n.t('Add a milestone'), table: l10n.t('Add a table of milestones') }
    case 'risks':
      return { one: l10n.t('Add a risk'), table: l10n.t('Add a table of risks') }
    case 'metrics':
      return { one: l10n.t('Add a metric'), table: l10n.t('Add a table of metrics') }
    case 'stakeholders':
      return { one: l10n.t('Add a stakeholder'), table: l10n.t('Add a table of stakeholders') }
  }
}
