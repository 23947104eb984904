import { type Day, datesIn, isDay } from '../memo/dates.ts'
import type { Head } from '../memo/head.ts'
import { daysFrom } from './when.ts'

/** A memo as the list of decisions knows it. */
export interface ListedMemo extends Head {
  /** What tells it from every other. */
  key: string
  /** Where it lies in the workspace; its name where it has no title. */
  path: string
}

/** The groups in the order in which they want a person's attention. */
export const groups = ['overdue', 'week', 'waiting', 'decided'] as const

/** One of {@link groups}. */
export type GroupId = (typeof groups)[number]

/** What decisions can be sorted by. */
export const sorts = ['date', 'owner', 'title', 'status'] as const

/** One of {@link sorts}. */
export type Sort = (typeof sorts)[number]

/** What people look for; every part that is there must hold. */
export interface Filter {
  owner?: string
  decider?: string
  status?: string
  /** In the title, the path, a name or the status. */
  text?: string
}

/** A memo as a line of the list. */
export interface Decision {
  memo: ListedMemo
  group: GroupId
  title: string
  /** What it says of itself; `review` where a memo says nothing. */
  status: string
  /** The last day that it may be decided on; undefined where none can be read. */
  due: Day | undefined
}

/** Decisions of one kind, in the order that was asked for. */
export interface Group {
  id: GroupId
  decisions: Decision[]
}

/** What the list is made for. */
export interface DecisionsOptions {
  today: Day
  /** As in BCP 47; settles the order of names. */
  locale?: string | undefined
  filter?: Filter | undefined
  sort?: Sort | undefined
}

/** Today and the six days after it are a week, on whatever weekday it begins. */
const week = 7

/** What is settled one way or the other, in this product's words and in those of decision records. */
const settled =
  /^(?:decided|accepted|approved|agreed|adopted|implemented|rejected|declined|superseded|deprecated|withdrawn|abandoned|obsolete|closed|done)\b/i

/** Sorts memos into groups by status and by the day that they must be decided by; empty groups are left out. */
export function decisionsOf(memos: Iterable<ListedMemo>, options: DecisionsOptions): Group[] {
  const { today, locale = 'en', filter = {}, sort = 'date' } = options
  const made = new Map<GroupId, Decision[]>(groups.map(id => [id, []]))
  for (const memo of memos) {
    const decision = decisionOf(memo, today)
    if (fits(decision, filter)) made.get(decision.group)!.push(decision)
  }
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const kept = groups.filter(id => made.get(id)!.length > 0)
  return kept.map(id => ({ id, decisions: made.get(id)!.sort(orderOf(sort, id, compare)) }))
}

function decisionOf(memo: ListedMemo, today: Day): Decision {
  const status = statusOf(memo)
  const due = dueDay(memo.decideBy, today)
  const isSettled = settled.test(status)
  const days = due === undefined ? undefined : daysFrom(today, due)
  const group = isSettled
    ? 'decided'
    : days === undefined || days >= week
      ? 'waiting'
      : days < 0
        ? 'overdue'
        : 'week'
  return { memo, group, title: memo.title || nameOf(memo.path), status, due }
}

/** The last day that a date may mean; a year that is left out says too little to call anybody late. */
function dueDay(written: string, today: Day): Day | undefined {
  if (isDay(written)) return written
  const [date] = datesIn(written, today)
  return date && !date.impossible && (date.hasYear || date.end >= today) ? date.end : undefined
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.memo)?\.(?:md|markdown)$/i, '')
}

function fits({ memo, title, status }: Decision, { owner, decider, status: wanted, text }: Filter): boolean {
  const is = (said: string, name: string | undefined) => name === undefined || namesIn(said).includes(name)
  const everything = `${title}\n${memo.path}\n${memo.owner}\n${memo.decider}\n${status}`
  return (
    is(memo.owner, owner) &&
    is(memo.decider, decider) &&
    (wanted === undefined || status.toLowerCase() === wanted.toLowerCase()) &&
    (text === undefined || everything.toLowerCase().includes(text.toLowerCase()))
  )
}

/** What a memo says of itself; `review` where one says nothing, and nothing where another document does. */
export function statusOf({ status, saysMemo }: ListedMemo): string {
  return status || (saysMemo ? 'review' : '')
}

/** The people whom a field of the front matter names. */
export function namesIn(said: string): string[] {
  return said
    .split(/[,;]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

function orderOf(sort: Sort, group: GroupId, compare: (a: string, b: string) => number) {
  const byTitle = (a: Decision, b: Decision) => compare(a.title, b.title) || compare(a.memo.path, b.memo.path)
  // What is decided is looked up from the latest on; what has no day comes last either way.
  const latestFirst = group === 'decided' ? -1 : 1
  const byDate = (a: Decision, b: Decision) =>
    a.due === b.due ? 0 : !a.due ? 1 : !b.due ? -1 : (a.due < b.due ? -1 : 1) * latestFirst
  const emptyLast = (a: string, b: string) => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : compare(a, b))
  return (a: Decision, b: Decision) =>
    (sort === 'owner' && emptyLast(a.memo.owner, b.memo.owner)) ||
    (sort === 'status' && emptyLast(a.status, b.status)) ||
    (sort === 'title' && byTitle(a, b)) ||
    byDate(a, b) ||
    byTitle(a, b)
}
