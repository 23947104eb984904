import * as l10n from '@vscode/l10n'
import { nearest } from '../lint/config.ts'
import { rule } from '../lint/rule.ts'
import { concepts, isConcept } from '../memo/concepts.ts'
import type { Memo } from '../memo/memo.ts'
import { queryOf, stateOfSections } from '../memo/reads.ts'

export default rule({
  id: 'known-mapping',
  summary: 'Map headings to concepts that exist.',
  why: 'A comment below a heading settles what it stands for. With a slip in it the heading stands for nothing, and its section is reported as missing.',
  source: 'The concepts of this product; the wish for heading aliases is older (markdownlint, issue 100)',
  severity: 'warning',

  *check(memo) {
    const names = concepts.map(({ id }) => id)
    for (const section of mappedSections(memo))
      for (const { name, at } of section.settledBy)
        if (!isConcept(name) && name !== 'none')
          yield {
            at,
            message: l10n.t(
              '“{0}” is no concept.{1} A heading is mapped to {2} or none.',
              name,
              nearest(name, names),
              names.join(', '),
            ),
          }
  },

  examples: [
    {
      bad: '# Move\n\n## What may hurt\n\n<!-- memo: ⟦risk⟧ -->\n\nLock-in.\n',
      message: 'Did you mean “risks”?',
    },
    { bad: '# Move\n\n## Who pays\n\n<!-- memo: cost, ⟦money⟧ -->\n\nFinance.\n' },
    { good: '# Move\n\n## What may hurt\n\n<!-- memo: risks, cost -->\n\nLock-in.\n' },
    { good: '# Move\n\n## Risk appetite\n\n<!-- memo: none -->\n\nLow.\n', note: 'No part of the memo.' },
    { good: '# Move\n\n## What may hurt\n\n`<!-- memo: risk -->`\n', note: 'Code is code.' },
  ],
})

const mappedSections = queryOf(
  ({ sections }: Memo) => sections.filter(({ settledBy }) => settledBy.length > 0),
  stateOfSections,
)
