import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { foundIn } from '../memo/found.ts'
import { type Excess, limits } from '../memo/limits.ts'

export default rule({
  id: 'unread-lines',
  summary: 'Write Markdown that can be read.',
  why: 'Some lines would keep any program that reads Markdown busy for minutes, so they are left unread: they count as no words, and no rule looks at them. People skip such lines as well.',
  source: 'CommonMark 0.31.2, appendix: a parsing strategy',
  severity: 'warning',

  *check(memo) {
    for (const { position, data } of unread(memo)) yield { at: position!, message: messageFor(data!.excess!) }
  },

  examples: [
    {
      bad: `# Move\n\n⟦${'> '.repeat(120)}text⟧\n`,
      message: 'more than 100 quotations or lists stand inside each other',
    },
    { good: `# Move\n\n${'> '.repeat(12)}text\n`, note: 'A long thread of mails is quoted as deep.' },
    {
      good: `# Move\n\n${'- **Buy** [the tool](https://example.com/tool)\n'.repeat(700)}`,
      note: 'However many marks there are: each item is a paragraph of its own.',
    },
  ],
})

const unread = foundIn(block => (block.type === 'code' && block.data?.excess ? [block] : []))

function messageFor(excess: Excess): string {
  switch (excess) {
    case 'marks':
      return l10n.t(
        'These lines are not read: a paragraph has more than {0} marks of emphasis. Put a blank line between its parts, or mark it as code.',
        limits.marks,
      )
    case 'unmarked':
      return l10n.t(
        'These lines are not read: more than {0} lines go on with a quotation or a list without its mark. Put a blank line before what does not belong to it.',
        limits.unmarked,
      )
    case 'brackets':
      return l10n.t(
        'These lines are not read: a paragraph has more than {0} brackets. Put a blank line between its parts, or mark it as code.',
        limits.brackets,
      )
    case 'nested':
      return l10n.t(
        'These lines are not read: more than {0} quotations or lists stand inside each other. Set them less deep.',
        limits.nested,
      )
    case 'block':
      return l10n.t(
        'These lines are not read: one block has more than {0} characters. Put a heading or a paragraph between its parts.',
        limits.block,
      )
    case 'again':
      return l10n.t(
        'These lines are not read: too many lists or quotations stand inside each other in one block. Put a heading or a paragraph between its parts.',
      )
  }
}
