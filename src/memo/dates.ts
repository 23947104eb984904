import * as l10n from '@vscode/l10n'
import type { ParsedResult } from 'chrono-node/en'
import {
  addDays,
  addYears,
  differenceInCalendarDays,
  endOfISOWeek,
  getDaysInMonth,
  getISOWeeksInYear,
  isValid,
  lastDayOfMonth,
  parseISO,
  setISOWeek,
  setYear,
  startOfISOWeek,
} from 'date-fns'
import { readDates } from './chrono.ts'
import { type Day, dayOf } from './day.ts'
import { nameOfMonth } from './language.ts'
import { plainDatesIn } from './plain-dates.ts'
import { memoised, rememberedFor } from './remember.ts'

// What needs no search for dates loads without one.
export { type Day, isDay, todayHere } from './day.ts'

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
  /** That weekday as written, and where: `Mon`, at its index in the text searched. */
  weekdayWritten?: { text: string; index: number }
  /** A range within one date that ends before it starts, as “18–14 May” does. */
  backward?: boolean
  /** Why no calendar has this date. */
  impossible?: string
  /** The other day that a date in figures alone may mean, as 03/04 does. */
  ambiguous?: Day
}

/** A text without any of these names no date; it spares most of them the search. */
const worthASearch =
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[-/.]\d|20\d\d|quarter|half|week|[qh][1-4]|[ck]w\s*\d/i

/** The same for {@link periodsIn}. */
const worthAPeriod = /20\d\d|quarter|half|week|[qh][1-4]|[ck]w\s*\d/i

/** The same for what {@link absolute} finds, wherever chrono may begin. */
const worthReading =
  /\d[-/.]\d|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/i

/** A date that stands for itself: a month by its name, or figures parted as dates are. */
const absolute =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/.]\d|\d[-/.]\d{1,2}[-/.]\d|^\d{1,2}\/\d{4}$/i

/** The weekday's English name. */
export function weekdayOf(date: Day): string {
  return Object.values(weekdays)[parseISO(date).getDay()]!
}

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
  /** The year in which a month (1 to 12) is nearest, as {@link yearAround} finds it. */
  yearOf: (month: number) => number
}

let known: Known | undefined

function on(today: Day): Known {
  if (known?.today !== today)
    known = {
      today,
      datesIn: rememberedFor(text => allIn(text, today)),
      yearOf: memoised(month => yearAround(month, today)),
    }
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

const period =
  /\b(?:EO)?(?:(?<q>[Qq])(?<quarter>[1-4])|(?<h>[Hh])(?<half>[12]))(?:\s*(?:[/’'-]\s*)?(?:of\s+|FY\s*)?(?<year>20\d{2}|\d{2}(?=\s*(?:[,.;:)|–]|$)))(?![\d%]))?\b|\b(?<yearBefore>20\d{2})[\s-]*(?:[Qq](?<quarterAfter>[1-4])|[Hh](?<halfAfter>[12])|[Ww](?<week>[0-5]\d))\b|\b(?:[Ww]eek|CW|KW)\s*(?<weekAlone>[0-5]?\d)(?:\s*(?:of\s+)?(?<weekYear>20\d{2}))?\b|\b(?<word>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?<unit>quarter|half)(?:\s+(?:of\s+)?(?<wordYear>20\d{2}))?\b(?!\s+of\b)|\b(?<edge>end|beginning|start|middle)\s+of\s+(?<edgeYear>20\d{2})\b|\b(?:in|by|during|until|early|late|mid|before|after|from|since|spring|summer|autumn|fall|winter)[\s-](?:of\s+)?(?<yearAlone>20\d{2})\b(?![-/]\d)/gi

const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 }

function* periodsIn(text: string, today: Day): Generator<FoundDate> {
  if (!worthAPeriod.test(text)) return
  for (const match of text.matchAll(period)) {
    const named = match.groups!
    const digits =
      named.year ?? named.yearBefore ?? named.weekYear ?? named.wordYear ?? named.edgeYear ?? named.yearAlone
    // “Last quarter” is the one before; week 60 is one of a project's own.
    if (!digits && (/^last/i.test(match[0]) || Number(named.weekAlone) > 52)) continue
    const shared = { text: match[0], index: match.index, hasYear: digits !== undefined }
    const yearOf = (month: number) =>
      digits ? Number(digits.length === 2 ? `20${digits}` : digits) : nearestYear(month, today)
    const isHalf = named.unit?.toLowerCase() === 'half'
    const word = named.word?.toLowerCase() ?? ''
    const ordinal = word === 'last' ? (isHalf ? 2 : 4) : (ordinals[word] ?? (Number.parseInt(word, 10) || 0))
    const quarter = Number(named.quarter ?? named.quarterAfter ?? (isHalf ? 0 : ordinal))
    const half = Number(named.half ?? named.halfAfter ?? (isHalf ? ordinal : 0))
    const week = Number(named.week ?? named.weekAlone ?? 0)
    if (quarter) yield { ...shared, ...span(yearOf(quarter * 3 - 1), quarter * 3 - 2, quarter * 3) }
    else if (half) yield { ...shared, ...span(yearOf(half * 6 - 2), half * 6 - 5, half * 6) }
    else if (week) yield { ...shared, ...isoWeek(yearOf(Math.ceil(week / 4.4)), week) }
    else if (digits) yield { ...shared, ...span(yearOf(1), 1, 12) }
  }
}

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const monthRange = new RegExp(
  `\\b${monthName}\\.?\\s*(?:[-–—→/]|\\b(?:to|through|until|and)\\b)\\s*${monthName}\\b\\.?(?:,?\\s+(20\\d{2})\\b)?`,
  'gi',
)
const monthInFigures = /(?<![\d/.-])(20\d{2})-(0[1-9]|1[0-2])(?![-/\d]|\.\d)/g
const shortMonth = /^\s*(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.?\s*$/i

/** Months as plans write them and chrono does not read them: “July–September 2027”, “2027-05”, “Jun” in a cell. */
function* monthsIn(text: string, today: Day): Generator<FoundDate> {
  for (const { 0: whole, 1: first, 2: last, 3: digits, index } of text.matchAll(monthRange)) {
    // “may and march” are words.
    if (![first!, last!].every(name => /^[A-Z]/.test(name))) continue
    const [from, to] = [monthNumber(first!), monthNumber(last!)]
    const endYear = digits ? Number(digits) : nearestYear(to, today)
    const { start } = span(from <= to ? endYear : endYear - 1, from, from)
    const { end } = span(endYear, to, to)
    yield { text: whole, index, start, end, hasYear: digits !== undefined }
  }
  for (const { 0: whole, 1: year, 2: month, index } of text.matchAll(monthInFigures))
    yield { text: whole, index, hasYear: true, ...span(Number(year), Number(month), Number(month)) }
  const alone = shortMonth.exec(text)?.[1]
  if (alone) {
    const month = monthNumber(alone)
    const whole = span(nearestYear(month, today), month, month)
    yield { text: alone, index: text.indexOf(alone), hasYear: false, ...whole }
  }
}

function monthNumber(name: string): number {
  return 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1
}

/** The year in which a month (1 to 12) is nearest to today. */
function nearestYear(month: number, today: Day): number {
  const away = month - Number(today.slice(5, 7))
  return Number(today.slice(0, 4)) + (away < -5 ? 1 : away > 6 ? -1 : 0)
}

/** From the first day of one month (1 to 12) to the last of another. */
function span(year: number, first: number, last: number): { start: Day; end: Day } {
  return { start: dayOf(new Date(year, first - 1)), end: dayOf(lastDayOfMonth(new Date(year, last - 1))) }
}

/** ISO 8601: the week that holds 4 January is the first of its year, and weeks begin on Monday. */
function isoWeek(year: number, week: number): Pick<FoundDate, 'start' | 'end' | 'impossible'> {
  const first = new Date(year, 0, 4)
  const weeks = getISOWeeksInYear(first)
  if (week > weeks) return { ...span(year, 1, 12), impossible: l10n.t('{0} has {1} weeks', year, weeks) }
  const inside = setISOWeek(first, week)
  return { start: dayOf(startOfISOWeek(inside)), end: dayOf(endOfISOWeek(inside)) }
}

/** The days and months that chrono reads, read without it where they are written as most are. */
export function* daysNamedIn(text: string, today: Day): Generator<FoundDate> {
  if (!worthReading.test(text)) return
  const dates = plainDatesIn(text, rest => worthReading.test(rest))
  if (!dates) return yield* daysReadIn(text, today)
  for (const { text: written, index, month, day } of dates)
    yield day
      ? withWeekday({ text: written, index, hasYear: true, start: day, end: day }, text)
      : { text: written, index, hasYear: false, ...span(on(today).yearOf(month), month, month) }
}

/** The year in which a month (1 to 12) is nearest to today, by its first day, as chrono counts it. */
function yearAround(month: number, today: Day): number {
  const now = parseISO(today)
  const first = new Date(now)
  // From the 31st of a month, chrono comes to the month behind a short one.
  first.setMonth(month - 1)
  first.setDate(1)
  const away = (date: Date) => Math.abs(differenceInCalendarDays(date, now))
  const nearer = [addYears(first, 1), addYears(first, -1)].find(other => away(other) < away(first))
  return (nearer ?? first).getFullYear()
}

/** The days and months that chrono reads. */
export function* daysReadIn(text: string, today: Day): Generator<FoundDate> {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }
  for (const result of readDates(text, reference)) {
    const date = dayNamed(result, text)
    if (date) yield date
  }
}

function dayNamed(result: ParsedResult, text: string): FoundDate | undefined {
  const { start } = result
  // Chrono takes the “on” before a day for a part of it, and a comma or blank behind a month.
  const from = result.text.replace(/^on\s+/i, '')
  const index = result.index + result.text.length - from.length
  const written = from
    .trimEnd()
    .replace(/(?:[,-]|\bof)$/i, '')
    .trimEnd()
  if (!start.isCertain('month') || !absolute.test(written)) return undefined
  const hasDay = start.isCertain('day')
  const hasYear = start.isCertain('year')
  // “may” and “march” are dates only in the company of one.
  if (!hasDay && !hasYear && !isMonthAlone(written, text, index)) return undefined
  let [year, month, date] = [start.get('year')!, start.get('month')!, start.get('day')!]
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return undefined
  const shared = { text: written, index, hasYear }
  // Chrono takes the figures of 2027-13-01 for day and month when they cannot be month and day.
  if (Number(/^\d{4}[-/.](\d{1,2})[-/.]/.exec(written)?.[1]) > 12)
    return { ...shared, ...span(year, 1, 12), impossible: l10n.t('{0} has 12 months', year) }
  if (!hasDay) return { ...shared, ...span(year, month, month) }

  const figures = /^(\d{1,2})([/.])(\d{1,2})\2/.exec(written)
  const swappable = figures !== null && month <= 12 && date <= 12 && month !== date
  // Where dates are written with dots, the day comes first.
  if (swappable && figures[2] === '.') [month, date] = [Number(figures[3]), Number(figures[1])]
  const days = getDaysInMonth(new Date(year, month - 1))
  if (date > days) {
    const whole = { ...shared, ...span(year, month, month) }
    // A year that is left out may be a leap year.
    if (!hasYear && month === 2)
      return date === 29 ? whole : { ...whole, impossible: l10n.t('February has 28 or 29 days') }
    const name = nameOfMonth(new Date(year, month - 1), hasYear)
    return { ...whole, impossible: l10n.t('{0} has {1} days', name, days) }
  }
  const named = dayOf(new Date(year, month - 1, date))
  const found: FoundDate = { ...shared, start: named, end: lastNamed(result) ?? named }
  if (found.end < found.start) {
    found.end = found.start
    found.backward = true
  }
  if (swappable && figures[2] === '/') found.ambiguous = dayOf(new Date(year, date - 1, month))
  return withWeekday(found, text)
}

function withWeekday(found: FoundDate, text: string): FoundDate {
  const weekday = weekdayBeside(text, found.index, found.index + found.text.length)
  if (!weekday) return found
  const name = weekdays[weekday.text.slice(0, 3).toLowerCase()]!
  return { ...found, weekday: name, weekdayWritten: weekday }
}

/** “Monday, ” before a date, or “ (Monday)” after it. */
function weekdayBeside(text: string, start: number, end: number): FoundDate['weekdayWritten'] {
  const from = Math.max(0, start - 16)
  const before = weekdayBefore.exec(text.slice(from, start))
  if (before) return { text: before[1]!, index: from + before.index }
  const after = weekdayAfter.exec(text.slice(end, end + 14))
  return after ? { text: after[1]!, index: end + after[0].indexOf(after[1]!) } : undefined
}

function lastNamed({ end }: ParsedResult): Day | undefined {
  if (!end?.isCertain('day') || !end.isCertain('month')) return undefined
  const date = new Date(end.get('year')!, end.get('month')! - 1, end.get('day')!)
  return isValid(date) ? dayOf(date) : undefined
}

const weekdayBefore =
  /\b((?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?)\.?,?\s+(?:the\s+)?$/i
const weekdayAfter = /^\s*\(((?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?)\.?\)/i

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
  if (/^(?:mar|march|may)\b/.test(written)) return false
  const around = text.slice(Math.max(0, index - 16), index)
  return text.trim() === written || companyOfMonth.test(around)
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
