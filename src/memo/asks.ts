import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'

const asking =
  /\bask\b|\bwe ask\b|\bneed from\b|\b(?:decision|approval|action|support|input)s? (?:needed|required|requested|sought)\b|\bfor (?:decision|approval)\b|\bto be (?:made|decided|approved)\b|\b(?:request|resolution|motion|call to action)\b|\bdecision statement\b|\bdeciding$/i

/** The sections that ask for something; a decision already made, or the purpose of a text, asks for nothing. */
export const askSections = derivedOf(findAskSections)

function findAskSections(memo: Memo): Section[] {
  return memo
    .serving('ask')
    .filter(
      ({ heading, form }) => form !== 'key' && asking.test(heading) && !/\bjustification\b/i.test(heading),
    )
}

/** Tells whether a text asks: “We ask Dana to approve it”, “Please choose”. */
export function asks(text: string): boolean {
  return /\b(?:we|I) (?:\w+ )?(?:ask|request|seek)\b|\bplease (?:approve|fund|choose|decide|agree|confirm|sign)\b|\b(?:ask|decision|approval)(?: is)? (?:needed|requested|sought)\b|\bis asked to\b|\bare asked to\b/i.test(
    text,
  )
}
