import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Memo } from '../memo/memo.ts'
import { rememberedOf } from '../memo/remember.ts'
import { runOf, textsIn } from '../memo/text.ts'

export default rule({
  id: 'unfinished-blank',
  summary: 'Fill in what is still open.',
  why: 'One blank in front of a leader, and the meeting is about the blank. Where something cannot be known yet, say so and until when: “unknown because the vendor answers on 3 May”.',
  source: 'Counted: a TBD or TODO stands in 7.7% of accepted proposals, so it is easily overlooked',
  severity: 'warning',

  *check(memo) {
    for (const { start, end, text } of blanksOf(memo))
      yield { at: memo.locate(start, end), message: `Still to fill in: ${text}` }
  },

  examples: [
    { bad: '# Move\n\n## Risks\n\nOwner: ⟦TBD⟧\n', message: 'Still to fill in: TBD' },
    { bad: '# Move\n\nWe ask Dana to ⟦{approve, fund or choose what}⟧.\n' },
    { bad: '---\nmemo: one-pager\nowner: ⟦{owner}⟧\n---\n\n# Move\n' },
    { bad: '# Move\n\nThe start is ⟦to be determined⟧.\n', message: 'to be determined' },
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

function* blanksOf(memo: Memo): Generator<{ start: number; end: number; text: string }> {
  for (const { valuePosition } of memo.frontMatter.fields.values()) {
    const base = valuePosition.start.offset!
    const written = memo.text.slice(base, valuePosition.end.offset)
    for (const { index, text } of blanksIn(written))
      yield { start: base + index, end: base + index + text.length, text }
  }
  for (const block of memo.tree.children)
    for (const { node, index, text } of blanksInBlock(block)) {
      const { offsetOf } = runOf(node, memo.text)
      yield { start: offsetOf(index), end: offsetOf(index + text.length - 1) + 1, text }
    }
}

const blanksInBlock = rememberedOf((block: Nodes) =>
  block.type === 'blockquote'
    ? []
    : textsIn(block).flatMap(node => blanksIn(node.value).map(blank => ({ node, ...blank }))),
)
