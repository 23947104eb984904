import { getDaysInMonth } from 'date-fns'

/** A day or a month as most memos write one: “14 May 2027”, “2027-05-14”, “in May”. */
export interface PlainDate {
  text: string
  /** 0-based, in the text searched. */
  index: number
  /** 1 to 12 */
  month: number
  /** `YYYY-MM-DD`; undefined for a month whose year is left to the reader. */
  day: string | undefined
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const day = `(?<![\\w.,/-])(?<date>\\d{1,2}) (?<month>${months}) (?<year>20\\d\\d)(?!\\w|[/.-]*\\d)`
const before =
  '[Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]arly|[Mm]id|[Ll]ate'
/** Words that may go on with a month: “in May and June”, “in May the fifth”. */
const goesOn =
  'an?|and|at|between|by|from|in|last|next|of|on|or|past|the|this|through|till|to|until|\\w*(?:first|second|third|th|teen|ty)'
const alone = `(?<=(?:^|\\s)(?:${before}) )(?<alone>${months})(?=$|[.;!?](?:\\s|$)| \\(|,? (?!(?:${goesOn})\\b)[a-z]{2})`
const iso = '(?<![\\w.,/-])(?<iso>20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?![\\w/:+-]|[.,]\\d)'
const written = new RegExp(`${day}|${iso}|${alone}`, 'g')
const numberOf = new Map(months.split('|').map((month, at) => [month, at + 1]))

/** What makes a day the end of a range, or the start of one, or a year of another era. */
const goesOnBefore = /(?:[-–—→,&/]|\b(?:to|and|until|till|through|of|in|at))\s*$/i
const goesOnAfter = /^(?:\s*(?:[-–—→&/:]|(?:to|and|until|till|through|at|am|pm|bce?|be|ad|ce)\b)|,?\s*\d)/i

/**
 * The days and months of a text where each stands alone in the way that most memos write them; undefined where there may
 * be anything else, which chrono reads: a date costs it forty times as much. A test holds one against the other.
 *
 * @param mayName tells whether a text may name a date in another way
 */
export function plainDatesIn(text: string, mayName: (text: string) => boolean): PlainDate[] | undefined {
  const dates: PlainDate[] = []
  let rest = ''
  let end = 0
  for (const { 0: found, index, groups = {} } of text.matchAll(written)) {
    const { alone, iso } = groups
    const [year, month, date] = iso
      ? iso.split('-').map(Number)
      : [Number(groups.year), numberOf.get(alone ?? groups.month!), Number(groups.date)]
    const last = index + found.length
    if (alone) dates.push({ text: found, index, month: month!, day: undefined })
    else {
      if (date! < 1 || date! > getDaysInMonth(new Date(year!, month! - 1))) return undefined
      if (goesOnBefore.test(text.slice(Math.max(0, index - 12), index))) return undefined
      if (goesOnAfter.test(text.slice(last, last + 12))) return undefined
      const day = iso ?? `${year}-${twoDigits(month!)}-${twoDigits(date!)}`
      dates.push({ text: found, index, month: month!, day })
    }
    rest += `${text.slice(end, index)} ; `
    end = last
  }
  return dates.length === 0 || mayName(rest + text.slice(end)) ? undefined : dates
}

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0')
}
