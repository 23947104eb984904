import * as l10n from '@vscode/l10n'
import { shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { foundIn } from '../memo/found.ts'
import { isStructural } from '../memo/headings.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { rememberedOf } from '../memo/remember.ts'
import { type Run, runOf, textsIn } from '../memo/text.ts'

export default rule({
  id: 'unfinished-blank',
  summary: 'Fill in what is still open.',
  why: 'One blank in front of a leader, and the meeting is about the blank. Where something cannot be known yet, say so and until when: “unknown because the vendor answers on 3 May”.',
  source: 'Counted: a TBD or TODO stands in 7.7% of accepted proposals, so it is easily overlooked',
  severity: 'warning',

  *check(memo) {
    for (const { blanks, heading } of memo.status === 'draft' ? bySection(memo) : oneByOne(memo)) {
      const each = blanks.map(({ start, end, text }) => ({
        at: memo.locate(start, end),
        message: l10n.t('Still to fill in: {0}', text),
      }))
      const [first] = each as [(typeof each)[0]]
      yield each.length === 1 ? first : { at: first.at, message: told(blanks, heading), each }
    }
  },

  examples: [
    { bad: '# Move\n\n## Risks\n\nOwner: ⟦TBD⟧\n', message: 'Still to fill in: TBD' },
    { bad: '# Move\n\nWe ask Dana to ⟦{approve, fund or choose what}⟧.\n' },
    { bad: '---\nmemo: one-pager\nowner: ⟦{owner}⟧\n---\n\n# Move\n' },
    { bad: '# Move\n\nThe start is ⟦to be determined⟧.\n', message: 'to be determined' },
    {
      bad: '---\nmemo: one-pager\nstatus: draft\n---\n\n# Move\n\n## The ask\n\nWe ask ⟦{who decides}⟧ to {approve, fund or choose what} by {decide-by}.\n',
      message:
        '“The ask” has 3 blanks to fill in: {who decides}, {approve, fund or choose what}, {decide-by}',
      note: 'In a draft, what is still to be written is told once for each section.',
    },
    { good: '# Move\n\nThe call is `GET /teams/{id}`.\n', note: 'Code is code.' },
    {
      good: '# Move\n\nSee /teams/{id}/memos.\n',
      note: 'So is a path that the author did not mark as code.',
    },
    {
      good: '# Move\n\nThe change is in src/rotate.{h,cpp}, and grows by 5^{0.5}.\n',
      note: 'Braces of shells and formulas ask nobody for anything.',
    },
    { good: '# Move\n\nUsers keep their todo lists.\n', note: 'A word in small letters is a word.' },
    {
      good: '# Move\n\nCost: unknown because the vendor answers on 3 May 2027.\n',
      note: 'An honest answer.',
    },
  ],
})

interface Blank {
  start: number
  end: number
  text: string
}

/** Blanks that one finding tells of, and the heading that they stand under; undefined above the first. */
interface Group {
  blanks: Blank[]
  heading?: string | undefined
}

function told(blanks: readonly Blank[], heading: string | undefined): string {
  return heading === undefined
    ? l10n.t('The top of the memo has {0} blanks to fill in: {1}', blanks.length, listed(blanks))
    : l10n.t('“{0}” has {1} blanks to fill in: {2}', shortened(heading), blanks.length, listed(blanks))
}

function* oneByOne(memo: Memo): Generator<Group> {
  for (const blank of blanksOf(memo)) yield { blanks: [blank] }
}

/** A draft that was only just begun is all blanks: what its author wants is a list of what to write next. */
function bySection(memo: Memo): Iterable<Group> {
  const sections = memo.sections.filter(({ form }) => isStructural(form))
  const groups = new Map<Section | undefined, Group>()
  for (const blank of blanksOf(memo)) {
    const section = sections.findLast(({ at, end }) => at.start.offset! <= blank.start && blank.start < end)
    const group = groups.get(section) ?? { blanks: [], heading: section?.heading }
    group.blanks.push(blank)
    groups.set(section, group)
  }
  return groups.values()
}

/** As many as a line takes; equal ones once. */
function listed(blanks: readonly Blank[]): string {
  const names = [...new Set(blanks.map(({ text }) => shortened(text)))]
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
}

function* blanksOf(memo: Memo): Generator<Blank> {
  for (const { valuePosition } of memo.frontMatter.fields.values()) {
    const base = valuePosition.start.offset!
    const written = memo.near.text.slice(base, valuePosition.end.offset)
    for (const { index, text } of blanksIn(written))
      yield { start: base + index, end: base + index + text.length, text }
  }
  // Several may stand in one run, and finding its characters again takes its length.
  let run: Run | undefined
  for (const { node, index, text } of blanksInText(memo)) {
    if (run?.node !== node) run = runOf(node, memo.near.text)
    const { offsetOf } = run
    yield { start: offsetOf(index), end: offsetOf(index + text.length - 1) + 1, text }
  }
}

const blanksInText = foundIn(
  rememberedOf(block =>
    block.type === 'blockquote'
      ? []
      : textsIn(block).flatMap(node => blanksIn(node.value).map(blank => ({ node, ...blank }))),
  ),
)
