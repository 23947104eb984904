import * as l10n from '@vscode/l10n'
import type { ParsedResult } from 'chrono-node/en'
import { addYears, differenceInCalendarDays, getDaysInMonth, isValid, parseISO } from 'date-fns'
import { readDates } from './chrono.ts'
import { type Day, dayOf, type FoundDate } from './day.ts'
import { nameOfMonth } from './language.ts'
import { span } from './periods.ts'
import { plainDatesIn } from './plain-dates.ts'
import { memoised } from './remember.ts'

/** A text without any of these holds nothing {@link absolute}, wherever chrono may begin. */
const worthReading =
  /\d[-/.]\d|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/i

/** A date that stands for itself: a month by its name, or figures parted as dates are. */
const absolute =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/.]\d|\d[-/.]\d{1,2}[-/.]\d|^\d{1,2}\/\d{4}$/i

/** The weekday's English name. */
export function weekdayOf(date: Day): string {
  return Object.values(weekdays)[parseISO(date).getDay()]!
}

/** The days and months that chrono reads, read without it where they are written as most are. */
export function* daysNamedIn(text: string, today: Day): Generator<FoundDate> {
  if (!worthReading.test(text)) return
  const dates = plainDatesIn(text, rest => worthReading.test(rest))
  if (!dates) return yield* daysReadIn(text, today)
  for (const { text: written, index, month, day } of dates)
    yield day
      ? withWeekday({ text: written, index, hasYear: true, start: day, end: day }, text)
      : { text: written, index, hasYear: false, ...span(nearestTo(today)(month), month, month) }
}

/** The year in which a month (1 to 12) is nearest to a day. */
const nearestTo = memoised((today: Day) => memoised((month: number) => yearAround(month, today)))

/** The same, by the month’s first day, as chrono counts it. */
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
