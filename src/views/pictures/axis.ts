import type { ElementContent } from 'hast'
import { s } from 'hastscript'
import type { Day } from '../../memo/dates.ts'
import { shortDate } from '../../memo/language.ts'
import { round, widthOf } from './words.ts'

/** Days laid out from left to right. */
export interface TimeAxis {
  left: number
  right: number
  /** Where a day stands; 0 is its morning, 1 its night. */
  x(day: Day, part?: number): number
  ticks: readonly { x: number; label: string }[]
}

const msPerDay = 86_400_000
/** Labels nearer than this would run into each other: the longest of them in most languages, and some air. */
function apart(): number {
  return Math.max(74, widthOf(dayName('2028-09-28'), 11) + 8)
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function numberOf(day: Day): number {
  return Date.parse(day) / msPerDay
}

function dayAt(number: number): Day {
  return new Date(number * msPerDay).toISOString().slice(0, 10)
}

/** Lays days out between two edges, with a little air on both sides. */
export function timeAxis(days: readonly Day[], left: number, right: number): TimeAxis {
  const numbers = days.map(numberOf)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers) + 1]
  const air = Math.max(2, (last - first) * 0.04)
  const [start, end] = [first - air, last + air]
  const at = (number: number) => left + ((number - start) / (end - start)) * (right - left)
  const unit = (right - left) / (end - start)
  const ticks = ticksFrom(start, end, unit).map(({ day, label }) => ({ x: at(numberOf(day)), label }))
  return { left, right, ticks, x: (day, part = 0.5) => at(numberOf(day) + part) }
}

/** Weeks, months or years, as many as there is room for. */
function ticksFrom(start: number, end: number, unit: number): { day: Day; label: string }[] {
  const room = apart()
  for (const days of [1, 7, 14])
    if (days * unit >= room) {
      // Day 4 after 1 January 1970 was a Monday.
      const first = days === 1 ? Math.ceil(start) : Math.ceil((start - 4) / 7) * 7 + 4
      const count = Math.floor((end - first) / days) + 1
      return Array.from({ length: Math.max(0, count) }, (_, index) => dayAt(first + index * days)).map(
        day => ({
          day,
          label: dayName(day),
        }),
      )
    }
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 600].find(count => count * 30.4 * unit >= room) ?? 1200
  const first = monthOf(dayAt(start))
  const made: { day: Day; label: string }[] = []
  for (let month = Math.ceil(first / months) * months; ; month += months) {
    const day = dayOf(month)
    if (numberOf(day) > end) return made
    if (numberOf(day) >= start)
      made.push({ day, label: shortDate(dateOf(day), months < 12 ? 'month' : 'year') })
  }
}

/** A day as labels call it. */
export function dayName(day: Day): string {
  return shortDate(dateOf(day))
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function dayOf(month: number): Day {
  const [year, rest] = [Math.floor(month / 12), (month % 12) + 1]
  return `${String(year).padStart(4, '0')}-${String(rest).padStart(2, '0')}-01`
}

/** Draws the grid of an axis from `top` to `bottom`, its labels above. */
export function axisLines({ ticks, right }: TimeAxis, top: number, bottom: number): ElementContent[] {
  return ticks.flatMap(({ x, label }) => [
    s('line', { x1: round(x), x2: round(x), y1: top, y2: bottom, className: ['memo-grid'] }),
    // A label at the very edge would be cut off.
    ...(x > right - 30
      ? []
      : [s('text', { x: round(x), y: top - 7, textAnchor: 'middle', className: ['memo-tick'] }, label)]),
  ])
}

/** Draws a day that matters for all rows, its name below. */
export function markedDay(
  axis: TimeAxis,
  day: Day,
  { top, bottom, name, className }: { top: number; bottom: number; name: string; className: string },
): ElementContent[] {
  const x = axis.x(day)
  const anchor = x > axis.right - 80 ? 'end' : x < axis.left + 80 ? 'start' : 'middle'
  return [
    s('line', { x1: round(x), x2: round(x), y1: top, y2: bottom, className: [className] }),
    s('text', { x: round(x), y: bottom + 13, textAnchor: anchor, className: [`${className}-name`] }, name),
  ]
}
