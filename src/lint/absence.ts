import * as l10n from '@vscode/l10n'
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
  noun: keyof typeof speech
  /** Where “No risk has an owner” does not say it well. */
  none?: string
  /** What to do, for one entry and for several. */
  wayOut: { one: string; several: string }
  /** Where the author never set out to say it: one finding, a degree below a warning. */
  gentle: boolean
}

/** What lacks a field is said in whole sentences, so that each language can say it in its own. */
const speech = {
  risk: {
    one: (name: string, what: string, way: string) => l10n.t('Risk “{0}” has no {1}. {2}', name, what, way),
    some: (count: number, of: number, what: string, names: string, way: string) =>
      l10n.t('{0} of {1} risks have no {2}: {3}. {4}', count, of, what, names, way),
    noneHasA: (what: string, names: string, way: string) =>
      l10n.t('No risk has a {0}: {1}. {2}', what, names, way),
    noneHasAn: (what: string, names: string, way: string) =>
      l10n.t('No risk has an {0}: {1}. {2}', what, names, way),
  },
  stakeholder: {
    one: (name: string, what: string, way: string) =>
      l10n.t('Stakeholder “{0}” has no {1}. {2}', name, what, way),
    some: (count: number, of: number, what: string, names: string, way: string) =>
      l10n.t('{0} of {1} stakeholders have no {2}: {3}. {4}', count, of, what, names, way),
    noneHasA: (what: string, names: string, way: string) =>
      l10n.t('No stakeholder has a {0}: {1}. {2}', what, names, way),
    noneHasAn: (what: string, names: string, way: string) =>
      l10n.t('No stakeholder has an {0}: {1}. {2}', what, names, way),
  },
}

function fieldName({ field }: LackingField): string {
  const names: Record<string, string> = {
    concern: l10n.t('concern'),
    impact: l10n.t('impact'),
    likelihood: l10n.t('likelihood'),
    mitigation: l10n.t('mitigation'),
    need: l10n.t('need'),
    owner: l10n.t('owner'),
  }
  return names[field] ?? field
}

/** What follows “has no”. */
function nor(fields: readonly LackingField[]): string {
  const [first, second] = fields.map(fieldName)
  return second === undefined ? first! : l10n.t('{0} and no {1}', first!, second)
}

/** What follows “has a”. */
function or(fields: readonly LackingField[]): string {
  const [first, second] = fields.map(fieldName)
  return second === undefined ? first! : l10n.t('{0} or {1}', first!, second)
}

/** One finding at the heading where all entries lack the same, or where it is gentle; else one for each. */
export function* absences<E extends Entry>(memo: Memo, absence: Absence<E>): Generator<Verdict> {
  const groups = new Map<string, { fields: readonly LackingField[]; lacking: E[] }>()
  for (const entry of absence.entries) {
    const fields = absence.lacksOf(entry)
    if (fields.length === 0) continue
    const key = fields.map(({ field }) => field).join()
    const group = groups.get(key) ?? { fields, lacking: [] }
    group.lacking.push(entry)
    groups.set(key, group)
  }
  for (const { fields, lacking } of groups.values()) yield* told(memo, absence, fields, lacking)
}

function* told<E extends Entry>(
  memo: Memo,
  { section, entries, noun, none, wayOut, gentle }: Absence<E>,
  fields: readonly LackingField[],
  lacking: readonly E[],
): Generator<Verdict> {
  const severity = gentle && { severity: severityAt(memo.status, 'information') }
  const all = lacking.length === entries.length
  if (lacking.length > 1 && (gentle || all)) {
    const names = quoted(lacking.map(({ name }) => name))
    const way = wayOut.several
    const message = !all
      ? speech[noun].some(lacking.length, entries.length, nor(fields), names, way)
      : none
        ? `${none}: ${names}. ${way}`
        : /^[aeiou]/.test(fields[0]!.field)
          ? speech[noun].noneHasAn(or(fields), names, way)
          : speech[noun].noneHasA(or(fields), names, way)
    const fix = fillIn(memo, lacking, fields)
    yield {
      at: section.at,
      message,
      ...severity,
      ...(fix && { fix }),
    }
    return
  }
  for (const entry of lacking) {
    const fix = fillIn(memo, [entry], fields)
    yield {
      at: entry.at,
      message: speech[noun].one(shortened(entry.name), nor(fields), wayOut.one),
      ...severity,
      ...(fix && { fix }),
    }
  }
}
