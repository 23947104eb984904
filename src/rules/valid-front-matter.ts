import * as l10n from '@vscode/l10n'
import { nearest } from '../lint/config.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { datesIn } from '../memo/dates.ts'
import { allOf } from '../memo/language.ts'
import { statuses } from '../memo/memo.ts'
import { eolOf } from '../memo/text.ts'

/** Keys that begin as front matter does, a profile among them, up to the last of them. */
const unclosed =
  /^---[ \t]*(?:\r\n?|\n)(?=(?:[\s\S]{0,500}?[\r\n])?memo[ \t]*:)(?:[\w-]+[ \t]*:[^\r\n]*(?:\r\n?|\n))+/

export default rule({
  id: 'valid-front-matter',
  summary: 'Write front matter that can be read.',
  why: 'The profile decides what the memo owes, the status how strictly it is judged, the date when it is due. A slip there silently changes all of it.',
  source: 'YAML 1.2.2; the profiles and statuses of this product',
  severity: 'error',

  *check(memo, _options, { today, profiles }) {
    // A template's blank, {like this}, is YAML of its own kind; unfinished-blank speaks of it.
    for (const { message, position } of memo.frontMatter.problems)
      if (blanksIn(memo.text.slice(position.start.offset, position.end.offset)).length === 0)
        yield { at: position, message: l10n.t('The front matter is not valid YAML: {0}', message) }

    const open = memo.frontMatter.position ? undefined : unclosed.exec(memo.text)?.[0]
    if (open)
      yield {
        at: memo.locate(0, 3),
        message: l10n.t(
          'The front matter is not closed, so nothing reads it. Put “---” on a line of its own below it.',
        ),
        fix: {
          title: l10n.t('Close the front matter'),
          edits: [{ start: open.length, end: open.length, text: `---${eolOf(memo.text)}` }],
        },
      }

    const kind = memo.field('memo')
    if (kind && !profiles.includes(kind))
      yield {
        at: memo.frontMatter.fields.get('memo')!.valuePosition,
        message: l10n.t(
          'No profile is called “{0}”.{1} There are {2}.',
          kind,
          nearest(kind, profiles),
          allOf(profiles),
        ),
      }
    if (!kind) return

    const status = memo.field('status')
    if (status && !(statuses as readonly string[]).includes(status.toLowerCase()))
      yield {
        at: memo.frontMatter.fields.get('status')!.valuePosition,
        message: l10n.t(
          '“{0}” is no status.{1} A memo is one of {2}.',
          status,
          nearest(status, statuses),
          allOf(statuses),
        ),
      }
    const due = memo.field('decide-by')
    if (due && datesIn(due, today).length === 0 && blanksIn(due).length === 0)
      yield {
        at: memo.frontMatter.fields.get('decide-by')!.valuePosition,
        message: l10n.t('“{0}” is no date that can be read. Write it as 2027-05-14.', due),
      }
  },

  examples: [
    { bad: '---\nmemo: ⟦one-pagr⟧\n---\n\n# Move\n', message: 'Did you mean “one-pager”?' },
    { bad: '---\nmemo: one-pager\nstatus: ⟦reviewed⟧\n---\n\n# Move\n', message: 'Did you mean “review”?' },
    { bad: '---\nmemo: one-pager\ndecide-by: ⟦soon⟧\n---\n\n# Move\n' },
    { bad: '---\nmemo: one-pager\n⟦title: "Move⟧\n---\n\n# Move\n', message: 'not valid YAML' },
    {
      bad: '⟦---⟧\nmemo: one-pager\nowner: Priya Nair\n\n# Move\n',
      message: 'The front matter is not closed',
      fixed: '---\nmemo: one-pager\nowner: Priya Nair\n---\n\n# Move\n',
    },
    { good: '---\nmemo: one-pager\nstatus: Draft\ndecide-by: 14 May 2027\n---\n\n# Move\n' },
    {
      good: '---\nstatus: accepted\ndate: last week\n---\n\n# Use Postgres\n',
      note: 'Another tool’s front matter is its own affair.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: {decider}\ndecide-by: {decide-by}\n---\n\n# Move\n',
      note: 'Blanks are unfinished, not wrong.',
    },
  ],
})
