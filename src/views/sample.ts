import { type Day, daysAfter } from '../memo/dates.ts'

/** The sample memo for a day: `{{+30}}` in it stands for the day thirty days later, so that it never grows old. */
export function sampleAt(template: string, today: Day): string {
  return template.replace(/\{\{([+-]\d+)\}\}/g, (_, days: string) => daysAfter(today, Number(days)))
}
