import { addDays, lastDayOfMonth, parseISO, setYear } from 'date-fns'
import { type Day, dayOf, type FoundDate } from './day.ts'
import { daysNamedIn } from './named-days.ts'
import { monthsIn, periodsIn } from './periods.ts'
import { rememberedFor } from './remember.ts'

// What needs no search for dates loads without one.
export { type Day, type FoundDate, isDay, todayHere } from './day.ts'

/** A text without any of these names no date; it spares most of them the search. */
const worthASearch =
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[-/.]\d|20\d\d|quarter|half|week|[qh][1-4]|[ck]w\s*\d/i

/** The day that is so many days later. */
export function daysAfter(date: Day, days: number): Day {
  return dayOf(addDays(parseISO(date), days))
}

/** Tells whether nobody works on a day. */
export function isWeekend(date: Day): boolean {
  return [0, 6].includes(parseISO(date).getDay())
}

/**
 * The dates that a text names, in their order: days and months in words and figures (through chrono), and what
 * plans are written in beside them: quarters, halves, ISO weeks, “end of March”.
 *
 * @param today settles the year where the author left it out.
 */
export function datesIn(text: string, today: Day): readonly FoundDate[] {
  if (!mayHoldDates(text)) return none
  return on(today).datesIn(text)
}

/** Tells at a glance whether a text is worth a search for dates. */
export function mayHoldDates(text: string): boolean {
  return worthASearch.test(text)
}

const none: readonly FoundDate[] = []

/** What is known on a day: a text is searched by several rules, and at every keystroke most texts are what they were. */
interface Known {
  today: Day
  datesIn: (text: string) => readonly FoundDate[]
}

let known: Known | undefined

function on(today: Day): Known {
  if (known?.today !== today) known = { today, datesIn: rememberedFor(text => allIn(text, today)) }
  return known
}

function allIn(text: string, today: Day): readonly FoundDate[] {
  const all = [...periodsIn(text, today), ...monthsIn(text, today), ...daysNamedIn(text, today)]
  all.sort((a, b) => a.index - b.index || b.text.length - a.text.length)
  let end = -1
  const found = all.filter(date => {
    if (date.index < end) return false
    end = date.index + date.text.length
    return true
  })
  shareYears(found, text)
  return found
}

const joint = /^\s*(?:[-–—→,&/]|to|and|until|till|through)\s*$/i

/** “10 June – 20 June 2027”, “Q1 and Q2 2027”: the year at the end is that of all. */
function shareYears(found: readonly FoundDate[], text: string): void {
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const [date, next] = [found[at]!, found[at + 1]!]
    if (date.hasYear || date.impossible || !next.hasYear) continue
    if (!joint.test(text.slice(date.index + date.text.length, next.index))) continue
    const year = Number(next.start.slice(0, 4))
    const months = Number(next.start.slice(5, 7)) - Number(date.start.slice(5, 7))
    // “20 December – 10 January 2028” begins in the year before; “10 June – 2 May 2027” has a slip in it.
    const isBefore = date.start.slice(4) > next.start.slice(4) && months + 12 <= 9
    moveTo(isBefore ? year - 1 : year, date)
  }
}

function moveTo(year: number, date: FoundDate): void {
  const [start, end] = [parseISO(date.start), parseISO(date.end)]
  const isWhole = date.start !== date.end && end.getDate() === lastDayOfMonth(end).getDate()
  date.start = dayOf(setYear(start, year))
  date.end = dayOf(isWhole ? lastDayOfMonth(setYear(end, year)) : setYear(end, year))
  date.hasYear = true
}

/** What is left of a text beside its dates. */
export function withoutDates(text: string, today: Day): string {
  let rest = ''
  let from = 0
  for (const { index, text: found } of datesIn(text, today)) {
    rest += `${text.slice(from, index)} `
    from = index + found.length
  }
  return from === 0 ? text : rest + text.slice(from)
}
