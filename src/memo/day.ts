import { formatISO, isValid, parseISO } from 'date-fns'

/** A day of the Gregorian calendar as `YYYY-MM-DD`; sorts as text. */
export type Day = string

/** The day of a moment, on this machine's clock and in its time zone. */
export function dayOf(date: Date): Day {
  return formatISO(date, { representation: 'date' })
}

/** Tells whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isValid(parseISO(text))
}

/** Today on this machine's clock and in its time zone. */
export function todayHere(): Day {
  return dayOf(new Date())
}
