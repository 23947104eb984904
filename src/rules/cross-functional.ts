import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { stakeholderMapOf } from '../memo/stakeholder-map.ts'
import { termsOf } from '../memo/stems.ts'

export default rule({
  id: 'cross-functional',
  summary: 'Hear more than one function.',
  why: 'When everybody on the list sits in one department, the others have not been asked. Finance, legal, operations and support see costs that engineering does not.',
  source: 'RAPID (Bain & Company), input from every function that must carry the decision out',
  severity: 'information',
  about: 'stakeholders',

  *check(memo) {
    const map = stakeholderMapOf(memo)
    if (!map || map.stakeholders.length < 2) return
    const functions = map.stakeholders.map(({ fields }) => fields.get('function')?.text ?? '')
    // Where one is left open, nobody can tell.
    if (functions.some(text => !/\p{L}/u.test(text) || blanksIn(text).length > 0)) return
    const different = new Set(functions.map(text => termsOf(text).join(' ')))
    if (different.size > 1) return
    yield {
      at: map.section.at,
      message:
        functions.length === 2
          ? l10n.t(
              'Both stakeholders are from “{0}”. Name those of other functions whom it touches, such as finance, legal, operations or support.',
              functions[0]!,
            )
          : l10n.t(
              'All {0} stakeholders are from “{1}”. Name those of other functions whom it touches, such as finance, legal, operations or support.',
              functions.length,
              functions[0]!,
            ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## Stakeholders⟧\n\n| Who | Function | Concern |\n| --- | --- | --- |\n| Tom Weiss | Platform | Nights |\n| Priya Nair | platform | Dates |\n',
      message: 'Both stakeholders are from “Platform”.',
    },
    {
      bad: '# Move\n\n⟦## Stakeholders⟧\n\n- Tom Weiss. Team: search. Concern: nights\n- Priya Nair. Team: search. Concern: dates\n',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Function | Concern |\n| --- | --- | --- |\n| Tom Weiss | Platform | Nights |\n| Lena Okafor | Finance | The bill |\n',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Concern |\n| --- | --- |\n| Tom Weiss | Nights |\n| Lena Okafor | The bill |\n',
      note: 'No function is given, so nobody can tell.',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Function | Concern |\n| --- | --- | --- |\n| Tom Weiss | Platform | Nights |\n| {name} | {another function} | {what worries them} |\n',
      note: 'One is still to be filled in.',
    },
  ],
})
