import * as l10n from '@vscode/l10n'
import type { Fix } from '../lint/rule.ts'
import { coachingOf } from '../memo/coaching.ts'
import type { Concept } from '../memo/concepts.ts'
import type { Memo } from '../memo/memo.ts'
import { insertionOf } from '../memo/skeleton.ts'
import { outlineOf } from './outline.ts'

/** A section that the profile owes and the memo lacks, and the fix that inserts it, made when it is wanted. */
export interface MissingSection {
  concept: Concept
  title: string
  fix(): Fix | undefined
}

/** The sections that are missing, in the order of the profile. */
export function missingSections(memo: Memo): MissingSection[] {
  return outlineOf(memo).missing.map(concept => {
    const title = l10n.t('Insert a section: {0}', coachingOf(concept).title)
    return {
      concept,
      title,
      fix() {
        const insertion = insertionOf(memo, concept)
        if (!insertion) return undefined
        const { offset, text } = insertion
        return { title, edits: [{ start: offset, end: offset, text }] }
      },
    }
  })
}
