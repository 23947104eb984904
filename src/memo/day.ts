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
