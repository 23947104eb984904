import { getDaysInMonth } from 'date-fns'

/** A day as most memos write one: “14 May 2027”. */
export interface PlainDay {
  text: string
  /** 0-based, in the text searched. */
  index: number
  /** `YYYY-MM-DD` */
  day: string
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const written = new RegExp(`(?<![\\w.,/-])(\\d{1,2}) (${months}) (20\\d\\d)(?!\\w|[/.-]*\\d)`, 'g')
const numberOf = new Map(months.split('|').map((month, at) => [month, at + 1]))

/** What makes a day the end of a range, or the start of one, or a year of another era. */
const goesOnBefore = /(?:[-–—→,&/]|\b(?:to|and|until|till|through|of|in|at))\s*$/i
const goesOnAfter = /^(?:\s*(?:[-–—→&/:]|(?:to|and|until|till|through|at|am|pm|bce?|be|ad|ce)\b)|,?\s*\d)/i

/**
 * The days of a text where each stands alone in the one way that most memos write them; undefined where there may be
 * anything else, which chrono reads: a date costs it forty times as much. A test holds one against the other.
 *
 * @param mayName tells whether a text may name a date in another way
 */
export function plainDaysIn(text: string, mayName: (text: string) => boolean): PlainDay[] | undefined {
  const days: PlainDay[] = []
  let rest = ''
  let end = 0
  for (const { 0: found, 1: date, 2: name, 3: year, index } of text.matchAll(written)) {
    const month = numberOf.get(name!)!
    const last = index + found.length
    if (Number(date) < 1 || Number(date) > getDaysInMonth(new Date(Number(year), month - 1))) return undefined
    if (goesOnBefore.test(text.slice(Math.max(0, index - 12), index))) return undefined
    if (goesOnAfter.test(text.slice(last, last + 12))) return undefined
    days.push({
      text: found,
      index,
      day: `${year}-${String(month).padStart(2, '0')}-${date!.padStart(2, '0')}`,
    })
    rest += `${text.slice(end, index)} ; `
    end = last
  }
  return days.length === 0 || mayName(rest + text.slice(end)) ? undefined : days
}
