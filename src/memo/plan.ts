import { blanksIn } from './blanks.ts'
import { type Day, datesIn } from './dates.ts'
import type { Milestone } from './entries.ts'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'

const counted = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)'
const unit =
  '(?:(?:working|business|calendar)\\s+)?(?:days?|weeks?|fortnights?|months?|quarters?|years?|sprints?|iterations?)'
/** “6 weeks”, “month 2–6”, “sprint 3”: a time from the start, which the reader can count out. */
const span = new RegExp(
  `\\bT\\s?[+-]\\s?\\d|\\b(?:in|within|after)\\s+an?\\s+${unit}\\b|\\b${counted}(?:\\s*(?:[-–—]|to|or)\\s*${counted})?[\\s-]*${unit}\\b|(?<!\\b(?:each|a|an|per|every|last|this)\\s)\\b(?:day|week|month|quarter|sprint|iteration|year)s?\\s*#?\\d{1,2}\\b(?![,.]\\d)`,
  'i',
)
const release =
  /\bv?\d+\.\d+(?:\.\d+)*\b(?!\s*(?:%|x\b|[a-z]{1,2}\b|EUR|USD|million|percent|hours?|days?|weeks?))/i
const settled =
  /^\s*(?:\[x\]|(?:done|completed|finished|shipped|ongoing)\W*$)|✅|✔|white_check_mark|\b(?:already|has been|have been|was|were)\s+(?:done|completed|finished|shipped)\b|\b(?:continuous(?:ly)?|ongoing|throughout|whole project|beyond that|thereafter|afterwards)\b/i

/** Tells whether a text says when: a date, a blank for one, or a span of time that can be counted out. */
export function saysWhen(text: string, today: Day): boolean {
  return blanksIn(text).length > 0 || datesIn(text, today).length > 0 || span.test(text)
}

/** The same for a step of a plan, which a release or a bare year may date as well, or which is under way or done. */
export function placesInTime(text: string, today: Day): boolean {
  return saysWhen(text, today) || settled.test(text) || release.test(text) || /\b20[2-4]\d\b/.test(text)
}

/** What a text says of its own step, without the sentences on what another choice would change. */
export function ownWords(text: string): string {
  return text
    .split(/(?<=[.!?;])\s+/)
    .filter(sentence => !/\b(?:instead|otherwise|if we|if instead|with the other)\b/i.test(sentence))
    .join(' ')
}

const plans =
  /\b(?:time\s?(?:line|scale|frame|table)|schedule|milestones?|road\s?map|roll-?\s?out|phases?|(?:project|work|delivery|release|implementation|migration|launch) plan|plan of work|key dates|delivery|deadlines?|when|eta|go-live|launch)\b/i

// “How can a rollout fail?” and “Rollout and rollback” ask something else than when.
const otherQuestion = /^(?!when\b|what\b|how (?:long|soon)\b).*\?$|\b(?:rollback|upgrade|downgrade)\b/i

/** The sections that their own heading calls a plan in time: what merely belongs to one owes no dates. */
export const planSections = derivedOf(findPlanSections)

function findPlanSections(memo: Memo): Section[] {
  return memo
    .serving('timeline')
    .filter(
      ({ form, heading, at }) =>
        form !== 'key' &&
        form !== 'row' &&
        at.start.offset! < memo.appendix &&
        plans.test(heading) &&
        !otherQuestion.test(heading),
    )
}

/** The milestones that stand in a section. */
export function milestonesIn(memo: Memo, { at, end }: Section): Milestone[] {
  return (memo.entries('timeline') ?? []).filter(
    ({ position }) => position.start.offset! >= at.start.offset! && position.start.offset! < end,
  )
}

/** What the headings above a section say, the title's among it. */
export function headingsAbove(memo: Memo, section: Section): string {
  const above =
    section.parent && isStructural(section.parent.form)
      ? headingsAbove(memo, section.parent)
      : memo.title.text
  return `${above} ${section.heading}`
}
