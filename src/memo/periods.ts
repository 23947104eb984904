import * as l10n from '@vscode/l10n'
import { endOfISOWeek, getISOWeeksInYear, lastDayOfMonth, setISOWeek, startOfISOWeek } from 'date-fns'
import { type Day, dayOf, type FoundDate } from './day.ts'

/** A text without any of these names no period; it spares most of them the search. */
const worthAPeriod = /20\d\d|quarter|half|week|[qh][1-4]|[ck]w\s*\d/i

const period =
  /\b(?:EO)?(?:(?<q>[Qq])(?<quarter>[1-4])|(?<h>[Hh])(?<half>[12]))(?:\s*(?:[/’'-]\s*)?(?:of\s+|FY\s*)?(?<year>20\d{2}|\d{2}(?=\s*(?:[,.;:)|–]|$)))(?![\d%]))?\b|\b(?<yearBefore>20\d{2})[\s-]*(?:[Qq](?<quarterAfter>[1-4])|[Hh](?<halfAfter>[12])|[Ww](?<week>[0-5]\d))\b|\b(?:[Ww]eek|CW|KW)\s*(?<weekAlone>[0-5]?\d)(?:\s*(?:of\s+)?(?<weekYear>20\d{2}))?\b|\b(?<word>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?<unit>quarter|half)(?:\s+(?:of\s+)?(?<wordYear>20\d{2}))?\b(?!\s+of\b)|\b(?<edge>end|beginning|start|middle)\s+of\s+(?<edgeYear>20\d{2})\b|\b(?:in|by|during|until|early|late|mid|before|after|from|since|spring|summer|autumn|fall|winter)[\s-](?:of\s+)?(?<yearAlone>20\d{2})\b(?![-/]\d)/gi

const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 }

/** Quarters, halves, ISO weeks and years, as plans name them: “Q3”, “H1 2027”, “week 31”, “end of 2027”. */
export function* periodsIn(text: string, today: Day): Generator<FoundDate> {
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
export function* monthsIn(text: string, today: Day): Generator<FoundDate> {
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
export function span(year: number, first: number, last: number): { start: Day; end: Day } {
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
