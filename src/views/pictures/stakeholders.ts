import type { Memo } from '../../memo/memo.ts'
import { stakeholderMapOf } from '../../memo/stakeholder-map.ts'
import { answersPicture } from './answers.ts'
import { influencePicture } from './influence.ts'
import type { Picture } from './picture.ts'

/**
 * The people of a memo on a map: by influence and stance where it tells both, else by the sections that answer
 * them.
 */
export function stakeholdersPicture(memo: Memo): Picture | undefined {
  const map = stakeholderMapOf(memo)
  if (!map) return undefined
  return influencePicture(memo, map.stakeholders) ?? answersPicture(memo, map.stakeholders)
}
