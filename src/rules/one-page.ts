import * as l10n from '@vscode/l10n'
import { severityAt } from '../lint/lint.ts'
import { rule } from '../lint/rule.ts'

export default rule({
  id: 'one-page',
  summary: 'Keep it on one page.',
  why: 'What fits on one page is read before the meeting; what does not is read out in it. Detail belongs into an appendix or behind a link.',
  source:
    'One-page memo guides; 600 words fill a page at the usual size. Counted: the median published proposal has 1,343',
  severity: 'warning',
  options: {
    words: {
      type: 'integer',
      default: 0,
      minimum: 0,
      about: 'Words before the appendix that fit on the page; 0 takes the number of the profile.',
    },
  },

  *check(memo, { words }) {
    const budget = words || memo.profile.words
    if (memo.words <= budget) return
    // How much a page holds depends on its tables and type; a tenth more may still fit.
    const isClose = memo.words <= budget * 1.1
    yield {
      at: memo.title.at,
      message: l10n.t(
        '{0} words stand before any appendix; a page holds {1}. Cut {2}, or move detail under a heading “Appendix”.',
        memo.words,
        budget,
        memo.words - budget,
      ),
      ...(isClose && { severity: severityAt(memo.status, 'information') }),
    }
  },

  examples: [
    { bad: `⟦# Move⟧\n\n${'word '.repeat(620).trim()}\n`, message: 'Cut 21' },
    { bad: `⟦# Move⟧\n\n${'word '.repeat(1200).trim()}\n`, message: '1201 words stand before any appendix' },
    { good: `# Move\n\n${'word '.repeat(590).trim()}\n` },
    {
      good: `# Move\n\nShort.\n\n## Appendix\n\n${'word '.repeat(900).trim()}\n`,
      note: 'An appendix is beyond the page.',
    },
    {
      good: `# Move\n\nShort.\n\n\`\`\`\n${'code '.repeat(900).trim()}\n\`\`\`\n`,
      note: 'Code is not read word by word.',
    },
  ],
})
