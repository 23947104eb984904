import type { Day } from '../../memo/dates.ts'
import type { Memo } from '../../memo/memo.ts'
import { optionsPicture } from './options.ts'
import type { Picture } from './picture.ts'
import { risksPicture } from './risks.ts'
import { stakeholdersPicture } from './stakeholders.ts'
import { timelinePicture } from './timeline.ts'

export type { Picture } from './picture.ts'

/**
 * What a memo says, in pictures: each shows only what is in the text and names what it leaves out. What cannot
 * be drawn without a guess stays a table.
 *
 * @param today marked in the timeline where it is given; a page that is printed or sent says nothing of it
 */
export function picturesOf(memo: Memo, today?: Day): Picture[] {
  const drawn = [
    optionsPicture(memo),
    timelinePicture(memo, today),
    risksPicture(memo),
    stakeholdersPicture(memo),
  ]
  return drawn.filter(picture => picture !== undefined).sort((a, b) => a.line - b.line)
}
