import * as l10n from '@vscode/l10n'
import type { Day } from '../memo/dates.ts'
import type { Decision, Filter, GroupId, Sort } from './decisions.ts'
import { relativeTo, shortDay } from './when.ts'

/** A decision in words. */
export interface DecisionText {
  /** The day, then the title: a narrow side bar cuts what is long at its end. */
  label: string
  /** What stands beside it, short: who owns it and who decides. */
  description: string
  /** All that is known of it, one fact a line. */
  tooltip: string
  /** The same in one sentence, for those who listen. */
  spoken: string
}

/** Says a decision in words, days as a person says them. */
export function textOf(
  { memo, title, group, status, due }: Decision,
  today: Day,
  locale = 'en',
): DecisionText {
  const away = due && relativeTo(today, due, locale)
  const day = due && (due === memo.decideBy ? due : l10n.t('{0} (written “{1}”)', due, memo.decideBy))
  const when = dayLine(group, day, away, memo.decideBy)
  const decider = memo.decider && l10n.t('Decider: {0}', memo.decider)
  const owner = memo.owner && l10n.t('Owner: {0}', memo.owner)
  const said = status && l10n.t('Status: {0}', status)
  const facts = [when, decider, owner, said].filter(fact => fact !== '')
  const isSettled = group === 'decided'
  const lead = due ? shortDay(today, due, locale) : l10n.t('no day')
  // Of what is settled, how; of the rest, what was written where a day should be.
  const settled = /^decided$/i.test(status) ? '' : status
  const short = isSettled ? settled : due ? '' : memo.decideBy
  return {
    label: isSettled ? title : `${lead} · ${title}`,
    description: [short, memo.owner, memo.decider && l10n.t('decider {0}', memo.decider)]
      .filter(part => part !== '')
      .join(' · '),
    tooltip: [title, ...facts, memo.path].join('\n'),
    spoken: [title, ...facts].join(', '),
  }
}

function dayLine(group: GroupId, day: string | undefined, away: string | undefined, written: string): string {
  if (!day || !away)
    return written
      ? l10n.t('Decide by: “{0}”, which names no day', written)
      : l10n.t('Decide by: no day is set')
  if (group === 'decided') return l10n.t('Was to be decided by {0}', day)
  return group === 'overdue'
    ? l10n.t('Overdue since {0}, {1}', day, away)
    : l10n.t('Decide by {0}, {1}', day, away)
}

/** What a filter lets through and how that is sorted, in a few words; empty where it is all, by date. */
export function filterText({ owner, decider, status, text }: Filter, sort: Sort = 'date'): string {
  const sorted: Record<Sort, string> = {
    date: '',
    owner: l10n.t('by owner'),
    title: l10n.t('by title'),
    status: l10n.t('by status'),
  }
  return [
    owner && l10n.t('owner {0}', owner),
    decider && l10n.t('decider {0}', decider),
    status && l10n.t('status {0}', status),
    text && l10n.t('“{0}”', text),
    sorted[sort],
  ]
    .filter(Boolean)
    .join(' · ')
}
