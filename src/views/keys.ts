import * as l10n from '@vscode/l10n'
import { coachingOf } from '../memo/coaching.ts'
import { inSentence } from '../memo/language.ts'
import type { Status } from '../memo/memo.ts'
import type { Profile } from '../memo/profiles.ts'

/** A front-matter key: what it means, and what may stand there where that is fixed. */
export interface KeyDoc {
  key: string
  about: string
  values: readonly { value: string; about: string }[]
}

/**
 * The keys that a memo reads, in the order in which they usually stand.
 *
 * @param profiles every profile that the memo may name.
 * @param profile the one it has.
 */
export function keyDocs(profiles: readonly Profile[], profile: Profile): KeyDoc[] {
  const usual: KeyDoc[] = [
    {
      key: 'memo',
      about: l10n.t('What kind of memo this is: it decides which sections the reader is owed.'),
      values: profiles.map(({ id, title, sections }) => ({
        value: id,
        about: l10n.t(
          '{0}: {1}.',
          l10n.t(title),
          sections.map(({ concept }) => inSentence(coachingOf(concept).title)).join(', '),
        ),
      })),
    },
    { key: 'title', about: l10n.t('What the memo is about, as lists of memos show it.'), values: [] },
    { key: 'owner', about: l10n.t('Who writes it and answers questions about it.'), values: [] },
    { key: 'decider', about: l10n.t('The one person who decides.'), values: [] },
    {
      key: 'decide-by',
      about: l10n.t('The day by which an answer is needed, such as 2027-05-14.'),
      values: [],
    },
    {
      key: 'status',
      about: l10n.t('How far the memo has come: it decides how strictly it is judged.'),
      values: Object.entries(statusDocs()).map(([value, about]) => ({ value, about })),
    },
  ]
  const own = profile.fields
    .filter(key => !usual.some(doc => doc.key === key))
    .map(key => ({
      key,
      about: l10n.t('A memo of the kind “{0}” must fill this in.', l10n.t(profile.title)),
      values: [],
    }))
  return [...usual, ...own]
}

function statusDocs(): Record<Status, string> {
  return {
    draft: l10n.t('Still being written: findings are a degree gentler.'),
    review: l10n.t('Others read it: findings have their usual weight, as where no status is given.'),
    decision: l10n.t('The decision is due: every warning becomes an error.'),
    decided: l10n.t('It has been decided: findings are a degree gentler again.'),
  }
}
