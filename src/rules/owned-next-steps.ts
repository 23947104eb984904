import * as l10n from '@vscode/l10n'
import { quoted, shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Day } from '../memo/dates.ts'
import { saysWhen } from '../memo/plan.ts'
import { isWhen, isWho, placeOf, type Step, stepSections } from '../memo/steps.ts'

export default rule({
  id: 'owned-next-steps',
  summary: 'Say of every next step who does it by when.',
  why: 'A meeting that ends in “we should” ends in nothing. A name and a day turn a step into something that can be asked for.',
  source: 'Action items of meeting and project guides: who does what by when',
  severity: 'information',
  about: 'next-steps',

  *check(memo, _options, { today }) {
    for (const { section, steps } of stepSections(memo)) {
      const lacking = steps.flatMap(step => {
        const lacks = lacksOf(step, today)
        return lacks ? [{ step, lacks }] : []
      })
      if (lacking.length > 1 && (lacking.length === steps.length || lacking.length > 2)) {
        const kinds = new Set(lacking.map(({ lacks }) => lacks))
        const lacks = kinds.size > 1 ? 'both' : [...kinds][0]!
        const names = quoted(lacking.map(({ step }) => step.name))
        yield {
          at: section.at,
          message:
            lacking.length === steps.length ? none[lacks](names) : several[lacks](lacking.length, names),
        }
        continue
      }
      for (const { step, lacks } of lacking)
        yield {
          at: placeOf(memo, step),
          message: one[lacks](shortened(step.name)),
        }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Next steps\n\n- Priya Nair signs the contract by 22 January 2027.\n- ⟦Tom Weiss moves the first two teams soon.⟧\n',
      message: 'does not say when',
    },
    {
      bad: '# Move\n\n## Next steps\n\n- Priya Nair signs the contract by 22 January 2027.\n- ⟦Move the first two teams by 1 March 2027.⟧\n',
      message: 'does not say who',
    },
    {
      bad: '# Move\n\n⟦## Next steps⟧\n\n- Sign the contract\n- Move the first two teams\n',
      message: 'No next step says who or when: “Sign the contract”, “Move the first two teams”.',
    },
    {
      bad: '# Move\n\n## Next steps\n\n| Step | Who | When |\n| --- | --- | --- |\n| Sign the contract | Priya Nair | 22 January 2027 |\n⟦| Move two teams | | 1 March 2027 |⟧\n',
      message: 'Next step “Move two teams” does not say who.',
    },
    {
      good: '# Move\n\n## Next steps\n\n- Sign the contract (Priya Nair, 22 January 2027)\n- Finance pays within two weeks\n- @tom: move two teams, March 2027\n',
      note: 'Names, functions and handles, wherever they stand.',
    },
    {
      good: '# Move\n\n## Next steps\n\nPriya signs the contract once it is approved, then Tom moves the teams.\n',
      note: 'Prose cannot be counted.',
    },
    {
      good: '# Move\n\n## Future work\n\n- A second data centre\n- Moving the archive\n',
      note: 'Ideas for later are no next steps.',
    },
    { good: '# Move\n\n## Next steps\n\n- {name} {does what} by {date}.\n', note: 'Blanks are unfinished.' },
  ],
})

type Lack = 'who' | 'when' | 'both'

const one: Record<Lack, (name: string) => string> = {
  who: name =>
    l10n.t(
      'Next step “{0}” does not say who. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      name,
    ),
  when: name =>
    l10n.t(
      'Next step “{0}” does not say when. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      name,
    ),
  both: name =>
    l10n.t(
      'Next step “{0}” says neither who nor when. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      name,
    ),
}

const none: Record<Lack, (names: string) => string> = {
  who: names =>
    l10n.t(
      'No next step says who: {0}. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      names,
    ),
  when: names =>
    l10n.t(
      'No next step says when: {0}. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      names,
    ),
  both: names =>
    l10n.t(
      'No next step says who or when: {0}. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      names,
    ),
}

const several: Record<Lack, (count: number, names: string) => string> = {
  who: (count, names) =>
    l10n.t(
      '{0} next steps do not say who: {1}. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      count,
      names,
    ),
  when: (count, names) =>
    l10n.t(
      '{0} next steps do not say when: {1}. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      count,
      names,
    ),
  both: (count, names) =>
    l10n.t(
      '{0} next steps do not say who or when: {1}. Write it as “Priya Nair signs the contract by 22 January 2027”.',
      count,
      names,
    ),
}

function lacksOf({ text, cells }: Step, today: Day): Lack | undefined {
  const cell = (is: (column: string) => boolean) => [...cells].find(([column]) => is(column))?.[1]
  const [who, when] = [cell(isWho), cell(isWhen)]
  const isOwned = who === undefined ? namesSomebody(text) : /\p{L}/u.test(who)
  const isDated = saysWhen(when ?? text, today)
  if (isOwned && isDated) return undefined
  return isOwned ? 'when' : isDated ? 'who' : 'both'
}

const label = /(?:^|\s)@[\w-]{2,}|\b(?:owner|who|responsible|assignee|lead|DRI)\b\s*:?/i
const fullName = /(?<=\p{Lu}[\p{L}’'-]{1,40})\s\p{Lu}[\p{L}’'-]/u
const inBrackets =
  /\(\s*\p{Lu}[\p{L}’'-][^()]*\)|\s[–—-]\s\p{Lu}\p{Ll}+[^\p{L}\p{N}]*$|^\p{Lu}\p{Ll}+\s*[:–—]/u
const subject =
  /^(?!(?:We|It|This|That|There|They|You|If|Once|When|After|Let|Always)\b)(?:The\s)?(?:\p{Lu}[\p{L}’'-]*|\p{L}+ (?:team|board|council|office))(?:\s\p{L}+)?\s(?:will|shall|to|and|is|has|\p{Ll}{2,}(?<!s)s)\b/u

/** Tells whether a sentence names a person, a team or a function that does something. */
function namesSomebody(text: string): boolean {
  return (
    blanksIn(text).length > 0 ||
    label.test(text) ||
    fullName.test(text) ||
    inBrackets.test(text) ||
    subject.test(text)
  )
}
