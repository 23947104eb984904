import type { Stakeholder } from './entries.ts'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'

/** The people whom a memo maps one by one, and the section in which the first of them stands. */
export interface StakeholderMap {
  section: Section
  stakeholders: Stakeholder[]
  /** Whether any concern, need or answer is set apart; a list of roles sets none. */
  kept: boolean
}

const namesThem =
  /\bstake-?holders?\b|\bkey players?\b|\b(?:people|parties|teams?|functions) (?:involved|affected|concerned)\b|\binterested parties\b|\bwho (?:must|has to|needs to) (?:agree|say yes)\b/i

/** What a memo says of its stakeholders; a list of authors, approvers or team members is no map of them. */
export const stakeholderMapOf = derivedOf(findStakeholderMap)

function findStakeholderMap(memo: Memo): StakeholderMap | undefined {
  const all = memo.entries('stakeholders')
  if (!all) return undefined
  const mapped = all.filter(
    ({ fields }) => fields.has('concern') || fields.has('need') || fields.has('answer'),
  )
  const kept = mapped.length > 0 && mapped.length * 2 >= all.length
  const section = memo
    .serving('stakeholders')
    .find(
      ({ heading, form, at, end }) =>
        isStructural(form) &&
        (namesThem.test(heading) || (kept && mapped.some(({ form }) => form === 'row'))) &&
        all.some(entry => entry.at.start.offset! >= at.start.offset! && entry.at.start.offset! < end),
    )
  if (!section) return undefined
  const stakeholders = all.filter(
    entry => entry.at.start.offset! >= section.at.start.offset! && entry.at.start.offset! < section.end,
  )
  return { section, stakeholders, kept }
}
