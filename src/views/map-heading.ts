import * as l10n from '@vscode/l10n'
import type { Fix } from '../lint/rule.ts'
import { conceptOf } from '../memo/concepts.ts'
import { isStructural } from '../memo/headings.ts'
import type { Memo } from '../memo/memo.ts'
import { eolOf } from '../memo/text.ts'

/** More guesses than these are no help. */
const most = 3

/**
 * What the heading at an offset (0-based) may be meant for: the concepts that the profile owes and the memo
 * lacks, likeliest first, each with the comment below the heading that settles it.
 */
export function mapHeading(memo: Memo, offset: number): Fix[] {
  const section = memo.sections.find(
    ({ form, at }) => isStructural(form) && at.start.offset! <= offset && offset <= at.end.offset!,
  )
  if (!section) return []
  const eol = eolOf(memo.text)
  const end = section.at.end.offset!
  const lacking = new Set(
    memo.profile.sections.map(({ concept }) => concept).filter(concept => !memo.serves(concept)),
  )
  return section.mappings
    .filter(({ concept }) => lacking.has(concept))
    .slice(0, most)
    .map(({ concept }) => ({
      title: titleOf(l10n.t(conceptOf(concept).title), section.concepts.length > 0),
      edits: [
        { start: end, end, text: `${eol}${eol}<!-- memo: ${[...section.concepts, concept].join(', ')} -->` },
      ],
    }))
}

/** What a heading serves already it goes on to serve. */
function titleOf(concept: string, hasOthers: boolean): string {
  return hasOthers
    ? l10n.t('Map this heading also to: {0}', concept)
    : l10n.t('Map this heading to: {0}', concept)
}
