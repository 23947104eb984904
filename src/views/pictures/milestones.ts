import * as l10n from '@vscode/l10n'
import { blanksIn } from '../../memo/blanks.ts'
import { type Day, datesIn, type FoundDate } from '../../memo/dates.ts'
import type { Milestone } from '../../memo/entries.ts'
import type { Memo } from '../../memo/memo.ts'
import { ownWords } from '../../memo/plan.ts'
import { cellIn } from './columns.ts'
import { type Reference, spanning, type When, whenIn, whenOf } from './when.ts'

/** A milestone with its time, and what it is called beside that. */
export interface Placed {
  label: string
  when: When
}

const starts = /^(?:start|starts|from|begins?|beginning|start date)\b/i
const ends = /^(?:end|ends|until|till|to|finish\w*|end date|complet\w+|due)\b/i
const lead =
  /(?:^|[:–—(,-]|\b(?:by|on|in|at|until|till|due|for|during|early|mid|late|end of))\s*(?:the\s+)?$/i
const another =
  /\b(?:ends?|ended|expires?|expired|since|before|after|renews?|from|was|were|as of|instead of|than)\W+(?:\w+\W+){0,2}$/i
const day = /\b(?:on|by|in|from)\s+$/i

/** When a milestone is, or why nobody can tell for sure. */
export function placeOf(memo: Memo, milestone: Milestone, reference: Reference): Placed | string {
  const { form, name, text, fields } = milestone
  if (form === 'row') {
    const span = startAndEnd(memo, milestone, reference)
    const cell = fields.get('date')
    const when = span ?? (cell?.text ? timeIn(cell.text, reference) : l10n.t('has no date'))
    return typeof when === 'string' ? when : { label: name, when }
  }
  const label = fields.get('date')?.text
  if (label) {
    const when = timeIn(label, reference)
    return typeof when === 'string' ? when : { label: name, when }
  }
  return fromWords(name, text, reference)
}

function timeIn(text: string, reference: Reference): When | string {
  return blanksIn(text).length > 0 ? l10n.t('has no date yet') : whenIn(text, reference)
}

/** “1 June 2027: first team”, “First team: 1 June 2027”, “First team live on 1 June 2027”. */
function fromWords(name: string, text: string, reference: Reference): Placed | string {
  const own = ownWords(text).replace(/^\[[ xX]\]\s+/, '')
  const dates = datesIn(own, reference ?? ('2000-07-01' satisfies Day))
  const [first] = dates
  if (!first) return blanksIn(text).length > 0 ? l10n.t('has no date yet') : l10n.t('has no date')
  const named = whenIn(name, reference)
  if (typeof named !== 'string')
    return { label: afterDate(own.slice(own.indexOf(name) + name.length)) || name, when: named }
  const [before, after] = [own.slice(0, first.index), own.slice(first.index + first.text.length)]
  if (before.replace(day, '').trim() === '') {
    const when = whenOf(first, own, reference)
    return typeof when === 'string' ? when : { label: afterDate(after) || name, when }
  }
  if (dates.length > 1 && !isTold(own, dates)) return l10n.t('names several dates')
  if (!lead.test(before) || another.test(before) || !/^\s*(?:$|[).;,(–—-])/.test(after))
    return l10n.t('the date may be that of something else')
  const when = whenOf(first, own, reference)
  return typeof when === 'string' ? when : { label: withoutDate(name, first), when }
}

/** The second date stands in a sentence of its own, as a remark on the first. */
function isTold(own: string, [first, second]: readonly FoundDate[]): boolean {
  return /[.;]\s/.test(own.slice(first!.index + first!.text.length, second!.index))
}

function afterDate(text: string): string {
  return text
    .replace(/^[\s:–—,.)\]*-]+/, '')
    .split(/(?<=[.!?;])\s/)[0]!
    .replace(/(?<![\s.;,:])[\s.;,:]+$/, '')
}

function withoutDate(name: string, { text }: FoundDate): string {
  const bare = name.replace(text, '').replace(/[\s:–—,(-]{1,5}(?:by|on|in|at|until|due)?[\s)]{0,5}$/i, '')
  return /\p{L}{3}/u.test(bare) && name.endsWith(text) ? bare : name
}

/** Two columns of a table, one for the beginning and one for the end. */
function startAndEnd(memo: Memo, milestone: Milestone, reference: Reference): When | string | undefined {
  const [first, last] = [cellIn(memo, milestone, starts), cellIn(memo, milestone, ends)]
  if (first === undefined || last === undefined) return undefined
  if (first === '') return timeIn(last, reference)
  if (last === '') {
    const begin = timeIn(first, reference)
    return typeof begin === 'string' ? begin : { ...begin, kind: 'from' }
  }
  return spanning(timeIn(first, reference), timeIn(last, reference))
}
