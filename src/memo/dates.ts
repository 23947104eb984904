import { Chrono, configuration, type ParsedResult } from 'chrono-node/en'
import {
  addDays,
  endOfISOWeek,
  format,
  formatISO,
  getDaysInMonth,
  isValid,
  lastDayOfMonth,
  parseISO,
  setISOWeek,
  startOfISOWeek,
} from 'date-fns'

/** A day of the Gregorian calendar as `YYYY-MM-DD`; sorts as text. */
export type Day = string

/** A date that a text names. */
export interface FoundDate {
  text: string
  /** 0-based, in the text searched. */
  index: number
  /** First and last day that it may mean: a quarter has about ninety. Equal for a single day. */
  start: Day
  end: Day
  /** False where the author left the year to the reader; it is then taken to be the nearest to today. */
  hasYear: boolean
  /** The name of the weekday that the author wrote beside it. */
  weekday?: string
  /** Why no calendar has this date. */
  impossible?: string
  /** The other day that a date in figures alone may mean, as 03/04 does. */
  ambiguous?: Day
}

// Only what names a day, month or longer; “in two weeks”, “at five” and “tomorrow” name none that lasts.
const chrono = new Chrono({ parsers: configuration.createCasualConfiguration().parsers, refiners: [] })

/** A text without any of these names no date; it spares most of them the search. */
const worthASearch = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** A date that stands for itself: a month by its name, or figures parted as dates are. */
const absolute =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/.]\d|\d[-/.]\d{1,2}[-/.]\d|^\d{1,2}\/\d{4}$/i

function dayOf(date: Date): Day {
  return formatISO(date, { representation: 'date' })
}

/** Tells whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isValid(parseISO(text))
}

/** The weekday's English name. */
export function weekdayOf(date: Day): string {
  return format(parseISO(date), 'EEEE')
}

/** A day some days after another. */
export function daysAfter(date: Day, days: number): Day {
  return dayOf(addDays(parseISO(date), days))
}

/** Today on this machine's clock and in its time zone. */
export function todayHere(): Day {
  return dayOf(new Date())
}

/**
 * The dates that a text names, in their order: days and months in words and figures (through chrono), and what
 * plans are written in beside them: quarters, halves, ISO weeks, “end of March”.
 *
 * @param today settles the year where the author left it out.
 */
export function datesIn(text: string, today: Day): FoundDate[] {
  if (!worthASearch.test(text)) return []
  const found = [...periodsIn(text, today), ...daysNamedIn(text, today)]
  found.sort((a, b) => a.index - b.index || b.text.length - a.text.length)
  let end = -1
  return found.filter(date => {
    if (date.index < end) return false
    end = date.index + date.text.length
    return true
  })
}

const period =
  /\b(?:(?<q>[Qq])(?<quarter>[1-4])|(?<h>[Hh])(?<half>[12]))(?:\s*[/’'-]?\s*(?:of\s+|FY\s*)?(?<year>(?:20)?\d{2})(?![\d%]))?\b|\b(?<yearBefore>20\d{2})[\s-]*(?:[Qq](?<quarterAfter>[1-4])|[Hh](?<halfAfter>[12])|[Ww](?<week>[0-5]\d))\b|\b(?:[Ww]eek|CW|KW)\s*(?<weekAlone>[0-5]?\d)(?:\s*(?:of\s+)?(?<weekYear>20\d{2}))?\b|\b(?<word>first|second|third|fourth|last)\s+(?<unit>quarter|half)(?:\s+(?:of\s+)?(?<wordYear>20\d{2}))?\b|\b(?<edge>end|beginning|start|middle)\s+of\s+(?<edgeYear>20\d{2})\b|\b(?:in|by|during|until|early|late|mid|before|after|from|since)[\s-](?<yearAlone>20\d{2})\b(?![-/]\d)/gi

const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 }

function* periodsIn(text: string, today: Day): Generator<FoundDate> {
  const thisYear = Number(today.slice(0, 4))
  for (const match of text.matchAll(period)) {
    const named = match.groups!
    const digits =
      named.year ?? named.yearBefore ?? named.weekYear ?? named.wordYear ?? named.edgeYear ?? named.yearAlone
    const year = digits ? Number(digits.length === 2 ? `20${digits}` : digits) : thisYear
    const shared = { text: match[0], index: match.index, hasYear: digits !== undefined }
    const parts = named.unit === 'half' ? 2 : 4
    const ordinal = named.word === 'last' ? parts : ordinals[named.word ?? '']
    const quarter = Number(named.quarter ?? named.quarterAfter ?? (named.unit === 'quarter' ? ordinal : 0))
    const half = Number(named.half ?? named.halfAfter ?? (named.unit === 'half' ? ordinal : 0))
    const week = Number(named.week ?? named.weekAlone ?? 0)
    if (quarter) yield { ...shared, ...span(year, quarter * 3 - 2, quarter * 3) }
    else if (half) yield { ...shared, ...span(year, half * 6 - 5, half * 6) }
    else if (week) yield { ...shared, ...isoWeek(year, week) }
    else if (digits) yield { ...shared, ...span(year, 1, 12) }
  }
}

/** From the first day of one month (1 to 12) to the last of another. */
function span(year: number, first: number, last: number): { start: Day; end: Day } {
  return { start: dayOf(new Date(year, first - 1)), end: dayOf(lastDayOfMonth(new Date(year, last - 1))) }
}

/** ISO 8601: the week that holds 4 January is the first of its year, and weeks begin on Monday. */
function isoWeek(year: number, week: number): { start: Day; end: Day } {
  const inside = setISOWeek(new Date(year, 0, 4), week)
  return { start: dayOf(startOfISOWeek(inside)), end: dayOf(endOfISOWeek(inside)) }
}

function* daysNamedIn(text: string, today: Day): Generator<FoundDate> {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }
  for (const result of chrono.parse(text, reference)) {
    const date = dayNamed(result, text)
    if (date) yield date
  }
}

function dayNamed(result: ParsedResult, text: string): FoundDate | undefined {
  const { start, text: written, index } = result
  if (!start.isCertain('month') || !absolute.test(written)) return undefined
  const hasDay = start.isCertain('day')
  const hasYear = start.isCertain('year')
  // “may” and “march” are dates only in the company of one.
  if (!hasDay && !hasYear && !isMonthAlone(written, text, index)) return undefined
  let [year, month, date] = [start.get('year')!, start.get('month')!, start.get('day')!]
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return undefined
  const shared = { text: written, index, hasYear }
  if (!hasDay) return { ...shared, ...span(year, month, month) }

  const figures = /^(\d{1,2})([/.])(\d{1,2})\2/.exec(written)
  const swappable = figures !== null && month <= 12 && date <= 12 && month !== date
  // Where dates are written with dots, the day comes first.
  if (swappable && figures[2] === '.') [month, date] = [Number(figures[3]), Number(figures[1])]
  const days = getDaysInMonth(new Date(year, month - 1))
  if (date > days) {
    const name = format(new Date(year, month - 1), 'MMMM yyyy')
    return { ...shared, ...span(year, month, month), impossible: `${name} has ${days} days` }
  }
  const named = dayOf(new Date(year, month - 1, date))
  const found: FoundDate = { ...shared, start: named, end: lastNamed(result) ?? named }
  if (found.end < found.start) found.end = found.start
  if (swappable && figures[2] === '/') found.ambiguous = dayOf(new Date(year, date - 1, month))
  const weekday = weekdayBefore.exec(text.slice(Math.max(0, index - 16), index))?.[1]
  if (weekday) found.weekday = weekdays[weekday.slice(0, 3).toLowerCase()]!
  return found
}

function lastNamed({ end }: ParsedResult): Day | undefined {
  if (!end?.isCertain('day') || !end.isCertain('month')) return undefined
  const date = new Date(end.get('year')!, end.get('month')! - 1, end.get('day')!)
  return isValid(date) ? dayOf(date) : undefined
}

const weekdayBefore =
  /\b(sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?\.?,?\s+(?:the\s+)?$/i

const weekdays: Record<string, string> = {
  sun: 'Sunday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
}

const companyOfMonth =
  /\b(?:in|by|of|early|mid|late|until|till|from|before|after|during|since|next|this|through|to)[\s-]+$|[-–]\s*$/i

function isMonthAlone(written: string, text: string, index: number): boolean {
  if (!/^[A-Z]/.test(written)) return false
  const around = text.slice(Math.max(0, index - 16), index)
  return text.trim() === written || companyOfMonth.test(around)
}
