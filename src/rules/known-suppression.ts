import * as l10n from '@vscode/l10n'
import { nearest } from '../lint/config.ts'
import { rule } from '../lint/rule.ts'
import { suppressionsOf } from '../lint/suppressions.ts'

export default rule({
  id: 'known-suppression',
  summary: 'Silence only rules that exist.',
  why: 'A comment with a slip in it silences nothing, or silences by accident what comes later.',
  source: 'ESLint --report-unused-disable-directives',
  severity: 'warning',

  *check(memo, _options, { rules }) {
    for (const suppression of suppressionsOf(memo))
      for (const { id, at } of suppression.rules)
        if (!rules.has(id))
          yield { at, message: l10n.t('No rule is called “{0}”.{1}', id, nearest(id, rules)) }
  },

  examples: [
    {
      bad: '# Move\n\n<!-- memo-disable-next-line ⟦owned-risk⟧ -- one team -->\n\n## Risks\n\nLock-in.\n',
      message: 'Did you mean “owned-risks”?',
    },
    { good: '# Move\n\n<!-- memo-disable owned-risks, one-page -- small team -->\n\n## Risks\n\nLock-in.\n' },
    { good: '# Move\n\n<!-- memo-disable-file -->\n\n## Risks\n', note: 'No name silences every rule.' },
    { good: '# Move\n\n```html\n<!-- memo-disable no-such-rule -->\n```\n', note: 'Code is code.' },
  ],
})
