import * as l10n from '@vscode/l10n'
import { absences } from '../lint/absence.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Stakeholder } from '../memo/entries.ts'
import { stakeholderMapOf } from '../memo/stakeholder-map.ts'
import { countWords } from '../memo/text.ts'

const concern = { field: 'concern' as const, label: 'Concern', blank: '{what worries them}' }
const need = { field: 'need' as const, label: 'Need', blank: '{what they need to say yes}' }

export default rule({
  id: 'stakeholder-concerns',
  summary: 'Say what worries each stakeholder, and what each needs to say yes.',
  why: 'A list of names shows who will be in the room. What each fears and needs shows whether they will agree, and tells you what to bring.',
  source: 'Stakeholder analysis of PMBOK and PRINCE2; Fisher and Ury, interests behind positions',
  severity: 'warning',
  about: 'stakeholders',

  *check(memo) {
    const map = stakeholderMapOf(memo)
    if (!map) return
    const { section, stakeholders, kept } = map
    const lacksOf = (stakeholder: Stakeholder) =>
      [concern, need].filter(({ field }) => !says(stakeholder, field))
    if (!kept && stakeholders.filter(one => lacksOf(one).length > 0).length * 2 < stakeholders.length) return
    yield* absences(memo, {
      section,
      entries: stakeholders,
      lacksOf,
      noun: 'stakeholder',
      wayOut: {
        one: l10n.t('Say what worries this person, and what it takes to say yes.'),
        several: l10n.t('Say for each what worries them, and what they need to say yes.'),
      },
      // Most lists of stakeholders in real documents are names and roles.
      gentle: !kept,
    })
  },

  examples: [
    {
      bad: '# Move\n\n## Stakeholders\n\n| Who | Concern | Need |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | One yearly cost |\n| ⟦Tom Weiss⟧ | Nights | |\n',
      message: 'Stakeholder “Tom Weiss” has no need.',
      fixed:
        '# Move\n\n## Stakeholders\n\n| Who | Concern | Need |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | One yearly cost |\n| Tom Weiss | Nights | {what they need to say yes} |\n',
    },
    {
      bad: '# Move\n\n⟦## Stakeholders⟧\n\n| Who | Function |\n| --- | --- |\n| Lena Okafor | Finance |\n| Tom Weiss | Platform |\n',
      message: 'No stakeholder has a concern or need: “Lena Okafor”, “Tom Weiss”.',
      fixed:
        '# Move\n\n## Stakeholders\n\n| Who | Function | Concern | Need |\n| --- | --- | --- | --- |\n| Lena Okafor | Finance | {what worries them} | {what they need to say yes} |\n| Tom Weiss | Platform | {what worries them} | {what they need to say yes} |\n',
    },
    {
      bad: '# Move\n\n⟦## Stakeholders⟧\n\n- Lena Okafor, finance\n- Tom Weiss, platform\n',
      message: 'No stakeholder has a concern or need',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n- Lena Okafor, finance: fears a second invoice, needs one yearly cost\n- Tom Weiss, platform: will not run it at night\n',
      note: 'Said in a sentence.',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n### Lena Okafor, finance\n\nConcern: a second invoice. Needs one yearly cost.\n\n### Tom Weiss, platform\n\nWorries about nights. Need: two more people.\n',
      note: 'One by a label, the other in a sentence.',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Worry | Needs |\n| --- | --- | --- |\n| Lena Okafor | {what worries them} | TBD |\n',
      note: 'A blank is unfinished, and unfinished-blank says so.',
    },
    {
      good: '# Move\n\n## Approvers\n\n- Dana Reyes\n- Tom Weiss\n',
      note: 'Who signs is no map of stakeholders.',
    },
  ],
})

function says({ fields, text, form }: Stakeholder, field: 'concern' | 'need'): boolean {
  const cell = fields.get(field)
  if (cell) return /[\p{L}\p{N}?]/u.test(cell.text) && !/^(?:n\/a|unknown)\W*$/i.test(cell.text)
  if (form === 'row') return false
  // “Lena Okafor, finance: fears a second invoice”: nobody can tell which of the two a sentence says.
  if (fields.has('concern') || fields.has('need')) return blanksIn(text).length > 0 || verbs[field].test(text)
  return blanksIn(text).length > 0 || countWords(text) > 6 || wish.test(text)
}

// “Concern: nights. Needs two more people”: what is no label is a sentence.
const verbs = {
  concern: /\b(?:fears?|worr(?:y|ies|ied)|concerned|objects?|doubts?)\b(?!\s*:)/i,
  need: /\b(?:needs?|wants?|wish(?:es)?|expects?|requires?|asks? for)\b(?!\s*:)/i,
}

const wish =
  /\b(?:wants?|needs?|desires?|wish(?:es)?|fears?|worr(?:y|ies|ied)|concern(?:s|ed)?|expects?|cares?|must)\b/i
