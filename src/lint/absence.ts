import type { Entry } from '../memo/entries.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { fillIn, type LackingField } from './fill-in.ts'
import { severityAt } from './lint.ts'
import { quoted, shortened } from './names.ts'
import type { Verdict } from './rule.ts'

/** Entries of a section, what each lacks, and how a rule speaks of it. */
export interface Absence<E extends Entry> {
  section: Section
  entries: readonly E[]
  lacksOf: (entry: E) => readonly LackingField[]
  /** “risk” */
  noun: string
  /** Where “No risk has an owner” does not say it well. */
  none?: string
  /** What to do, for one entry and for several. */
  wayOut: { one: string; several: string }
  /** Where the author never set out to say it: one finding, a degree below a warning. */
  gentle: boolean
}

/** One finding at the heading where all entries lack the same, or where it is gentle; else one for each. */
export function* absences<E extends Entry>(memo: Memo, absence: Absence<E>): Generator<Verdict> {
  const groups = new Map<string, { fields: readonly LackingField[]; lacking: E[] }>()
  for (const entry of absence.entries) {
    const fields = absence.lacksOf(entry)
    if (fields.length === 0) continue
    const what = fields.map(({ field }) => field).join(' and no ')
    const group = groups.get(what) ?? { fields, lacking: [] }
    group.lacking.push(entry)
    groups.set(what, group)
  }
  for (const [what, { fields, lacking }] of groups) yield* told(memo, absence, what, fields, lacking)
}

function* told<E extends Entry>(
  memo: Memo,
  { section, entries, noun, none, wayOut, gentle }: Absence<E>,
  what: string,
  fields: readonly LackingField[],
  lacking: readonly E[],
): Generator<Verdict> {
  const severity = gentle && { severity: severityAt(memo.status, 'information') }
  const all = lacking.length === entries.length
  if (lacking.length > 1 && (gentle || all)) {
    const absent = all
      ? (none ?? `No ${noun} has ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what.replace(' and no ', ' or ')}`)
      : `${lacking.length} of ${entries.length} ${noun}s have no ${what}`
    const names = quoted(lacking.map(({ name }) => name))
    const fix = fillIn(memo, lacking, fields)
    yield {
      at: section.at,
      message: `${absent}: ${names}. ${wayOut.several}`,
      ...severity,
      ...(fix && { fix }),
    }
    return
  }
  for (const entry of lacking) {
    const fix = fillIn(memo, [entry], fields)
    yield {
      at: entry.at,
      message: `${noun[0]!.toUpperCase()}${noun.slice(1)} “${shortened(entry.name)}” has no ${what}. ${wayOut.one}`,
      ...severity,
      ...(fix && { fix }),
    }
  }
}
