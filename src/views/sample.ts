import { addDays, format, parseISO } from 'date-fns'
import type { Day } from '../memo/dates.ts'

/** The sample memo for a day: `{{+30}}` in it stands for the day thirty days later, so that it never grows old. */
export function sampleAt(template: string, today: Day): string {
  return template.replace(/\{\{([+-]\d+)\}\}/g, (_, days: string) =>
    format(addDays(parseISO(today), Number(days)), 'yyyy-MM-dd'),
  )
}
