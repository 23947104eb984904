import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Day } from '../memo/dates.ts'

/** Days from one day to another; below 0 where the other lies before it. */
export function daysFrom(today: Day, day: Day): number {
  return differenceInCalendarDays(parseISO(day), parseISO(today))
}

/** How far a day is away, as a person says it: “tomorrow”, “in 3 days”, “2 weeks ago”. */
export function relativeTo(today: Day, day: Day, locale: string): string {
  const days = daysFrom(today, day)
  const [figure, unit] = measured(days)
  return formatOf(locale).format(figure, unit)
}

/** A day in as few letters as it takes: “today”, “May 4”, and with its year where that is half a year away or more. */
export function shortDay(today: Day, day: Day, locale: string): string {
  const away = Math.abs(daysFrom(today, day))
  if (away <= 1) return relativeTo(today, day, locale)
  const year = away < 183 ? undefined : 'numeric'
  const key = `${locale} ${year}`
  const format =
    dayFormats.get(key) ??
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year, timeZone: 'UTC' })
  dayFormats.set(key, format)
  return format.format(new Date(`${day}T00:00Z`))
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function measured(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const away = Math.abs(days)
  if (away < 14) return [days, 'day']
  if (away < 60) return [Math.round(days / 7), 'week']
  if (away < 730) return [Math.round(days / 30.44), 'month']
  return [Math.round(days / 365.25), 'year']
}

const formats = new Map<string, Intl.RelativeTimeFormat>()

function formatOf(locale: string): Intl.RelativeTimeFormat {
  const known = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  formats.set(locale, known)
  return known
}
