import * as l10n from '@vscode/l10n'
import { closestMatch } from 'leven'
import { rule } from '../lint/rule.ts'
import { inSentence } from '../memo/language.ts'
import type { Memo } from '../memo/memo.ts'
import { eolOf } from '../memo/text.ts'

export default rule({
  id: 'missing-field',
  summary: 'Say on top who decides, and by when.',
  why: 'A brief without one named decider and a date is read, liked and left lying. Both stand in the front matter, where people and tools find them.',
  source:
    'SPADE (Square), one accountable person and a date for each decision; RAPID (Bain & Company), one D',
  severity: 'error',

  *check(memo) {
    for (const key of memo.profile.fields) {
      const field = memo.frontMatter.fields.get(key)
      // A blank is there to be filled in, and unfinished-blank says so.
      const written =
        field && memo.near.text.slice(field.valuePosition.start.offset, field.valuePosition.end.offset).trim()
      if (written && !/^(?:null|~|['"]\s*['"])$/.test(written)) continue
      const slip = field ? undefined : slipOf(memo, key)
      if (slip) {
        const { start, end } = slip.keyPosition
        yield {
          at: slip.keyPosition,
          lacks: key,
          message: l10n.t('Nothing reads “{0}”. Did you mean “{1}”?', slip.key, key),
          fix: {
            title: l10n.t('Call it “{0}”', key),
            edits: [{ start: start.offset!, end: end.offset!, text: key }],
          },
        }
        continue
      }
      const { position, problems } = memo.frontMatter
      yield {
        at: field?.position ?? memo.title.at,
        lacks: key,
        message: lacking(key, inSentence(l10n.t(memo.profile.title))),
        // Into YAML that cannot be read, no key can be put so that it is.
        ...(!field &&
          position &&
          problems.length === 0 && { fix: insertKey(memo.text, key, position.end.offset!) }),
      }
    }
  },

  examples: [
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\n---\n\n⟦# Move the test databases⟧\n',
      message: 'has no “decide-by”',
      fixed:
        '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: {decide-by}\n---\n\n# Move the test databases\n',
    },
    {
      bad: '---\nmemo: decision-brief\ndecide-by: 2027-05-14\n⟦decider:⟧\n---\n\n# Move the test databases\n',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\ntitle: "Move\n---\n\n⟦# Move⟧\n',
      message: 'has no “decide-by”',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: Dana Reyes\n⟦decideby⟧: 2027-05-14\n---\n\n# Move\n',
      message: 'Did you mean “decide-by”?',
      fixed: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2027-05-14\n---\n\n# Move\n',
    },
    { good: '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2027-05-14\n---\n\n# Move\n' },
    {
      good: '---\nmemo: decision-brief\nDecider: [Dana Reyes]\ndecide_by: 14 May 2027\n---\n\n# Move\n',
      note: 'Case, underscores and lists are the author’s choice.',
    },
    { good: '---\nmemo: one-pager\n---\n\n# Move\n', note: 'A one-pager informs; it owes no decider.' },
  ],
})

function lacking(key: string, kind: string): string {
  if (key === 'decider')
    return l10n.t('This {0} does not say who decides: its front matter has no “{1}”.', kind, key)
  if (key === 'decide-by')
    return l10n.t(
      'This {0} does not say by which day it must be decided: its front matter has no “{1}”.',
      kind,
      key,
    )
  return l10n.t('This {0} does not say its {1}: its front matter has no “{1}”.', kind, key)
}

/** The key that is this one but for a letter or two; one that the profile owes itself is none. */
function slipOf(memo: Memo, key: string) {
  const others = [...memo.frontMatter.fields.keys()].filter(other => !memo.profile.fields.includes(other))
  const match = closestMatch(key, others, { maxDistance: 2 })
  return match === undefined ? undefined : memo.frontMatter.fields.get(match)
}

function insertKey(text: string, key: string, end: number) {
  const fence = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1
  const eol = eolOf(text)
  return {
    title: l10n.t('Add “{0}” to the front matter', key),
    edits: [{ start: fence, end: fence, text: `${key}: {${key}}${eol}` }],
  }
}
