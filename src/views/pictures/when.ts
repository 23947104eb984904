import * as l10n from '@vscode/l10n'
import { type Day, datesIn, type FoundDate } from '../../memo/dates.ts'
import type { Memo } from '../../memo/memo.ts'

/** When something is, as far as the text says. */
export interface When {
  start: Day
  end: Day
  /**
   * A day; a period with both its ends; some time within a month, a quarter or a year; from a day on.
   */
  kind: 'day' | 'period' | 'within' | 'from'
  /** As the author wrote it. */
  written: string
  /** False where the author left the year to the reader. */
  hasYear: boolean
}

/** Settles years that are not written; without one, dates that leave it out are not drawn. */
export type Reference = Day | undefined

const nowhere = '2000-07-01'
const between = /^\s*(?:[-–—→]|to|until|till|through)\s*$/i
const isRange =
  /[–—→]|\s-\s|\b(?:to|through|until|till|and)\b|\d-\d{1,2}(?:st|nd|rd|th)?\s+\p{L}|\p{L}-\p{L}{3}/u
const shut = /\b(?:mid|early|late)-/i
const onwards = /\b(?:from|since|after|starting|starts|begins|onwards?|earliest|as of)\b/i
const qualifiers =
  /\b(?:by|on|in|at|until|till|before|the|of|early|mid|middle|late|end|start|beginning|about|around|approx\w*|circa|ca|live|ready|deliver\w*|due|from|since|after|starting|starts?|begins?|onwards?|at the latest|latest|no later than|planned|target|expected|est|eta|done|completed|finished|shipped|mon|tues?|wed|thurs?|fri|sat|sun|\p{L}{3,6}day)\b/giu

/** Reads a text that says when and nothing else, brackets left aside; otherwise tells why it cannot be drawn. */
export function whenIn(text: string, reference: Reference): When | string {
  const bare = text
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const found = datesIn(bare, reference ?? nowhere)
  const one = found.length === 1 ? whenOf(found[0]!, bare, reference) : joined(found, bare, reference)
  if (one === undefined) return found.length > 1 ? l10n.t('names several dates') : l10n.t('has no date')
  if (typeof one === 'string') return one
  const left = found.reduce((rest, date) => rest.replace(date.text, ' '), bare).replace(qualifiers, ' ')
  if (/[\p{L}\p{N}]/u.test(found.length > 1 ? left.replace(/\b(?:to|through)\b/i, '') : left))
    return l10n.t('says more than a date')
  return { ...one, written: bare }
}

/** Reads one found date in the text that it stands in. */
export function whenOf(date: FoundDate, text: string, reference: Reference): When | string {
  const { start, end, impossible, ambiguous, backward, hasYear } = date
  if (impossible) return impossible
  if (ambiguous) return l10n.t('may be {0} or {1}', start, ambiguous)
  if (backward || end < start) return l10n.t('ends before it begins')
  // “Week 3” is most often the third of the plan, not of the year.
  if (!hasYear && /^week/i.test(date.text)) return l10n.t('counts weeks, and says no year')
  if (!hasYear && reference === undefined) return l10n.t('says no year')
  const before = text.slice(Math.max(0, date.index - 24), date.index)
  const after = text.slice(date.index + date.text.length, date.index + date.text.length + 12)
  const kind = kindOf(date, onwards.test(before) || /^\s*(?:\+|onwards?)/i.test(after))
  return { start, end, kind, written: date.text, hasYear }
}

function kindOf({ start, end, text }: FoundDate, isOpen: boolean): When['kind'] {
  if (isOpen) return 'from'
  if (start === end) return 'day'
  return isRange.test(text) && !shut.test(text) ? 'period' : 'within'
}

/** “1 March to 15 April 2027” may be found as two. */
function joined(found: readonly FoundDate[], text: string, reference: Reference): When | string | undefined {
  const [first, last, ...others] = found
  if (!first || !last || others.length > 0) return undefined
  if (!between.test(text.slice(first.index + first.text.length, last.index))) return undefined
  return spanning(whenOf(first, '', reference), whenOf(last, '', reference))
}

/** From the beginning of one to the end of the other. */
export function spanning(first: When | string, last: When | string): When | string {
  if (typeof first === 'string') return first
  if (typeof last === 'string') return last
  if (last.end < first.start) return l10n.t('ends before it begins')
  const written = `${first.written} – ${last.written}`
  return {
    start: first.start,
    end: last.end,
    kind: 'period',
    written,
    hasYear: first.hasYear && last.hasYear,
  }
}

/** The day by which the front matter asks for a decision. */
export function decideBy(memo: Memo): Day | undefined {
  const when = whenIn(memo.field('decide-by') ?? '', undefined)
  return typeof when !== 'string' && when.kind === 'day' ? when.start : undefined
}

/** The day that settles years which are not written: the decision’s, or the first that some texts write whole. */
export function referenceFor(memo: Memo, texts: readonly string[]): Reference {
  const decided = decideBy(memo)
  if (decided) return decided
  for (const text of texts)
    for (const { hasYear, impossible, start } of datesIn(text, nowhere))
      if (hasYear && !impossible) return start
  return undefined
}
